import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { onCron } from "#src/cron.ts";
import { newBox } from "#test/support/box.ts";
import { aHook, anAccount, append, cacheRows, changeHook, eventually } from "#test/support/seed.ts";

const WAIT = { timeout: 10_000, interval: 50 };

const cron = (at: number) => onCron({ scheduledTime: at, cron: "* * * * *", noRetry() {} } as ScheduledController, env);

/** Every minute of an hour: each account is visited once in it. */
async function anHourOfVisits() {
  const start = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  for (let minute = 0; minute < 60; minute++) await cron(start + minute * 60_000);
}

test("a row whose pointer the queue lost is delivered", async () => {
  const account = await anAccount();
  const box = newBox();
  await box.script([{ status: 404 }]);
  await aHook(account, box.url);
  const send = vi.spyOn(env.RETRIES, "sendBatch").mockRejectedValue(new Error("Queue is overloaded"));
  await append(account, 1);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), WAIT);
  send.mockRestore();
  await env.DB.prepare("UPDATE message_cache SET due_at = ?")
    .bind(new Date(Date.now() - 60_000).toISOString())
    .run();
  await cron(Date.now());
  await eventually(async () => expect(await cacheRows()).toHaveLength(0));
});

test("an object that lost its alarm and its memory is found within the hour", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook_id = await aHook(account, box.url, { active: false });
  await append(account, 1, 3);
  // The hook comes back to life, and nobody tells the object.
  await env.DB.prepare("UPDATE hook SET active = 1 WHERE id = ?").bind(hook_id).run();
  await env.DB.prepare("UPDATE users SET hooks_revision = hooks_revision + 1").run();
  await runInDurableObject(account.stub, (_, { storage }) => storage.deleteAlarm());
  await evictDurableObject(account.stub);
  expect(await box.received()).toHaveLength(0);
  await anHourOfVisits();
  await eventually(async () => expect(await box.received()).toHaveLength(3));
});

test("a backlog is told to the directory, and so is its end", async () => {
  const account = await anAccount();
  const box = newBox();
  await box.script([{ status: 500 }], true);
  await aHook(account, box.url);
  await append(account, 1);
  const since = () =>
    env.DB.prepare("SELECT backlog_since FROM whatsapp_account WHERE id = ?").bind(account.id).first("backlog_since");
  await account.stub.visit();
  expect(await since()).toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30_000 });
  try {
    await account.stub.visit();
    expect(await since()).toEqual(expect.any(String));
    await box.script([]);
    await eventually(async () => {
      vi.setSystemTime(Date.now() + 20_000);
      await account.stub.visit();
      expect((await box.received()).at(-1)?.status).toBe(200);
    });
    await eventually(async () => {
      await account.stub.visit();
      expect(await since()).toBeNull();
    });
  } finally {
    vi.useRealTimers();
  }
});

test("a deleted account that its object was not told of stops being delivered", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook_id = await aHook(account, box.url, { active: false });
  await append(account, 1, 3);
  await env.DB.prepare("UPDATE whatsapp_account SET deleted_at = created_at WHERE id = ?").bind(account.id).run();
  await changeHook(account, hook_id, { active: true });
  expect(await append(account, 4)).toEqual({ is: "unknown_account" });
  expect(await box.received()).toHaveLength(0);
});
