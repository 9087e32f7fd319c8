import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { newBox } from "#test/support/box.ts";
import {
  aHook,
  anAccount,
  anEvent,
  append,
  batchesOf,
  cacheRows,
  changeHook,
  eventually,
  lanesOf,
} from "#test/support/seed.ts";

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
  await eventually(async () => expect(new Set(await box.messages())).toEqual(new Set(["m1", "m2", "m3"])));
  const stretch = await account.stub.events(0, 10, ["hook.*"]);
  const told = JSON.parse(stretch.is === "page" ? stretch.items : "[]");
  expect(told).toMatchObject([
    { type: "hook.suspended", data: { hook_id, reason: "gone" } },
    { type: "hook.resumed", data: { hook_id } },
  ]);
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

test("an event that the gateway itself fails over and over is parked as internal; the others go on", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  const text = { body: "x".repeat(1_200_000) };
  const large = await batchesOf(account.id, [anEvent(1, { data: { message_id: "m1", text } })]);
  for (const { key } of (await env.MEDIA.list()).objects) await env.MEDIA.delete(key);
  await account.stub.append(large);
  for (let n = 2; (await cacheRows()).length === 0 && n < 100; n++) {
    await append(account, n);
    await scheduler.wait(200);
  }
  expect(await cacheRows()).toMatchObject([{ message_id: "", reason: "internal", state: "parked", due_at: null }]);
  expect(await box.messages()).not.toContain("m1");
  expect((await box.received()).length).toBeGreaterThan(5);
}, 30_000);
