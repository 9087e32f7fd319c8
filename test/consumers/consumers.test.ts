import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newBox } from "../support/box.ts";
import { aKey, anAccountRow, api, aPerson, auditOf, type Person } from "../support/api.ts";
import { aHook, anEvent, batchesOf, cacheRows, changeHook, eventually, someEvents } from "../support/seed.ts";

type Account = { id: string; user_id: string; person: Person; path: string };

async function anAccount(): Promise<Account> {
  const person = await aPerson();
  const id = await anAccountRow(person);
  return { id, user_id: person.id, person, path: `/accounts/${id}/consumers` };
}

const stubOf = ({ id }: Account) => env.ACCOUNT.getByName(id);
const seeded = (account: Account) => ({ ...account, stub: stubOf(account) });
const append = async (account: Account, from: number, to = from) =>
  stubOf(account).append(await batchesOf(account.id, someEvents(from, to)));
const put = ({ path, person }: Account, name: string, body: unknown) =>
  api("PUT", `${path}/${name}`, { as: person.token, body });
const read = ({ id, person }: Account, query: string) =>
  api("GET", `/accounts/${id}/events?${query}`, { as: person.token });
const remove = ({ path, person }: Account, name: string) => api("DELETE", `${path}/${name}`, { as: person.token });

async function cachedSequences(): Promise<(number | null)[]> {
  const rows = await cacheRows();
  expect(rows.every(({ reason }) => reason === "no_active_hook")).toBe(true);
  return rows.map(({ sequence }) => sequence).toSorted((a, b) => (a ?? 0) - (b ?? 0));
}

test("a consumer is made, acknowledges, and reads on from there", async () => {
  const account = await anAccount();
  const made = await put(account, "crm", { sequence: 0 });
  expect(made).toMatchObject({ status: 201, body: { name: "crm", sequence: 0, lag_events: 0 } });
  await append(account, 1, 5);
  const first = await read(account, "consumer=crm&limit=3");
  expect(first.body.items).toHaveLength(3);
  const moved = await put(account, "crm", { sequence: first.body.next_after });
  expect(moved).toMatchObject({ status: 200, body: { sequence: 3, lag_events: 2, updated_at: expect.any(String) } });
  await evictDurableObject(stubOf(account));
  expect((await read(account, "consumer=crm")).body.items.map(({ sequence }: never) => sequence)).toEqual([4, 5]);
  await put(account, "billing", { sequence: 5 });
  const { body } = await api("GET", account.path, { as: account.person.token });
  expect(body).toMatchObject({
    items: [
      { name: "billing", sequence: 5, lag_events: 0 },
      { name: "crm", sequence: 3, lag_events: 2 },
    ],
    next: null,
  });
  const one = await api("GET", `${account.path}/crm`, { as: account.person.token });
  expect(one.body).toEqual(body.items[1]);
});

test("a consumer waits for what comes", async () => {
  const account = await anAccount();
  await put(account, "crm", { sequence: 0 });
  const poll = read(account, "consumer=crm&wait=20");
  await new Promise((resume) => setTimeout(resume, 100));
  await append(account, 1);
  expect((await poll).body).toMatchObject({ items: [{ sequence: 1 }], next_after: 1 });
});

test("it never goes backwards unless that is meant, and never beyond the log", async () => {
  const account = await anAccount();
  await append(account, 1, 5);
  await put(account, "crm", { sequence: 4 });
  expect(await put(account, "crm", { sequence: 3 })).toMatchObject({ status: 409, body: { code: "conflict" } });
  const beyond = await put(account, "crm", { sequence: 6 });
  expect(beyond).toMatchObject({ status: 422, body: { code: "unprocessable", errors: [{ path: "sequence" }] } });
  expect((await put(account, "new", { sequence: 6 })).status).toBe(422);
  expect(await put(account, "crm", { sequence: 4 })).toMatchObject({ status: 200, body: { sequence: 4 } });
  expect(await put(account, "crm", { sequence: 2, rewind: true })).toMatchObject({ body: { sequence: 2 } });
  expect((await auditOf("consumer.created")).map(({ data }) => data)).toMatchObject([
    { consumer: "crm", after: { sequence: 4 } },
  ]);
  expect((await auditOf("consumer.rewound"))[0]?.data).toMatchObject({
    before: { sequence: 4 },
    after: { sequence: 2 },
  });
});

test("names are plain, there are twenty at most, and what is not there is not found", async () => {
  const account = await anAccount();
  for (const name of ["A", "a.b", "a%20b", "x".repeat(65)]) {
    expect((await put(account, name, { sequence: 0 })).status, name).toBe(400);
  }
  for (const body of [{}, { sequence: -1 }, { sequence: 0.5 }, { sequence: "0" }, { sequence: 0, more: 1 }]) {
    expect((await put(account, "crm", body)).status).toBe(400);
  }
  for (const name of ["__proto__", "constructor", ...Array.from({ length: 18 }, (_, n) => `c-${n}`)]) {
    expect((await put(account, name, { sequence: 0 })).status).toBe(201);
  }
  expect((await put(account, "one-more", { sequence: 0 })).status).toBe(422);
  expect((await put(account, "c-1", { sequence: 0 })).status).toBe(200);
  expect((await remove(account, "__proto__")).status).toBe(204);
  expect((await put(account, "one-more", { sequence: 0 })).status).toBe(201);
  expect((await remove(account, "nobody")).status).toBe(404);
  expect((await api("GET", `${account.path}/nobody`, { as: account.person.token })).status).toBe(404);
  expect((await read(account, "consumer=nobody")).status).toBe(404);
  expect((await read(account, "consumer=c-1&after=0")).status).toBe(400);
});

