const PREFIX = "events/";
// Unless the installation keeps undelivered events longer or shorter.
const DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;
const MOST_PAGES = 100;
// One after the other, a minute each, once a day: a listing is a paid operation. Ids of accounts begin with a hex digit,
// what waits for its account stands under "unclaimed".
const PARTS = [..."0123456789abcdef", "u"];
const HOUR = 3;

/** Where everything of an account that was too large for a row is kept: an account's can be found without a row anywhere. */
export const spillsOf = (accountId: string): string => `${PREFIX}${accountId}/`;

/** Deletes payloads in R2 that are past every retention, a part of them with each minute of an hour. */
export async function sweepSpills(env: Env, now: Date): Promise<void> {
  const part = PARTS[now.getUTCMinutes()];
  if (now.getUTCHours() !== HOUR || part === undefined) return;
  // A day more than any row that refers to one.
  const before = now.getTime() - (keptDays(env) + 1) * DAY_MS;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const listed = await env.MEDIA.list({ prefix: `${PREFIX}${part}`, ...(cursor && { cursor }) });
    const old = listed.objects.filter(({ uploaded }) => uploaded.getTime() < before).map(({ key }) => key);
    if (old.length) await env.MEDIA.delete(old);
    if (!listed.truncated) return;
    cursor = listed.cursor;
  }
}

const keptDays = ({ RETENTION_LOG_DAYS, RETENTION_CACHE_DAYS }: Env): number =>
  Math.max(...[RETENTION_LOG_DAYS, RETENTION_CACHE_DAYS].map((days) => (Number(days) > 0 ? Number(days) : DAYS)));
