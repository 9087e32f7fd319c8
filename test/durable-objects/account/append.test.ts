import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { NewEvent } from "#src/protocol/event.ts";
import { anAccount, anEvent, batchesOf, type Seeded, someEvents } from "#test/support/seed.ts";

type Body = { id: string; sequence: number; data: { message_id: string } };

async function logOf({ stub }: Seeded): Promise<Body[]> {
  const stretch = await stub.events(0, 200, []);
  return stretch.is === "page" ? JSON.parse(stretch.items) : [];
}

const append = async (account: Seeded, events: NewEvent[]) => account.stub.append(await batchesOf(account.id, events));

test("events are numbered from 1, without holes, across batches", async () => {
  const account = await anAccount();
  await append(account, someEvents(1, 3));
  await append(account, someEvents(4, 5));
  expect((await logOf(account)).map(({ sequence, data }) => [sequence, data.message_id])).toEqual([
    [1, "m1"],
    [2, "m2"],
    [3, "m3"],
    [4, "m4"],
    [5, "m5"],
  ]);
});

test("the same batch a hundred times in parallel is there once", async () => {
  const account = await anAccount();
  const batches = await batchesOf(account.id, someEvents(1, 10));
  const answers = await Promise.all(Array.from({ length: 100 }, () => account.stub.append(batches)));
  const counts = answers.map((answer) => (answer.is === "appended" ? answer.count : -1));
  expect(counts.toSorted((a, b) => b - a).slice(0, 2)).toEqual([10, 0]);
  expect(await logOf(account)).toHaveLength(10);
});

test("what is new of a repeated batch is taken, the rest is not", async () => {
  const account = await anAccount();
  await append(account, someEvents(1, 3));
  expect(await append(account, someEvents(2, 6))).toEqual({ is: "appended", count: 3 });
  expect((await logOf(account)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("an event that stands twice in one batch is there once", async () => {
  const account = await anAccount();
  await append(account, [anEvent(1), anEvent(1), anEvent(2)]);
  expect(await logOf(account)).toHaveLength(2);
});

test("a repeat is known after an eviction", async () => {
  const account = await anAccount();
  await append(account, someEvents(1, 20));
  await evictDurableObject(account.stub);
  expect(await append(account, someEvents(15, 22))).toEqual({ is: "appended", count: 2 });
});

test("an event is never dropped for a hash that it shares with another", async () => {
  const account = await anAccount();
  const id = anEvent(1).id;
  const twin = `${id.slice(0, 20)}${"0".repeat(16)}`;
  await append(account, [anEvent(1)]);
  expect(await append(account, [anEvent(2, { id: twin })])).toEqual({ is: "appended", count: 1 });
  expect((await logOf(account)).map((body) => body.id)).toEqual([id, twin]);
});

test("a repeat that happened before everything the set holds is found in the log", async () => {
  const account = await anAccount();
  await append(account, [anEvent(1)]);
  // A hundred thousand events later, written straight into the log: the set no longer reaches back to the first.
  await runInDurableObject(account.stub, (_, { storage }) => {
    storage.sql.exec("UPDATE log SET at = at - 172800000");
    const filler = Float64Array.from({ length: 1_000 }, (__, i) => i).buffer;
    const line = '{"id":"evt_0","type":"x","data":{}}';
    const body = Array.from({ length: 1_000 }, () => line).join("\n");
    for (let first = 2; first < 101_000; first += 1_000) {
      storage.sql.exec("INSERT INTO log VALUES (?, 1000, ?, ?, ?)", first, Date.now(), filler, body);
    }
  });
  await evictDurableObject(account.stub);
  const old = Date.now() - 172_800_000;
  expect(await append(account, [anEvent(1, { occurred_at: old }), anEvent(2)])).toEqual({ is: "appended", count: 1 });
});

test("an account that is not open takes nothing and says so", async () => {
  const account = await anAccount();
  await account.stub.close();
  expect(await append(account, [anEvent(1)])).toEqual({ is: "unknown_account" });
  const stranger = env.ACCOUNT.getByName("nobody");
  expect(await stranger.append([{ ids: ["evt_1"], oldest: 0, body: "" }])).toEqual({ is: "unknown_account" });
});

test("a row stays far below the 2 MB that a row may have, whatever comes", async () => {
  const account = await anAccount();
  const wide = "ä".repeat(300_000);
  await append(
    account,
    someEvents(1, 5, () => ({ data: { text: { body: wide } } })),
  );
  await append(account, [anEvent(6, { data: { text: { body: "x".repeat(3_000_000) } } })]);
  const rows = await runInDurableObject(account.stub, (_, { storage }) =>
    storage.sql.exec<{ bytes: number }>("SELECT length(cast(body AS BLOB)) + length(ids) AS bytes FROM log").toArray(),
  );
  for (const { bytes } of rows) expect(bytes).toBeLessThan(1_100_000);
  const log = await logOf(account);
  expect(log).toHaveLength(6);
  expect(JSON.stringify(log[5]).length).toBeGreaterThan(3_000_000);
});

test("an append is all or nothing: one row that cannot be written takes the others with it", async () => {
  const account = await anAccount();
  const sql =
    "CREATE TRIGGER full BEFORE INSERT ON log WHEN NEW.body LIKE '%m2%' BEGIN SELECT RAISE(ABORT, 'full'); END";
  await runInDurableObject(account.stub, (_, { storage }) => void storage.sql.exec(sql));
  const rows = [...(await batchesOf(account.id, [anEvent(1)])), ...(await batchesOf(account.id, [anEvent(2)]))];
  await runInDurableObject(account.stub, (object) => expect(() => object.append(rows)).toThrow("full"));
  expect(await logOf(account)).toEqual([]);
  await runInDurableObject(account.stub, (_, { storage }) => void storage.sql.exec("DROP TRIGGER full"));
  expect(await account.stub.append(rows)).toEqual({ is: "appended", count: 2 });
  expect((await logOf(account)).map(({ sequence }) => sequence)).toEqual([1, 2]);
});
