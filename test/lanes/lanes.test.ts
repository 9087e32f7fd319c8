import { expect, test } from "vitest";
import { Webhook } from "standardwebhooks";
import { figuresOf } from "#durable-objects/account/inspect.ts";
import type { Recent } from "#durable-objects/account/lane.ts";
import { aKey, anAccountRow, api, aPerson } from "#test/support/api.ts";
import { append, eventually } from "#test/support/seed.ts";
import { delivered, setting } from "./setting.ts";

test("figures of the last outcomes", () => {
  const recent = Array.from({ length: 20 }, (_, i): Recent => [i, 0, i + 1, i < 5 ? "down" : "delivered", 200]);
  expect(figuresOf(recent)).toEqual({ success_rate: 0.75, p50_ms: 10, p95_ms: 19 });
  expect(figuresOf([])).toEqual({ success_rate: null, p50_ms: null, p95_ms: null });
  expect(figuresOf(recent.slice(0, 1))).toEqual({ success_rate: 0, p50_ms: 1, p95_ms: 1 });
});

test("a hook's lanes: how it fares with each account", async () => {
  const all = await setting();
  const second = await anAccountRow(all.owner);
  const get = () => api("GET", `/hooks/${all.id}/lanes`, { as: all.as });
  expect((await get()).body.items).toHaveLength(2);
  await delivered(all, 1, 3);
  await eventually(async () => {
    const { items } = (await get()).body;
    expect(items.find((one: { account_id: string }) => one.account_id === all.account_id)).toEqual({
      account_id: all.account_id,
      state: "active",
      since: expect.any(String),
      lag_events: 0,
      lag_seconds: 0,
      next_probe_at: null,
      success_rate: 1,
      p50_ms: expect.any(Number),
      p95_ms: expect.any(Number),
    });
  });
  expect((await get()).body.items.map((one: { account_id: string }) => one.account_id)).toContain(second);
  const page = await api("GET", `/hooks/${all.id}/lanes?limit=1`, { as: all.as });
  expect(page.body).toMatchObject({ items: [{}], next: expect.any(String) });
});

test("a receiver that is down: the lane is held, it lags, and it is said when it is probed; the hook shows the worst", async () => {
  const all = await setting();
  await anAccountRow(all.owner);
  await all.box.script([{ status: 503 }], true);
  await append(all.account, 1, 5);
  const lanes = async () => (await api("GET", `/hooks/${all.id}/lanes`, { as: all.as })).body.items;
  await eventually(async () => {
    const lane = (await lanes()).find((one: { account_id: string }) => one.account_id === all.account_id);
    expect(lane).toMatchObject({ state: "held", success_rate: 0, next_probe_at: expect.any(String) });
    expect(lane.lag_events).toBeGreaterThanOrEqual(5);
  });
  const { body } = await api("GET", `/hooks/${all.id}`, { as: all.as });
  expect(body).toMatchObject({ state: "held", states: { active: 1, held: 1, suspended: 0, unknown: 0 } });
  await api("PATCH", `/hooks/${all.id}`, { as: all.as, body: { active: false } });
  expect((await api("GET", `/hooks/${all.id}`, { as: all.as })).body.state).toBe("suspended");
});

test("a hook without accounts has no lane and no state", async () => {
  const { token: as } = await aPerson();
  const { id } = (await api("POST", "/hooks", { as, body: { name: "h", url: "https://example.com/" } })).body;
  expect((await api("GET", `/hooks/${id}`, { as })).body).toMatchObject({ state: null });
  expect((await api("GET", `/hooks/${id}/lanes`, { as })).body).toEqual({ items: [], next: null });
  expect((await api("POST", `/hooks/${id}/test`, { as })).status).toBe(422);
});