test("with a consumer nothing is cached as no_active_hook but what came before it", async () => {
  const account = await anAccount();
  await append(account, 1, 2);
  await eventually(async () => expect(await cachedSequences()).toEqual([1, 2]));
  await put(account, "crm", { sequence: 0 });
  await append(account, 3, 6);
  await evictDurableObject(stubOf(account));
  await append(account, 7);
  await stubOf(account).visit();
  expect(await cachedSequences()).toEqual([1, 2]);
});

test("when the last consumer goes and no hook is there, what it has not passed is cached", async () => {
  const account = await anAccount();
  await put(account, "crm", { sequence: 0 });
  await put(account, "other", { sequence: 0 });
  await append(account, 1, 6);
  await put(account, "crm", { sequence: 4 });
  await remove(account, "other");
  await stubOf(account).visit();
  expect(await cachedSequences()).toEqual([]);
  expect((await remove(account, "crm")).status).toBe(204);
  await eventually(async () => expect(await cachedSequences()).toEqual([5, 6]));
  await evictDurableObject(stubOf(account));
  await append(account, 7);
  await eventually(async () => expect(await cachedSequences()).toEqual([5, 6, 7]));
  expect((await auditOf("consumer.deleted")).map(({ data }) => data)).toMatchObject([
    { consumer: "other", before: { sequence: 0 } },
    { consumer: "crm", before: { sequence: 4, lag_events: 2 } },
  ]);
});

test("with a hook there the last consumer leaves nothing behind", async () => {
  const account = await anAccount();
  await put(account, "crm", { sequence: 0 });
  const box = newBox();
  await aHook(seeded(account), box.url);
  await append(account, 1, 3);
  await remove(account, "crm");
  await eventually(async () => expect(await box.received()).toHaveLength(3));
  expect(await cacheRows()).toEqual([]);
});

test("with a consumer there the last hook leaves nothing behind, and the consumer takes over", async () => {
  const account = await anAccount();
  const hook_id = await aHook(seeded(account), newBox().url, { active: false });
  await put(account, "crm", { sequence: 0 });
  await append(account, 1, 3);
  await changeHook(seeded(account), hook_id, { deleted_at: new Date().toISOString() });
  await append(account, 4);
  await stubOf(account).visit();
  expect(await cacheRows()).toEqual([]);
  expect((await read(account, "consumer=crm")).body.items).toHaveLength(4);
  await put(account, "crm", { sequence: 3 });
  await remove(account, "crm");
  await eventually(async () => expect(await cachedSequences()).toEqual([4]));
});

/** Fills the log beyond what it keeps for repeats, all of it nine days old, and lets it be swept. */
async function sweepOld(account: Account): Promise<void> {
  await runInDurableObject(stubOf(account), (_, { storage }) => {
    const body = Array.from({ length: 1_000 }, () => '{"id":"evt_0","type":"x","data":{}}').join("\n");
    const ids = Float64Array.from({ length: 1_000 }, (__, i) => i).buffer;
    for (let first = 11; first < 101_000; first += 1_000) {
      storage.sql.exec("INSERT OR IGNORE INTO log VALUES (?, 1000, 0, ?, ?)", first, ids, body);
    }
    storage.sql.exec("UPDATE log SET at = ?", Date.now() - 9 * 86_400_000);
    storage.sql.exec("DELETE FROM memo WHERE name = 'retention'");
  });
  await evictDurableObject(stubOf(account));
  await stubOf(account).visit();
}

const oldestOf = (account: Account) =>
  runInDurableObject(stubOf(account), (_, { storage }) =>
    storage.sql.exec<{ first: number }>("SELECT min(first) AS first FROM log").one(),
  );

test("what a consumer has not passed is not trimmed", async () => {
  const account = await anAccount();
  await put(account, "slow", { sequence: 0 });
  await append(account, 1, 5);
  await append(account, 6, 10);
  await put(account, "slow", { sequence: 5 });
  await sweepOld(account);
  expect(await oldestOf(account)).toEqual({ first: 6 });
  const { body } = await read(account, "consumer=slow&limit=5");
  expect(body.items[0]).toMatchObject({ sequence: 6, id: anEvent(6).id });
  await put(account, "slow", { sequence: 10 });
  await sweepOld(account);
  expect((await oldestOf(account)).first).toBeGreaterThan(10);
});

test("the scope is needed, and the account must be one's own", async () => {
  const account = await anAccount();
  await put(account, "crm", { sequence: 0 });
  const requests = [
    ["PUT", `${account.path}/crm`, { sequence: 0 }],
    ["GET", account.path, undefined],
    ["GET", `${account.path}/crm`, undefined],
    ["DELETE", `${account.path}/crm`, undefined],
  ] as const;
  const wrong = await aKey(account.person, ["accounts:read"]);
  const right = await aKey(account.person, ["events:read"]);
  const stranger = (await aPerson()).token;
  for (const [method, path, body] of requests) {
    expect((await api(method, path, { as: wrong, body })).status).toBe(403);
    expect((await api(method, path, { as: stranger, body })).status).toBe(404);
  }
  for (const [method, path, body] of requests) {
    expect((await api(method, path, { as: right, body })).status).toBeLessThan(300);
  }
});

test("a consumer that was made survives a crash together with the end of the pseudo-lane", async () => {
  const account = await anAccount();
  await append(account, 1);
  await eventually(async () => expect(await cachedSequences()).toEqual([1]));
  await put(account, "crm", { sequence: 1 });
  await runInDurableObject(stubOf(account), async (_, state) => {
    await state.storage.sync();
    state.abort("pulled");
  }).catch(() => undefined);
  await append(account, 2, 3);
  await runDurableObjectAlarm(stubOf(account));
  expect(await cachedSequences()).toEqual([1]);
  expect((await read(account, "consumer=crm")).body.items).toHaveLength(2);
});
