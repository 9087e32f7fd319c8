import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newBox } from "#test/support/box.ts";
import {
  aHook,
  anAccount,
  append,
  cacheRows,
  changeHook,
  eventually,
  lanesOf,
  type Seeded,
} from "#test/support/seed.ts";

const CHAT = "one chat";
const refused = { match: "text 1", status: 404 };

/** A strict hook whose chat waits behind its first event, `m1`, which was refused. */
async function heldChat(values: { retry_count?: number } = {}) {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url, { ordering: "strict", ...values });
  await box.script([{ status: 404 }], true);
  await append(account, 1, 1, CHAT);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  await box.script([]);
  return { account, box, hook };
}

async function retry({ stub }: Seeded) {
  await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
  await stub.retry((await cacheRows()).map(({ id }) => id));
}

const after = async (box: ReturnType<typeof newBox>, count: number) => (await box.messages()).slice(count);

test("a strict chat waits behind its failed event, others do not, and the cursor is not held", async () => {
  const { account, box, hook } = await heldChat();
  await append(account, 2, 4, CHAT);
  await append(account, 5, 6);
  await eventually(async () => expect(await after(box, 1)).toEqual(expect.arrayContaining(["m5", "m6"])));
  expect(await after(box, 1)).toHaveLength(2);
  await eventually(async () =>
    expect(JSON.parse(await lanesOf(account)).lanes[hook]).toMatchObject({ cursor: 6, done: [] }),
  );
  await retry(account);
  await eventually(async () => expect(await after(box, 3)).toEqual(["m1", "m2", "m3", "m4"]));
  await append(account, 7, 7, CHAT);
  await eventually(async () => expect(await after(box, 7)).toEqual(["m7"]));
  await eventually(async () =>
    expect(JSON.parse(await lanesOf(account)).lanes[hook]).toMatchObject({ cursor: 7, chats: {} }),
  );
});

test("after a parked event the next one of its chat carries the gap, and only that one", async () => {
  const { account, box } = await heldChat({ retry_count: 1 });
  await append(account, 2, 3, CHAT);
  await box.script([{ status: 404 }]);
  await retry(account);
  await eventually(async () => expect(await after(box, 2)).toEqual(["m2", "m3"]));
  expect(await cacheRows()).toMatchObject([{ message_id: "m1", state: "parked" }]);
  const gaps = (await box.received()).map(({ headers }) => headers["x-whatshooked-gap"]);
  expect(gaps).toEqual([undefined, undefined, "1", undefined]);
});

test("a gap waits for the next event when there is none yet, and goes along when that one fails", async () => {
  const { account, box } = await heldChat({ retry_count: 0 });
  expect(await cacheRows()).toMatchObject([{ state: "parked" }]);
  await changeHook(account, (await cacheRows())[0]?.hook_id ?? "", { retry_count: 3 });
  await box.script([{ status: 404 }]);
  await append(account, 2, 3, CHAT);
  await eventually(async () => expect(await cacheRows()).toHaveLength(2));
  await env.DB.prepare("DELETE FROM message_cache WHERE state = 'parked'").run();
  await retry(account);
  await eventually(async () => expect(await after(box, 1)).toEqual(["m2", "m2", "m3"]));
  const gaps = (await box.received()).map(({ headers }) => headers["x-whatshooked-gap"]);
  expect(gaps).toEqual([undefined, "1", "1", undefined]);
});

test("a hold survives an eviction, and so does what was put aside", async () => {
  const { account, box } = await heldChat();
  await append(account, 2, 4, CHAT);
  await append(account, 5, 5);
  await eventually(async () => expect(await after(box, 1)).toEqual(["m5"]));
  await scheduler.wait(600);
  await evictDurableObject(account.stub);
  await append(account, 6, 6, CHAT);
  await scheduler.wait(300);
  expect(await after(box, 1)).toEqual(["m5"]);
  await retry(account);
  await eventually(async () => expect(await after(box, 2)).toEqual(["m1", "m2", "m3", "m4", "m6"]));
});

test("a chat goes on when somebody deletes the row it waits for", async () => {
  const { account, box } = await heldChat();
  await append(account, 2, 2, CHAT);
  await env.DB.prepare("DELETE FROM message_cache").run();
  await account.stub.visit();
  await eventually(async () => expect(await after(box, 1)).toEqual(["m2"]));
});

test("a hook that is strict no more lets its chats go", async () => {
  const { account, box, hook } = await heldChat();
  await append(account, 2, 3, CHAT);
  await scheduler.wait(200);
  expect(await after(box, 1)).toEqual([]);
  await changeHook(account, hook, { ordering: "default" });
  await eventually(async () => expect(await after(box, 1)).toEqual(["m2", "m3"]));
});

test("with the default order later events of the chat pass the failed one", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([refused], true);
  await append(account, 1, 3, CHAT);
  await eventually(async () => expect(await box.messages()).toEqual(["m1", "m2", "m3"]));
});

test("no more deliveries are under way, nor begun in a second, than the hook bears", async () => {
  const account = await anAccount();
  const [narrow, slow] = [newBox(), newBox()];
  await aHook(account, narrow.url, { concurrency: 2 });
  await aHook(account, slow.url, { rate_per_second: 5 });
  await narrow.script(Array.from({ length: 12 }, () => ({ delayMs: 60 })));
  await append(account, 1, 12);
  await scheduler.wait(40);
  expect((await narrow.received()).length).toBeLessThanOrEqual(2);
  expect((await slow.received()).length).toBeLessThanOrEqual(6);
  await eventually(async () => expect(await narrow.received()).toHaveLength(12));
  await eventually(async () => expect(await slow.received()).toHaveLength(12));
});