test("the last outcomes of a hook, with their counters", async () => {
  const all = await setting();
  await all.box.script([{ status: 404 }]);
  await append(all.account, 1);
  await eventually(async () => expect(await all.box.received()).toHaveLength(1));
  await delivered(all, 2);
  await eventually(async () => {
    const { body } = await api("GET", `/hooks/${all.id}/deliveries?account_id=${all.account_id}`, { as: all.as });
    expect(body.items).toEqual([
      {
        account_id: all.account_id,
        delivered: 1,
        failed: 1,
        outcomes: [
          { sequence: 1, at: expect.any(String), ms: expect.any(Number), class: "refused", status: 404 },
          { sequence: 2, at: expect.any(String), ms: expect.any(Number), class: "delivered", status: 200 },
        ],
      },
    ]);
  });
  const none = await api("GET", `/hooks/${all.id}/deliveries?account_id=${crypto.randomUUID()}`, { as: all.as });
  expect(none.body).toEqual({ items: [], next: null });
});

test("a hook is tried out: one signed event, past the log, and what the receiver said", async () => {
  const secret = `whsec_${btoa("0123456789abcdef0123456789abcdef")}`;
  const all = await setting({ secret, headers: { authorization: "Bearer very-secret" } });
  await all.box.script([{ status: 422, body: "no thanks" }]);
  const { status, body, text } = await api("POST", `/hooks/${all.id}/test`, { as: all.as });
  expect(status).toBe(200);
  expect(body.outcome).toEqual({ class: "refused", kind: "status", status: 422, ms: expect.any(Number) });
  expect(body.answer).toBe("no thanks");
  expect(body.answer_headers).toMatchObject({ date: expect.any(String) });
  expect(text).not.toContain("very-secret");
  const [received] = await all.box.received();
  expect(received?.headers).toMatchObject({ authorization: "Bearer very-secret", "x-whatshooked-event": "hook.test" });
  expect(new Webhook(secret).verify(received?.body ?? "", received?.headers ?? {})).toMatchObject({
    type: "hook.test",
    account_id: all.account_id,
    sequence: 0,
    data: { hook_id: all.id },
  });
  expect(body.request.body).toBe(received?.body);
  expect(body.request.headers["webhook-signature"]).toBe(received?.headers["webhook-signature"]);
  const again = await api("POST", `/hooks/${all.id}/test`, { as: all.as, body: { account_id: all.account_id } });
  expect(again.body).toMatchObject({ outcome: { class: "delivered", status: 200 } });
  expect(again.body.request.headers["webhook-id"]).not.toBe(body.request.headers["webhook-id"]);
  const log = await api("GET", `/accounts/${all.account_id}/events`, { as: all.as });
  expect(log.body.items).toEqual([]);
  const foreign = await api("POST", `/hooks/${all.id}/test`, { as: all.as, body: { account_id: crypto.randomUUID() } });
  expect(foreign).toMatchObject({ status: 422, body: { errors: [{ path: "account_id" }] } });
});

test("others' hooks are not there; scopes and roles are needed", async () => {
  const all = await setting();
  const { token: other } = await aPerson();
  const asked = { account_id: all.account_id, from_sequence: 1, only: "all" };
  for (const [method, path, body] of [
    ["GET", "lanes", undefined],
    ["GET", "deliveries", undefined],
    ["POST", "test", {}],
    ["POST", "replay", asked],
  ] as const) {
    expect((await api(method, `/hooks/${all.id}/${path}`, { as: other, body })).status).toBe(404);
  }
  const viewer = (await aPerson("viewer")).token;
  expect((await api("POST", `/hooks/${all.id}/test`, { as: viewer, body: {} })).status).toBe(403);
  expect((await api("POST", `/hooks/${all.id}/replay`, { as: viewer, body: asked })).status).toBe(403);
  const reading = await aKey(all.owner, ["hooks:read", "hooks:write"]);
  expect((await api("GET", `/hooks/${all.id}/lanes`, { as: reading })).status).toBe(200);
  expect((await api("POST", `/hooks/${all.id}/replay`, { as: reading, body: asked })).status).toBe(403);
});
