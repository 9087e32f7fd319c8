const PREFIX = "events/";
const KEPT_DAYS = 15;
const DAY_MS = 24 * 60 * 60_000;
// Once a day is enough, and a listing is a paid operation.
const AT = { hour: 3, minutes: 10 };

/** Deletes payloads in R2 that are past every retention. Their keys begin with the day: the oldest list first. */
export async function sweepSpills({ MEDIA }: Env, now: Date): Promise<void> {
  if (now.getUTCHours() !== AT.hour || now.getUTCMinutes() >= AT.minutes) return;
  const before = `${PREFIX}${new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10)}`;
  const { objects } = await MEDIA.list({ prefix: PREFIX, limit: 1_000 });
  const old = objects.map(({ key }) => key).filter((key) => key < before);
  if (old.length) await MEDIA.delete(old);
}
