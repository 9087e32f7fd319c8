import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { onQueue } from "#src/queues/queue.ts";
import { newBox } from "#test/support/box.ts";
import { aHook, anAccount, append, cacheRows, eventually } from "#test/support/seed.ts";

async function consume(queue: string, bodies: unknown[]) {
  const messages = bodies.map((body, i) => ({ id: String(i), timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch(queue, messages);
  await onQueue(batch, env);
  return getQueueResult(batch, createExecutionContext());
}

/** An account with `count` cached rows that are due, whose receiver is well again. */
async function dueRows(count: number) {
  const account = await anAccount();
  const box = newBox();
  await box.script([{ status: 404 }], true);
  await aHook(account, box.url);
  await append(account, 1, count);
  await eventually(async () => expect(await cacheRows()).toHaveLength(count));
  await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
  await box.script([]);
  const pointers = (await cacheRows()).map(({ id }) => ({ id, account_id: account.id }));
  return { account, box, pointers };
}

test("pointers out of order, doubled, and to rows that are gone: each row is delivered once", async () => {
  const { box, pointers } = await dueRows(5);
  const before = (await box.received()).length;
  const gone = { ...pointers[0], id: "evt_gone_hook" };
  const result = await consume("retries", [...pointers.toReversed(), gone, ...pointers]);
  expect(result.explicitAcks).toHaveLength(11);
  await eventually(async () => expect(await cacheRows()).toHaveLength(0));
  expect((await box.received()).length - before).toBe(5);
});

test("a pointer that comes before its row is due does nothing", async () => {
  const { account, box, pointers } = await dueRows(1);
  await env.DB.prepare("UPDATE message_cache SET due_at = ?")
    .bind(new Date(Date.now() + 60_000).toISOString())
    .run();
  const before = (await box.received()).length;
  await consume("retries", pointers);
  await account.stub.retry([]);
  expect(await cacheRows()).toHaveLength(1);
  expect(await box.received()).toHaveLength(before);
});

test("a pointer is not acknowledged while its object cannot take it over", async () => {
  const { account, pointers } = await dueRows(1);
  await account.stub.visit();
  const prepare = vi.spyOn(env.DB, "prepare").mockImplementation(() => {
    throw new Error("D1 is away");
  });
  const result = await consume("retries", pointers).catch((error: Error) => error);
  prepare.mockRestore();
  expect(result).toMatchObject({ explicitAcks: [], retryMessages: [{ msgId: "0" }] });
});

test("dead letters are written down", async () => {
  await consume("retries-dead", [{ id: "evt_1_hook", account_id: "a" }]);
  const row = await env.DB.prepare(
    "SELECT data, success FROM event_log WHERE event_type = 'queue.dead_letters'",
  ).first();
  expect(row).toMatchObject({ success: 0 });
  expect(JSON.parse(String(row?.["data"]))).toEqual({ ids: ["evt_1_hook"] });
});
