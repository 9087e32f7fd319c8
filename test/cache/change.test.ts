import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { message_cache } from "#src/db/schema.ts";
import { aCacheRow, aKey, anAccountRow, api, aPerson, auditOf, db } from "../support/api.ts";
import { newBox } from "../support/box.ts";
import { append, cacheRows, eventually, type Seeded } from "../support/seed.ts";
import { env } from "cloudflare:workers";

const rowOf = async (id: string) => (await db().select().from(message_cache).where(eq(message_cache.id, id)))[0];

/** A person with an account, and a hook that goes to a box. */
async function setting(more: Record<string, unknown> = {}) {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  const box = newBox();
  const { id: hook_id } = (await api("POST", "/hooks", { as: owner.token, body: { name: "h", url: box.url, ...more } }))
    .body;
  const account: Seeded = { id: account_id, user_id: owner.id, stub: env.ACCOUNT.getByName(account_id) };
  return { owner, as: owner.token, account_id, box, hook_id: hook_id as string, account };
}

/** As `setting`, with an event that its receiver refused and that is parked. */
async function parked(more: Record<string, unknown> = {}) {
  const all = await setting({ retry_count: 0, ...more });
  await all.box.script([{ status: 404, body: "no such order", headers: { "x-trace": "abc" } }]);
  await append(all.account, 1);
  await eventually(async () => expect(await cacheRows()).toMatchObject([{ state: "parked" }]));
  return { ...all, id: (await cacheRows())[0]?.id as string };
}

test("one row is answered with its tries: what was sent, and what was said", async () => {
  const { as, id, box } = await parked({ headers: { authorization: "Bearer very-secret" } });
  const { status, body } = await api("GET", `/message-cache/${id}`, { as });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id, state: "parked", attempts: 1 });
  expect(body.history).toEqual([
    {
      at: expect.any(String),
      ms: expect.any(Number),
      class: "refused",
      kind: "status",
      status: 404,
      request: { method: "POST", url: box.url, headers: expect.any(Object) },
      answer_headers: expect.objectContaining({ "x-trace": "abc" }),
      answer: "no such order",
    },
  ]);
  const [received] = await box.received();
  const { authorization, ...sent } = body.history[0].request.headers;
  expect(authorization).toBe("••••");
  expect(received?.headers).toMatchObject({ ...sent, authorization: "Bearer very-secret" });
  expect(sent).toMatchObject({ "webhook-id": body.event_id, "webhook-signature": expect.stringMatching(/^v1,/) });
  expect(body.body).toBe(received?.body);
  expect((await api("GET", `/message-cache/${id}`, { as: (await aPerson()).token })).status).toBe(404);
  expect((await api("GET", "/message-cache/nothing", { as })).status).toBe(404);
});

test("rows are counted by reason and state, with the filters of the list", async () => {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  await aCacheRow({ account_id, state: "cached" });
  await aCacheRow({ account_id, state: "cached" });
  await aCacheRow({ account_id, state: "parked", hook_id: "h" });
  await aCacheRow({ account_id, state: "parked", reason: "no_active_hook" });
  const counts = async (as: string, query = "") => (await api("GET", `/message-cache/counts${query}`, { as })).body;
  expect(await counts(owner.token)).toEqual({
    total: 4,
    counts: [
      { reason: "failed", state: "cached", count: 2 },
      { reason: "failed", state: "parked", count: 1 },
      { reason: "no_active_hook", state: "parked", count: 1 },
    ],
  });
  expect((await counts(owner.token, "?hook_id=h")).total).toBe(1);
  expect(await counts((await aPerson()).token)).toEqual({ total: 0, counts: [] });
});

test("a parked row that is replayed is delivered, with its retries anew", async () => {
  const { as, id, box } = await parked();
  await db().update(message_cache).set({ retries: 9 });
  const { status, body } = await api("POST", `/message-cache/${id}/replay`, { as });
  expect({ status, body }).toEqual({ status: 202, body: { count: 1 } });
  expect(await rowOf(id)).toMatchObject({ state: "cached", retries: 0 });
  await eventually(async () => expect(await cacheRows()).toEqual([]));
  expect((await box.received()).map(({ headers }) => headers["x-whatshooked-attempt"])).toEqual(["1", "2"]);
  expect(await auditOf("cache.replayed")).toMatchObject([{ action: "update", data: { id, count: 1 } }]);
});

test("a row without a hook goes to the hooks that want it now; to none: 422, and it stays", async () => {
  const owner = await aPerson();
  const as = owner.token;
  const account_id = await anAccountRow(owner);
  const account: Seeded = { id: account_id, user_id: owner.id, stub: env.ACCOUNT.getByName(account_id) };
  await append(account, 1, 2);
  await eventually(async () => expect(await cacheRows()).toHaveLength(2));
  const [first, second] = (await cacheRows()).map(({ id }) => id);
  expect((await api("POST", `/message-cache/${first}/replay`, { as })).status).toBe(422);
  const boxes = [newBox(), newBox(), newBox()];
  const events = [[], ["message.received"], ["message.status"]];
  for (const [i, { url }] of boxes.entries()) {
    await api("POST", "/hooks", { as, body: { name: "h", url, events: events[i] } });
  }
  expect((await api("POST", `/message-cache/${first}/replay`, { as })).body).toEqual({ count: 2 });
  expect(await rowOf(first as string)).toBeUndefined();
  const all = await api("POST", "/message-cache/replay", { as, body: { filter: { reason: "no_active_hook" } } });
  expect(all.status).toBe(202);
  await eventually(async () => expect(await cacheRows()).toEqual([]));
  const idsAt = async (i: number) =>
    (await boxes[i]?.received())?.map(({ headers }) => headers["webhook-id"]).toSorted();
  expect(await idsAt(0)).toEqual([first, second].toSorted());
  expect(await idsAt(1)).toEqual([first, second].toSorted());
  expect(await idsAt(2)).toEqual([]);
});

