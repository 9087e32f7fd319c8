import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newBox } from "#test/support/box.ts";
import {
  aHook,
  anAccount,
  anEvent,
  append,
  batchesOf,
  cacheRows,
  eventually,
  lanesOf,
  type Seeded,
} from "#test/support/seed.ts";

// Time is the test's: it passes when the test says so, and the alarm rings when the test rings it.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Lets time pass, ringing the alarm every few seconds, and lets what that starts come to its end. */
async function pass({ stub }: Seeded, ms: number, step = 5 * SECOND) {
  for (let left = ms; left > 0; left -= step) {
    vi.setSystemTime(Date.now() + Math.min(step, left));
    await runDurableObjectAlarm(stub);
    await scheduler.wait(10);
  }
  // Longer than the debounce of the lanes' row.
  await scheduler.wait(600);
}

const stateOf = async (
  account: Seeded,
  hook: string,
): Promise<{ state: string; probe?: { at: number; waitMs: number } }> =>
  JSON.parse(await lanesOf(account)).lanes?.[hook] ?? {};

async function toldOf({ stub }: Seeded): Promise<string[]> {
  const stretch = await stub.events(0, 200, ["hook.*"]);
  return stretch.is === "page" ? JSON.parse(stretch.items).map(({ type }: { type: string }) => type) : [];
}

const audited = async () =>
  (await env.DB.prepare("SELECT event_type FROM event_log ORDER BY created_at").all()).results.map(
    (row) => row["event_type"],
  );

test("a quiet account, its receiver down for an hour: nothing is spent, and it is delivered when the receiver is back", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url);
  await box.script([{ status: 503 }], true);
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  await pass(account, 25 * SECOND);
  await eventually(async () => expect(await stateOf(account, hook)).toMatchObject({ state: "held" }));
  expect(await box.received()).toHaveLength(3);
  await pass(account, 60 * MINUTE, 30 * SECOND);
  const tries = (await box.received()).length;
  // 30 s, 1, 2, 4, 8, 10, 10, 10, 10 min: nine probes or ten in an hour, not seven hundred.
  expect(tries).toBeGreaterThanOrEqual(3 + 8);
  expect(tries).toBeLessThanOrEqual(3 + 11);
  expect((await stateOf(account, hook)).probe?.waitMs).toBe(10 * MINUTE);
  expect(await cacheRows()).toEqual([]);
  await box.script([]);
  await pass(account, 11 * MINUTE);
  await eventually(async () => expect((await box.received()).at(-1)?.status).toBe(200));
  await eventually(async () => expect(await stateOf(account, hook)).toMatchObject({ state: "active", done: [] }));
  expect(await toldOf(account)).toEqual(["hook.held", "hook.recovered"]);
  await eventually(async () => expect(await audited()).toEqual(["lane.held", "lane.recovered"]));
}, 60_000);

test("an outage under load is drained in order; nothing is cached, nothing is lost", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url);
  await box.script([{ status: 503 }], true);
  await append(account, 1, 60, "one chat");
  await append(account, 61, 100);
  await pass(account, 25 * SECOND);
  await eventually(async () => expect(await stateOf(account, hook)).toMatchObject({ state: "held" }));
  const before = (await box.received()).length;
  await box.script([]);
  await pass(account, 35 * SECOND);
  await eventually(async () => expect((await box.received()).length).toBeGreaterThanOrEqual(before + 100));
  const ids = (await box.messages()).slice(before);
  expect(new Set(ids).size).toBe(100);
  const chat = ids.filter((id) => Number(id.slice(1)) <= 60);
  expect(chat).toEqual(Array.from({ length: 60 }, (_, i) => `m${i + 1}`));
  expect(await cacheRows()).toEqual([]);
}, 60_000);

test("ten poison events at the head do not hold a healthy receiver", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([{ match: "poison", status: 500 }], true);
  const poison = Array.from({ length: 10 }, (_, i) =>
    anEvent(i + 1, { data: { message_id: `m${i + 1}`, text: { body: "poison" } } }),
  );
  await account.stub.append(await batchesOf(account.id, poison));
  await pass(account, 25 * SECOND);
  await append(account, 11, 20);
  await pass(account, 3 * MINUTE);
  const healthy = (await box.received()).filter(({ status }) => status === 200);
  expect(new Set(healthy.map(({ body }) => JSON.parse(body).data.message_id)).size).toBe(10);
}, 60_000);

test("a receiver that fails every second time is not held; what failed comes again", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url);
  await box.script(Array.from({ length: 40 }, (_, i) => ({ status: i % 2 ? 200 : 500 })));
  for (let n = 1; n <= 20; n++) {
    await append(account, n);
    await eventually(async () => expect((await box.received()).length).toBeGreaterThanOrEqual(n));
  }
  await pass(account, 30 * SECOND);
  expect(await toldOf(account)).toEqual([]);
  expect(await stateOf(account, hook)).toMatchObject({ state: "active" });
  const delivered = (await box.received()).filter(({ status }) => status === 200).length;
  expect(delivered + (await cacheRows()).length).toBeGreaterThanOrEqual(20);
}, 60_000);

test("an eviction in the middle changes nothing: the lane is held, and probed when it is time", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url);
  await box.script([{ status: 500 }], true);
  await append(account, 1, 5);
  await eventually(async () => expect(await stateOf(account, hook)).toMatchObject({ state: "held" }));
  await scheduler.wait(600);
  const { probe } = await stateOf(account, hook);
  await evictDurableObject(account.stub);
  await append(account, 6);
  expect(await stateOf(account, hook)).toMatchObject({ state: "held", probe });
  const before = (await box.received()).length;
  await box.script([]);
  await pass(account, 35 * SECOND);
  await eventually(async () => expect((await box.received()).length - before).toBe(6));
}, 60_000);

test("alerts go to the hooks that asked for them, never to the one that fails", async () => {
  const account = await anAccount();
  const [failing, watching] = [newBox(), newBox()];
  const hook = await aHook(account, failing.url, { events: '["message.*","hook.*"]' });
  await aHook(account, watching.url, { events: '["hook.*"]' });
  await failing.script([{ status: 500 }], true);
  await append(account, 1, 3);
  await eventually(async () => expect(await watching.received()).toHaveLength(1));
  const [alert] = await watching.received();
  expect(JSON.parse(alert?.body ?? "")).toMatchObject({ type: "hook.held", data: { hook_id: hook, status: 500 } });
  await failing.script([]);
  await pass(account, 35 * SECOND);
  await eventually(async () => expect(await watching.received()).toHaveLength(2));
  const types = (await failing.received()).map(({ headers }) => headers["x-whatshooked-event"]);
  expect(new Set(types)).toEqual(new Set(["message.received"]));
}, 60_000);

test("rows that an outage parked come again when the receiver is back", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { retry_count: 0 });
  await box.script([{ status: 500 }, { status: 200 }, { status: 500 }, { status: 500 }, { status: 500 }]);
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  await append(account, 2);
  await eventually(async () => expect(await cacheRows()).toMatchObject([{ message_id: "m1", state: "parked" }]));
  await append(account, 3, 5);
  await eventually(async () => expect(await box.received()).toHaveLength(5));
  await pass(account, 35 * SECOND);
  await eventually(async () => expect(await cacheRows()).toEqual([]));
}, 60_000);
