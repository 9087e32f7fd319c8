import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { api, auditOf } from "#test/support/api.ts";
import { newBox } from "#test/support/box.ts";
import { anEvent, append, cacheRows, eventually, lanesOf } from "#test/support/seed.ts";
import { delivered, setting, type Setting } from "./setting.ts";

const replay = ({ id, as, account_id }: Setting, body: Record<string, unknown>) =>
  api("POST", `/hooks/${id}/replay`, { as, body: { account_id, ...body } });

/** What came by a replay: ids in the order they came. */
const replayed = async ({ box }: Pick<Setting, "box">): Promise<(string | undefined)[]> =>
  (await box.received())
    .filter(({ headers }) => headers["x-whatshooked-replay"] === "1")
    .map(({ headers }) => headers["webhook-id"]);

const idsOf = (...numbers: number[]) => numbers.map((n) => anEvent(n).id);

test("a range comes again: the same ids and bodies, with the header; the lane stays where it is", async () => {
  const all = await setting();
  await delivered(all, 1, 10, "one chat");
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":10'));
  const dry = await replay(all, { from_sequence: 3, until: 6, only: "all", dry_run: true });
  expect({ status: dry.status, body: dry.body }).toEqual({ status: 200, body: { count: 4, from: 3, to: 6 } });
  await scheduler.wait(200);
  expect(await replayed(all)).toEqual([]);
  expect(await auditOf("hook.replayed")).toEqual([]);
  const { status, body } = await replay(all, { from_sequence: 3, until: 6, only: "all" });
  expect({ status, body }).toEqual({ status: 202, body: { count: 4, from: 3, to: 6 } });
  await eventually(async () => expect(await replayed(all)).toEqual(idsOf(3, 4, 5, 6)));
  const received = await all.box.received();
  expect(received[10]?.body).toBe(received[2]?.body);
  expect(await lanesOf(all.account)).toContain('"cursor":10');
  expect(await auditOf("hook.replayed")).toMatchObject([
    { entity_id: all.id, data: { account_id: all.account_id, only: "all", count: 4, from: 3, to: 6 } },
  ]);
  await eventually(async () =>
    expect((await api("GET", `/hooks/${all.id}/lanes`, { as: all.as })).body.items[0].replay).toMatchObject({
      state: "done",
      delivered: 4,
      failed: 0,
      ended_at: expect.any(String),
    }),
  );
});

test("a replay ends where it is when somebody ends it", async () => {
  const all = await setting();
  await delivered(all, 1, 3);
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":3'));
  await api("PATCH", `/hooks/${all.id}`, { as: all.as, body: { active: false } });
  await replay(all, { from_sequence: 1, until: 3, only: "all" });
  const cancel = () => api("DELETE", `/hooks/${all.id}/replay?account_id=${all.account_id}`, { as: all.as });
  expect((await cancel()).status).toBe(204);
  expect((await cancel()).status).toBe(204);
  await evictDurableObject(all.account.stub);
  await api("PATCH", `/hooks/${all.id}`, { as: all.as, body: { active: true } });
  const { body } = await api("GET", `/hooks/${all.id}/lanes`, { as: all.as });
  expect(body.items[0].replay).toMatchObject({ state: "cancelled", next: 1, delivered: 0, count: 3 });
  await delivered(all, 4, 4);
  expect(await replayed(all)).toEqual([]);
  expect(await auditOf("hook.replay_cancelled")).toMatchObject([{ entity_id: all.id }]);
});

test("missing: what is cached or parked comes again, what was delivered does not", async () => {
  const all = await setting({ retry_count: 0 });
  await all.box.script([{ match: '"text 2"', status: 404 }], true);
  await append(all.account, 1, 4);
  await eventually(async () => expect(await cacheRows()).toMatchObject([{ message_id: "m2", state: "parked" }]));
  await eventually(async () => expect(await all.box.received()).toHaveLength(4));
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":4'));
  expect((await replay(all, { from_sequence: 1, only: "missing", dry_run: true })).body.count).toBe(1);
  expect((await replay(all, { from_sequence: 1, only: "all", dry_run: true })).body.count).toBe(4);
  // It fails once more: the row that is there stays, and the replay ends.
  await replay(all, { from_sequence: 1, only: "missing" });
  await eventually(async () => expect(await replayed(all)).toEqual(idsOf(2)));
  expect(await cacheRows()).toMatchObject([{ message_id: "m2", state: "parked" }]);
  await all.box.script([]);
  await eventually(async () => expect((await replay(all, { from_sequence: 1, only: "missing" })).status).toBe(202));
  await eventually(async () => expect(await cacheRows()).toEqual([]));
  expect(await replayed(all)).toEqual(idsOf(2, 2));
  expect((await replay(all, { from_sequence: 1, only: "missing", dry_run: true })).body.count).toBe(0);
});