test("what was cached for a deleted hook can go to the hooks there are", async () => {
  const { as, id, hook_id } = await parked();
  await api("DELETE", `/hooks/${hook_id}`, { as });
  expect(await rowOf(id)).toMatchObject({ reason: "hook_deleted" });
  const box = newBox();
  await api("POST", "/hooks", { as, body: { name: "h", url: box.url } });
  expect((await api("POST", `/message-cache/${id}/replay`, { as })).status).toBe(202);
  await eventually(async () => expect(await box.messages()).toEqual(["m1"]));
  await eventually(async () => expect(await cacheRows()).toEqual([]));
});

test("a filter's rows are replayed together; a dry run counts and changes nothing", async () => {
  const { as, box, account } = await setting({ retry_count: 0 });
  await box.script([{ status: 404 }], true);
  await append(account, 1, 5);
  await eventually(async () => expect(await cacheRows()).toHaveLength(5));
  const before = await cacheRows();
  await box.script([]);
  const replay = (body: unknown, by = as) => api("POST", "/message-cache/replay", { as: by, body });
  const dry = await replay({ filter: { state: "parked" }, dry_run: true });
  expect(dry).toMatchObject({ status: 200, body: { count: 5 } });
  expect(await cacheRows()).toEqual(before);
  expect((await replay({ filter: {} }, (await aPerson()).token)).body).toEqual({ count: 0, more: false });
  expect((await replay({ filter: { stat: "parked" } })).status).toBe(400);
  const done = await replay({ filter: { state: "parked" } });
  expect(done).toMatchObject({ status: 202, body: { count: 5, more: false } });
  await eventually(async () => expect(await cacheRows()).toEqual([]));
  expect(await auditOf("cache.replayed")).toMatchObject([{ data: { filter: { state: "parked" }, count: 5 } }]);
});

test("a row is deleted once, and that is written down", async () => {
  const owner = await aPerson();
  const id = await aCacheRow({ account_id: await anAccountRow(owner) });
  expect((await api("DELETE", `/message-cache/${id}`, { as: (await aPerson()).token })).status).toBe(404);
  expect((await api("DELETE", `/message-cache/${id}`, { as: owner.token })).status).toBe(204);
  expect((await api("DELETE", `/message-cache/${id}`, { as: owner.token })).status).toBe(404);
  expect(await auditOf("cache.deleted")).toMatchObject([
    { user_id: owner.id, action: "delete", data: { id, count: 1 } },
  ]);
});

test("a filter's rows are deleted together; an empty filter is refused, a dry run changes nothing", async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  const account_id = await anAccountRow(owner);
  const theirs = await aCacheRow({ account_id: await anAccountRow(other), reason: "hook_deleted" });
  for (let i = 0; i < 3; i++) await aCacheRow({ account_id, reason: "hook_deleted" });
  const stays = await aCacheRow({ account_id });
  const remove = (body: unknown) => api("POST", "/message-cache/delete", { as: owner.token, body });
  expect(await remove({ filter: {} })).toMatchObject({ status: 400, body: { errors: [{ path: "filter" }] } });
  expect((await remove({})).status).toBe(400);
  expect((await remove({ filter: { reason: "hook_deleted" }, dry_run: true })).body).toEqual({ count: 3, more: false });
  expect(await cacheRows()).toHaveLength(5);
  expect((await remove({ filter: { reason: "hook_deleted" } })).body).toEqual({ count: 3, more: false });
  expect((await cacheRows()).map(({ id }) => id).toSorted()).toEqual([theirs, stays].toSorted());
  expect(await auditOf("cache.deleted")).toMatchObject([{ data: { filter: { reason: "hook_deleted" }, count: 3 } }]);
});

test("changes of numbers nobody has can be deleted by administrators, and replayed by nobody", async () => {
  const admin = await aPerson("admin");
  const id = await aCacheRow({ id: "chg_1", reason: "unknown_account", event_data: '{"field":"messages"}' });
  expect((await api("POST", `/message-cache/${id}/replay`, { as: admin.token })).status).toBe(422);
  expect((await api("POST", "/message-cache/replay", { as: admin.token, body: { filter: {} } })).body).toEqual({
    count: 0,
    more: false,
  });
  expect((await api("DELETE", `/message-cache/${id}`, { as: admin.token })).status).toBe(204);
});

test.each([
  ["POST", "/message-cache/x/replay", undefined],
  ["POST", "/message-cache/replay", { filter: {} }],
  ["DELETE", "/message-cache/x", undefined],
  ["POST", "/message-cache/delete", { filter: { state: "parked" } }],
] as const)("%s %s is for who may write: not for viewers, not for a reading key", async (method, path, body) => {
  expect((await api(method, path, { as: (await aPerson("viewer")).token, body })).status).toBe(403);
  const reading = await aKey(await aPerson(), ["cache:read"]);
  expect((await api(method, path, { as: reading, body })).status).toBe(403);
});
