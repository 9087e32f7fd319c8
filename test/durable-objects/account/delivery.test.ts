import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { sign } from "#src/deliveries/signature.ts";
import { type Box, newBox } from "#test/support/box.ts";
import type { Received } from "#test/support/receiver.ts";
import {
  aHook,
  anAccount,
  anEvent,
  batchesOf,
  cacheRows,
  changeHook,
  SECRET,
  type Seeded,
  someEvents,
} from "#test/support/seed.ts";

const WAIT = { timeout: 10_000, interval: 50 };

const append = async (account: Seeded, from: number, to = from, chat?: string) =>
  account.stub.append(
    await batchesOf(
      account.id,
      someEvents(from, to, () => (chat ? { chat } : {})),
    ),
  );

const received = async (box: Box) =>
  (await box.received()).map(({ body }) => JSON.parse(body).data.message_id as string);

/** The lanes as they are written, JSON. */
const lanesOf = ({ stub }: Seeded) =>
  runInDurableObject(
    stub,
    (_, { storage }) => storage.sql.exec<{ value: string }>("SELECT value FROM memo WHERE name = 'lanes'").one().value,
  );

const eventually = (check: () => Promise<void>) => vi.waitFor(check, WAIT);

test("an event goes out signed, with the headers and the body of the contract", async () => {
  const account = await anAccount({ metadata: '{"tenant":"t1"}' });
  const box = newBox();
  await aHook(account, box.url, { headers: null });
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  const [{ headers, body }] = (await box.received()) as [Received, ...Received[]];
  expect(JSON.parse(body)).toMatchObject({
    id: anEvent(1).id,
    type: "message.received",
    account_id: account.id,
    sequence: 1,
    metadata: { tenant: "t1" },
    data: anEvent(1).data,
  });
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "webhook-id": anEvent(1).id,
    "x-whatshooked-event": "message.received",
    "x-whatshooked-account": account.id,
    "x-whatshooked-sequence": "1",
    "x-whatshooked-attempt": "1",
  });
  const at = Number(headers["webhook-timestamp"]);
  expect(headers["webhook-signature"]).toBe(await sign([SECRET], anEvent(1).id, at, body));
});

test("six hundred events of one chat arrive in order, over more than one run", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 600, "one chat");
  await vi.waitFor(async () => expect(await box.received()).toHaveLength(600), { timeout: 20_000, interval: 100 });
  expect(await received(box)).toEqual(Array.from({ length: 600 }, (_, i) => `m${i + 1}`));
}, 30_000);

test("an object evicted or aborted between append and drain loses nothing", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 50);
  await runInDurableObject(account.stub, async (_, state) => {
    await state.storage.sync();
    state.abort("pulled");
  }).catch(() => undefined);
  const again = { ...account, stub: env.ACCOUNT.getByName(account.id) };
  // Nothing calls the object: what it has set itself brings it back.
  await runDurableObjectAlarm(again.stub);
  await eventually(async () => expect(new Set(await received(box)).size).toBe(50));
  await evictDurableObject(again.stub);
  await append(again, 51, 60);
  await eventually(async () => expect(new Set(await received(box)).size).toBe(60));
});

test("progress survives an eviction: nothing is sent twice", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 20);
  await eventually(async () => expect(await lanesOf(account)).toContain('"cursor":20'));
  await evictDurableObject(account.stub);
  await append(account, 21);
  await eventually(async () => expect(await received(box)).toContain("m21"));
  expect(await box.received()).toHaveLength(21);
});

test.each([
  ["refuses with 404", { status: 404 }, { outcome: "refused", error_kind: "status", error_status: 404 }],
  [
    "redirects",
    { status: 301, headers: { location: "http://127.0.0.1/" } },
    { outcome: "refused", error_kind: "redirect", error_status: 301 },
  ],
] as const)("a receiver that %s: the event is cached, with the reason", async (_, reply, expected) => {
  const account = await anAccount();
  const box = newBox();
  const hook_id = await aHook(account, box.url);
  await box.script([reply], true);
  await append(account, 1);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  const [row] = await cacheRows();
  expect(row).toMatchObject({
    id: `${anEvent(1).id}_${hook_id}`,
    account_id: account.id,
    hook_id,
    event_id: anEvent(1).id,
    message_id: "m1",
    from_number: "+15551234567",
    reason: "failed",
    state: "cached",
    attempts: 1,
    ...expected,
  });
  expect(row?.event_data).toBe((await box.received())[0]?.body);
  expect(Date.parse(row?.due_at ?? "")).toBeGreaterThan(Date.now());
});