test("missing for a new hook: what is older than it; the rows without a hook end with their delivery", async () => {
  const first = await setting();
  await api("DELETE", `/hooks/${first.id}`, { as: first.as });
  await append(first.account, 1, 3);
  await eventually(async () => expect(await cacheRows()).toHaveLength(3));
  const box = newBox();
  const { id } = (await api("POST", "/hooks", { as: first.as, body: { name: "new", url: box.url } })).body;
  const all = { ...first, id, box };
  const since = new Date(0).toISOString();
  expect((await replay(all, { since, only: "missing" })).body).toEqual({ count: 3, from: 1, to: 3 });
  await eventually(async () => expect((await replayed(all)).toSorted()).toEqual(idsOf(1, 2, 3).toSorted()));
  await eventually(async () => expect(await cacheRows()).toEqual([]));
});

test("what fails in a replay is cached like any other failure", async () => {
  const all = await setting();
  await delivered(all, 1, 3);
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":3'));
  await all.box.script([{ match: '"text 2"', status: 404 }], true);
  await replay(all, { from_sequence: 1, only: "all" });
  await eventually(async () =>
    expect(await cacheRows()).toMatchObject([{ id: `${anEvent(2).id}_${all.id}`, reason: "failed", state: "cached" }]),
  );
});

test("it stops while the lane is held, goes on after it, and an eviction loses nothing of it", async () => {
  const all = await setting();
  await delivered(all, 1, 120);
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":120'));
  const before = (await all.box.received()).length;
  await all.box.script([
    ...Array.from({ length: 60 }, () => ({ status: 200 })),
    ...Array.from({ length: 10 }, () => ({ status: 503 })),
  ]);
  expect((await replay(all, { from_sequence: 1, only: "all" })).body.count).toBe(120);
  const lane = async () => (await api("GET", `/hooks/${all.id}/lanes`, { as: all.as })).body.items[0];
  await eventually(async () => {
    expect(await lane()).toMatchObject({ state: "held", replay: { from: 1, to: 120, next: 51, count: 120 } });
  });
  expect((await replay(all, { from_sequence: 1, only: "all" })).status).toBe(409);
  const tries = (await all.box.received()).length - before;
  expect(tries).toBeLessThan(70);
  await evictDurableObject(all.account.stub);
  await all.box.script([]);
  await runInDurableObject(all.account.stub, async (_, { storage }) => {
    const { value } = storage.sql.exec<{ value: string }>("SELECT value FROM memo WHERE name = 'lanes'").one();
    const due = value.replace(/"probe":\{"at":\d+/, '"probe":{"at":0');
    storage.sql.exec("UPDATE memo SET value = ? WHERE name = 'lanes'", due);
  });
  await evictDurableObject(all.account.stub);
  await append(all.account, 121);
  await runDurableObjectAlarm(all.account.stub);
  await eventually(async () => expect(new Set(await replayed(all)).size).toBe(120));
  await eventually(async () => expect((await lane()).replay).toMatchObject({ state: "done" }));
  // At most the chunk it was in was sent twice.
  expect((await replayed(all)).length).toBeLessThanOrEqual(120 + 50 + 10);
}, 40_000);

test("a suspended hook gets nothing until it is active again", async () => {
  const all = await setting();
  await delivered(all, 1, 3);
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":3'));
  await api("PATCH", `/hooks/${all.id}`, { as: all.as, body: { active: false } });
  expect((await replay(all, { from_sequence: 1, until: 3, only: "all" })).status).toBe(202);
  await scheduler.wait(300);
  expect(await replayed(all)).toEqual([]);
  await api("PATCH", `/hooks/${all.id}`, { as: all.as, body: { active: true } });
  await eventually(async () => expect(await replayed(all)).toHaveLength(3));
});

test("a log that no longer reaches back: 410, with where it begins", async () => {
  const all = await setting();
  await append(all.account, 1, 3);
  await append(all.account, 4, 6);
  await eventually(async () => expect(await lanesOf(all.account)).toContain('"cursor":6'));
  await runInDurableObject(all.account.stub, (_, { storage }) => {
    storage.sql.exec("DELETE FROM log WHERE first = 1");
  });
  for (const from of [{ from_sequence: 2 }, { since: new Date(0).toISOString() }]) {
    const answer = await replay(all, { ...from, only: "all" });
    expect(answer).toMatchObject({ status: 410, body: { code: "log_trimmed", oldest: 4 } });
  }
  expect((await replay(all, { from_sequence: 4, only: "all", dry_run: true })).body.count).toBe(3);
});

test("what is asked must be whole, and of an account of the hook", async () => {
  const all = await setting();
  expect((await replay(all, { only: "all" })).status).toBe(400);
  expect((await replay(all, { from_sequence: 1, since: new Date().toISOString(), only: "all" })).status).toBe(400);
  expect((await replay(all, { from_sequence: 1 })).status).toBe(400);
  expect((await replay(all, { from_sequence: 1, only: "some" })).status).toBe(400);
  const foreign = { ...all, account_id: crypto.randomUUID() };
  expect((await replay(foreign, { from_sequence: 1, only: "all" })).status).toBe(422);
});
