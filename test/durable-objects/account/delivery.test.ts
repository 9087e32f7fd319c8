import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { sign } from "#src/deliveries/signature.ts";
import { newBox } from "#test/support/box.ts";
import type { Received } from "#test/support/receiver.ts";
import {
  SECRET,
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
  expect(await box.messages()).toEqual(Array.from({ length: 600 }, (_, i) => `m${i + 1}`));
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
  await eventually(async () => expect(new Set(await box.messages()).size).toBe(50));
  await evictDurableObject(again.stub);
  await append(again, 51, 60);
  await eventually(async () => expect(new Set(await box.messages()).size).toBe(60));
});

test("progress survives an eviction: nothing is sent twice", async () => {
  const account = await anAccount();
  const box = newBox();
  await aHook(account, box.url);
  await append(account, 1, 20);
  await eventually(async () => expect(await lanesOf(account)).toContain('"cursor":20'));
  await evictDurableObject(account.stub);
  await append(account, 21);
  await eventually(async () => expect(await box.messages()).toContain("m21"));
  expect(await box.received()).toHaveLength(21);
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
  await eventually(async () => expect(await box.messages()).toEqual(["m121"]));
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
  await eventually(async () => expect(await box.messages()).toEqual(expect.arrayContaining(["m2", "m3"])));
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
