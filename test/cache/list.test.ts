import { expect, test } from "vitest";
import { aCacheRow, aKey, anAccountRow, api, aPerson, readAll } from "../support/api.ts";

const idsOf = async (as: string, query = "") =>
  (await api("GET", `/message-cache${query}`, { as })).body.items.map(({ id }: { id: string }) => id).toSorted();

test("a cached row is answered with its event as JSON", async () => {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  const hook_id = crypto.randomUUID();
  const at = "2026-01-01T00:00:00.000Z";
  const id = await aCacheRow({
    id: `evt_1_${hook_id}`,
    account_id,
    hook_id,
    event_id: "evt_1",
    event_type: "message.received",
    event_data: '{"id":"evt_1","data":{"text":{"body":"hi"}}}',
    message_id: "wamid.1",
    from_number: "+15550000001",
    to_number: "+15550000002",
    reason: "failed",
    state: "cached",
    attempts: 2,
    outcome: "refused",
    error_kind: "status",
    error_status: 404,
    timestamp: at,
    last_attempt: at,
    due_at: at,
    created_at: at,
    history: "[]",
    signed_by: "x",
    route: "number:1",
  });
  expect((await api("GET", "/message-cache", { as: owner.token })).body).toEqual({
    items: [
      {
        id,
        account_id,
        hook_id,
        event_id: "evt_1",
        event_type: "message.received",
        event_data: { id: "evt_1", data: { text: { body: "hi" } } },
        message_id: "wamid.1",
        from_number: "+15550000001",
        to_number: "+15550000002",
        reason: "failed",
        state: "cached",
        attempts: 2,
        outcome: "refused",
        error_kind: "status",
        error_status: 404,
        timestamp: at,
        last_attempt: at,
        due_at: at,
        created_at: at,
      },
    ],
    next: null,
  });
});

test("each filter narrows the list", async () => {
  const owner = await aPerson();
  const [first, second] = [await anAccountRow(owner), await anAccountRow(owner)];
  const rows = [
    await aCacheRow({ account_id: first, hook_id: "h1", state: "cached", event_type: "message.sent" }),
    await aCacheRow({ account_id: first, hook_id: "h2", state: "held", reason: "no_active_hook" }),
    await aCacheRow({ account_id: second, hook_id: "h2", state: "parked", reason: "hook_deleted" }),
  ];
  const only = (...indexes: number[]) => indexes.map((index) => rows[index]).toSorted();
  expect(await idsOf(owner.token)).toEqual(only(0, 1, 2));
  expect(await idsOf(owner.token, `?account_id=${first}`)).toEqual(only(0, 1));
  expect(await idsOf(owner.token, "?hook_id=h2")).toEqual(only(1, 2));
  expect(await idsOf(owner.token, "?hook_id=h2&state=held")).toEqual(only(1));
  expect(await idsOf(owner.token, "?event_type=message.sent")).toEqual(only(0));
  expect(await idsOf(owner.token, "?reason=hook_deleted")).toEqual(only(2));
  expect((await api("GET", "/message-cache?state=lost", { as: owner.token })).status).toBe(400);
});

test("everybody sees the rows of their accounts; what belongs to none is for administrators", async () => {
  const [owner, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const account_id = await anAccountRow(owner);
  const closed = await anAccountRow(owner, { deleted_at: "2026-01-01T00:00:00.000Z" });
  const own = await aCacheRow({ account_id });
  const kept = await aCacheRow({ account_id: closed });
  const unknown = await aCacheRow({ reason: "unknown_account", event_data: '{"field":"messages"}' });
  const odd = await aCacheRow({ account_id, reason: "unknown_account" });
  expect(await idsOf(owner.token)).toEqual([own, kept].toSorted());
  expect(await idsOf(owner.token, "?reason=unknown_account")).toEqual([]);
  expect(await idsOf(other.token)).toEqual([]);
  expect(await idsOf(other.token, `?account_id=${account_id}`)).toEqual([]);
  expect(await idsOf(admin.token)).toEqual([own, kept, unknown, odd].toSorted());
});

test("the scope is needed, a viewer has it", async () => {
  const person = await aPerson("viewer");
  expect((await api("GET", "/message-cache", { as: await aKey(person, ["events:read"]) })).status).toBe(403);
  expect((await api("GET", "/message-cache", { as: await aKey(person, ["cache:read"]) })).status).toBe(200);
});

test("pages follow each other, newest first, without gaps or repeats", async () => {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  for (let i = 0; i < 9; i++) {
    await aCacheRow({ account_id, hook_id: "h", created_at: `2026-01-01T00:00:0${Math.floor(i / 4)}.000Z` });
  }
  const pages = await readAll("/message-cache?hook_id=h", owner.token, 2);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 2, 1]);
  const times = pages.flat().map((row) => (row as unknown as { created_at: string }).created_at);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(9);
});