test.each([
  ["hangs past the time-out", { hang: true }, { error_kind: "timeout", error_status: null }],
  ["resets", { reset: true }, { error_kind: "connection", error_status: null }],
  ["answers 500 with 10 MB", { status: 500, bytes: 10_000_000 }, { error_kind: "status", error_status: 500 }],
] as const)(
  "a receiver that %s once is down; another delivery tells, and the event is cached",
  async (_, reply, expected) => {
    const account = await anAccount();
    const box = newBox();
    await aHook(account, box.url, { timeout: 1 });
    await box.script([reply]);
    await append(account, 1);
    await eventually(async () => expect(await lanesOf(account)).toContain('"down"'));
    await append(account, 2);
    await eventually(async () => expect(await cacheRows()).toHaveLength(1));
    expect((await cacheRows())[0]).toMatchObject({ message_id: "m1", outcome: "down", ...expected });
    const history = JSON.parse((await cacheRows())[0]?.history ?? "");
    expect(history).toHaveLength(1);
    if ("bytes" in reply) expect(history[0].answer).toHaveLength(1_024);
  },
);

test("an answer of 10 MB with a 2xx is a delivery, and is not read whole", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([{ status: 200, bytes: 10_000_000 }]);
  await append(account, 1);
  await append(account, 2);
  await eventually(async () => expect(await box.received()).toHaveLength(2));
  expect(await cacheRows()).toHaveLength(0);
});

test("D1 failing while a delivery fails loses nothing: the event is undone until the row is there", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([{ status: 404 }], true);
  const batch = vi.spyOn(env.DB, "batch").mockRejectedValue(new Error("D1 is away"));
  await append(account, 1);
  await eventually(async () => expect(batch.mock.calls.length).toBeGreaterThan(1));
  expect(await lanesOf(account)).toContain('"cursor":0');
  batch.mockRestore();
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
});

test("a retry that succeeds deletes the row; one that fails gets the next due time; the last one parks", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { retry_count: 2 });
  await box.script([{ status: 404 }, { status: 500 }, { status: 404 }, { status: 404 }]);
  await append(account, 1);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  const id = (await cacheRows())[0]?.id as string;
  const retry = async () => {
    await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
    await account.stub.retry([id, id]);
  };
  await retry();
  await eventually(async () =>
    expect((await cacheRows())[0]).toMatchObject({ attempts: 2, retries: 1, state: "cached", error_status: 500 }),
  );
  await retry();
  await eventually(async () =>
    expect((await cacheRows())[0]).toMatchObject({ attempts: 3, retries: 2, state: "parked", due_at: null }),
  );
  await account.stub.retry([id]);
  expect(await box.received()).toHaveLength(3);
  expect(
    (await box.received()).map(({ headers }) => [headers["webhook-id"], headers["x-whatshooked-attempt"]]),
  ).toEqual([
    [anEvent(1).id, "1"],
    [anEvent(1).id, "2"],
    [anEvent(1).id, "3"],
  ]);
  await box.script([]);
  await env.DB.prepare("UPDATE message_cache SET state = 'cached'").run();
  await retry();
  await eventually(async () => expect(await cacheRows()).toHaveLength(0));
});

test("a failed event comes again by the queue, by itself", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([{ status: 404 }]);
  await append(account, 1);
  await vi.waitFor(async () => expect(await box.received()).toHaveLength(2), { timeout: 15_000, interval: 200 });
  await eventually(async () => expect(await cacheRows()).toHaveLength(0));
}, 20_000);

