import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { spillsOf, sweepSpills } from "#src/events/spills.ts";

const DAY_MS = 24 * 60 * 60_000;
const keys = async () => (await env.MEDIA.list()).objects.map(({ key }) => key);

/** Every minute of the hour in which it is done, so many days from now. */
async function sweep(days: number, settings: Partial<Env> = {}) {
  const start = new Date(Date.now() + days * DAY_MS).setUTCHours(3, 0, 0, 0);
  for (let minute = 0; minute < 60; minute++) {
    await sweepSpills({ ...env, ...settings }, new Date(start + minute * 60_000));
  }
}

test("payloads leave a day after the last row that could refer to them, whoever's they are", async () => {
  const owners = [..."0123456789abcdef"].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`);
  const all = [...owners, "unclaimed"].map((owner) => `${spillsOf(owner)}evt_1`);
  for (const key of [...all, "media/a/file"]) await env.MEDIA.put(key, "x");
  await sweep(13);
  expect(await keys()).toHaveLength(18);
  await sweep(17, { RETENTION_LOG_DAYS: "20" });
  await sweep(17, { RETENTION_CACHE_DAYS: "20" });
  expect(await keys()).toHaveLength(18);
  await sweepSpills(env, new Date(Date.now() + 100 * DAY_MS - (Date.now() % DAY_MS)));
  expect(await keys()).toHaveLength(18);
  await sweep(17);
  expect(await keys()).toEqual(["media/a/file"]);
});
