import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { onCron } from "#src/cron.ts";
import { newBox } from "#test/support/box.ts";
import { aHook, anAccount, append, cacheRows, changeHook, eventually, type Seeded } from "#test/support/seed.ts";

const DAY = 24 * 60 * 60_000;

/** Makes everything in the log look so much older, and lets the next visit sweep. */
async function age({ stub }: Seeded, days: number) {
  // Longer than the debounce of the lanes' row.
  await scheduler.wait(600);
  await runInDurableObject(stub, (_, { storage }) => {
    storage.sql.exec("UPDATE log SET at = at - ?", days * DAY);
    storage.sql.exec("UPDATE memo SET value = json_set(value, '$.swept', 0) WHERE name = 'retention'");
  });
  await evictDurableObject(stub);
}

async function told({ stub }: Seeded): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const oldest = await stub.events(0, 1, []);
  const stretch =
    oldest.is === "trimmed"
      ? await stub.events(oldest.oldest - 1, 200, ["retention.*"])
      : await stub.events(0, 200, ["retention.*"]);
  return stretch.is === "page" ? JSON.parse(stretch.items) : [];
}

const rowsOf = ({ stub }: Seeded) =>
  runInDurableObject(stub, (_, { storage }) => storage.sql.exec<{ n: number }>("SELECT sum(n) AS n FROM log").one().n);

test("what is undelivered for fourteen days leaves with a word, after a warning", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url, { active: false });
  await append(account, 1, 5);
  await age(account, 11);
  await account.stub.visit();
  expect(await told(account)).toMatchObject([
    { type: "retention.warning", data: { from: 1, count: 5, reason: "age" } },
  ]);
  await age(account, 4);
  await append(account, 6);
  await account.stub.visit();
  expect((await told(account)).at(-1)).toMatchObject({
    type: "retention.expired",
    data: { from: 1, to: 5, count: 5, reason: "age" },
  });
  await changeHook(account, hook, { active: true });
  await eventually(async () => expect(await box.messages()).toContain("m6"));
  expect(await box.messages()).not.toContain("m1");
});

test("what was delivered stays for eight days, so that repeats are known, and leaves without a word", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 5);
  await eventually(async () => expect(await box.received()).toHaveLength(5));
  await age(account, 20);
  await account.stub.visit();
  expect(await told(account)).toEqual([]);
});

test("the sweep looks at an account's log at most once an hour", async () => {
  const account = await anAccount();
  await aHook(account, newBox().url, { active: false });
  await append(account, 1, 3);
  await account.stub.visit();
  await runInDurableObject(account.stub, (_, { storage }) => void storage.sql.exec("UPDATE log SET at = 0"));
  await account.stub.visit();
  expect(await rowsOf(account)).toBe(3);
});

test("cached events beyond their days are deleted, and the account's hooks are told once", async () => {
  const account = await anAccount();
  await append(account, 1, 4);
  await eventually(async () => expect(await cacheRows()).toHaveLength(4));
  const old = new Date(Date.now() - 15 * DAY).toISOString();
  await env.DB.prepare("UPDATE message_cache SET timestamp = ? WHERE message_id <> 'm4'").bind(old).run();
  const minute = { scheduledTime: Date.now(), cron: "* * * * *", noRetry() {} } as ScheduledController;
  await onCron(minute, env);
  await onCron(minute, env);
  expect((await cacheRows()).map(({ message_id }) => message_id)).toEqual(["m4"]);
  expect(await told(account)).toMatchObject([{ type: "retention.expired", data: { count: 3, reason: "age" } }]);
});