test("410 suspends the hook: nothing more is sent, nothing is lost, and it goes on when it is active again", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook_id = await aHook(account, box.url);
  await box.script([{ status: 410 }]);
  await append(account, 1);
  const hookRow = () => env.DB.prepare("SELECT active, suspended_reason FROM hook WHERE id = ?").bind(hook_id).first();
  await eventually(async () => expect(await hookRow()).toEqual({ active: 0, suspended_reason: "gone" }));
  await append(account, 2);
  await append(account, 3);
  expect(await box.received()).toHaveLength(1);
  expect(await cacheRows()).toHaveLength(0);
  await changeHook(account, hook_id, { active: true, suspended_reason: null });
  await eventually(async () => expect(new Set(await received(box))).toEqual(new Set(["m1", "m2", "m3"])));
  const stretch = await account.stub.events(0, 10, ["hook.*"]);
  const told = JSON.parse(stretch.is === "page" ? stretch.items : "[]");
  expect(told).toMatchObject([{ type: "hook.suspended", data: { hook_id, reason: "gone" } }]);
});

test("without a hook events are cached as no_active_hook; a new hook starts with what came after it", async () => {
  const account = await anAccount();
  await append(account, 1, 120);
  await eventually(async () => expect(await cacheRows()).toHaveLength(120));
  expect((await cacheRows()).every(({ reason, state }) => reason === "no_active_hook" && state === "parked")).toBe(
    true,
  );
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 121);
  await eventually(async () => expect(await received(box)).toEqual(["m121"]));
  expect(await cacheRows()).toHaveLength(120);
});

test("without a hook and without D1 events wait in the log", async () => {
  const account = await anAccount();
  const batch = vi.spyOn(env.DB, "batch").mockRejectedValue(new Error("D1 is away"));
  await append(account, 1, 3);
  await eventually(async () => expect(batch.mock.calls.length).toBeGreaterThan(1));
  batch.mockRestore();
  await eventually(async () => expect(await cacheRows()).toHaveLength(3));
});

test("deleting the last hook ends its backlog; what it has not seen is cached for the account", async () => {
  const account = await anAccount();
  const box = newBox();
  const hook_id = await aHook(account, box.url, { active: false });
  await append(account, 1, 5);
  const ended = await changeHook(account, hook_id, { deleted_at: new Date().toISOString() });
  expect(ended).toEqual({ [hook_id]: 5 });
  await eventually(async () => expect(await cacheRows()).toHaveLength(5));
  expect(await box.received()).toHaveLength(0);
});

test("a hook gets what it subscribed to, and the rest passes it by", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url, { events: '["message.status","identity.*"]' });
  const events = [
    anEvent(1),
    anEvent(2, { type: "message.status" }),
    anEvent(3, { type: "identity.changed" }),
    anEvent(4),
  ];
  await account.stub.append(await batchesOf(account.id, events));
  await eventually(async () => expect(await received(box)).toEqual(expect.arrayContaining(["m2", "m3"])));
  expect(await box.received()).toHaveLength(2);
  expect(await cacheRows()).toHaveLength(0);
});

test("a dead hook does not slow a healthy one", async () => {
  const account = await anAccount();
  const [dead, healthy] = [newBox(), newBox()];
  await aHook(account, dead.url, { timeout: 5 });
  await aHook(account, healthy.url);
  await dead.script([{ hang: true }], true);
  await append(account, 1, 100);
  await vi.waitFor(async () => expect(await healthy.received()).toHaveLength(100), { timeout: 4_000, interval: 50 });
});

test("a payload too large for a row is delivered whole, also by a retry", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await box.script([{ status: 404 }]);
  const text = "ü".repeat(1_500_000);
  await account.stub.append(
    await batchesOf(account.id, [anEvent(1, { data: { message_id: "m1", text: { body: text } } })]),
  );
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  const [row] = await cacheRows();
  expect(row?.event_data.length).toBeLessThan(1_000);
  await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
  await account.stub.retry([row?.id ?? ""]);
  await eventually(async () => expect(await cacheRows()).toHaveLength(0));
  const [first, second] = await box.received();
  expect(JSON.parse(first?.body ?? "").data.text.body).toBe(text);
  expect(second?.body).toBe(first?.body);
});
