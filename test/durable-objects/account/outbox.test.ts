import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { Outgoing } from "#src/protocol/outgoing.ts";
import { api } from "#test/support/api.ts";
import { ADA, aShop, eventually, graph, hello, type Shop } from "#test/support/shop.ts";

const BEN = "16505550002";
const to = (person: string, body: string, more: object = {}) => ({ ...hello(body), to: `+${person}`, ...more });
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();

/** How the next requests for messages are answered, one after the other. */
async function answers({ business }: Shop, ...codes: number[]) {
  for (const code of codes) await graph.fail({ waba_id: business.waba_id, path: "/messages", answer: { code } });
}

const statusOf = async (shop: Shop, id: string): Promise<string> => (await shop.message(id)).body.status;
const wentOut = async (shop: Shop) => (await shop.received()).filter(({ status }) => status === 200);
const textsOf = (requests: { body: unknown }[]) =>
  requests.map(({ body }) => (body as { text: { body: string } }).text.body);
const tried = async (shop: Shop, count: number) =>
  eventually(async () => expect((await shop.received()).length).toBeGreaterThanOrEqual(count));

test("what Meta wants slower for one person waits for that person alone", async () => {
  const shop = await aShop();
  await answers(shop, 131056);
  const first = await shop.send(to(ADA, "1"));
  await tried(shop, 1);
  await shop.send(to(ADA, "2"));
  await shop.sent(to(BEN, "3"));
  expect(textsOf(await shop.received())).toEqual(["1", "3"]);
  expect((await shop.message(first.body.id)).body).toMatchObject({ status: "sending", error: { code: 131056 } });
  await eventually(async () => expect(await wentOut(shop)).toHaveLength(3));
  const [refused, , again] = await shop.received();
  expect(textsOf(await shop.received())).toEqual(["1", "3", "1", "2"]);
  expect(again!.at - refused!.at, "4^0 seconds").toBeGreaterThanOrEqual(950);
  expect((await shop.message(first.body.id)).body).toMatchObject({ status: "accepted", tries: 2, error: null });
});

test("what the whole number sends too fast holds everything back, and then one message shows that it is over", async () => {
  const shop = await aShop();
  await answers(shop, 130429);
  await shop.send(to(ADA, "1"));
  await tried(shop, 1);
  await Promise.all([shop.send(to(BEN, "2")), shop.send(to("16505550003", "3"))]);
  await eventually(async () => expect(await wentOut(shop)).toHaveLength(3));
  const [refused, ...others] = await shop.received();
  expect(Math.min(...others.map(({ at }) => at)) - refused!.at).toBeGreaterThanOrEqual(950);
});

test("a token that Meta refuses is not hammered: everything waits, its health tells, and goes out with another token", async () => {
  const shop = await aShop();
  await graph.change(shop.business.waba_id, { token_valid: false });
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await shop.send(to(`1650555100${n}`, String(n)))).body.id);
  const health = async () => (await api("GET", `/accounts/${shop.account}/health`, { as: shop.token })).body;
  const refused = { token: { state: "refused", code: 190 }, sending: { state: "held", code: 190 } };
  await eventually(async () => expect(await health()).toMatchObject(refused));
  await shop.seeded.stub.visit();
  await Promise.all([4, 5].map((n) => shop.send(to(ADA, String(n)))));
  expect((await shop.received()).length, "those that were under way at once").toBeLessThanOrEqual(3);
  expect((await shop.message(ids[0]!)).body).toMatchObject({ status: "sending", error: { code: 190 } });
  await graph.change(shop.business.waba_id, { token_valid: true });
  const config = { access_token: shop.business.token };
  const changed = await api("PATCH", `/accounts/${shop.account}`, { as: shop.token, body: { config } });
  expect(changed.status).toBe(200);
  await eventually(async () => expect(await wentOut(shop)).toHaveLength(5));
  await eventually(async () =>
    expect(await health()).toMatchObject({ token: { state: "valid" }, sending: { state: "flowing" } }),
  );
  const sides = (await shop.told("account.health")).map(({ data }) => data as { aspect: string; current: object });
  expect(sides.map(({ aspect, current }) => [aspect, (current as { state: string }).state])).toEqual([
    ["token", "refused"],
    ["sending", "held"],
    ["token", "valid"],
    ["sending", "flowing"],
  ]);
});

test.each<[what: string, code: number, details: string | undefined, tries: number, status: string]>([
  ["an unknown error of Meta's", 131000, undefined, 2, "accepted"],
  ["a number in maintenance", 131057, undefined, 1, "sending"],
  ["a policy", 368, undefined, 1, "failed"],
  ["a file of the wrong type", 131053, "Unsupported mime type", 1, "failed"],
  ["a link that was too slow", 131053, "Downloading media from weblink timed out", 2, "accepted"],
  ["a limit of marketing for somebody, longer than the message lasts", 131049, undefined, 1, "failed"],
])("after %s (%i, %s) it was tried %i times and is %s", async (_, code, details, tries, status) => {
  const shop = await aShop();
  const answer = { code, ...(details !== undefined && { details }) };
  await graph.fail({ waba_id: shop.business.waba_id, path: "/messages", answer });
  const { body } = await shop.send();
  await eventually(async () => expect((await shop.message(body.id)).body).toMatchObject({ status, tries }));
  expect(await shop.received()).toHaveLength(tries);
});

test("a wire that breaks after Meta took the message leaves it unknown, and its status settles it", async () => {
  const shop = await aShop();
  await graph.fail({ waba_id: shop.business.waba_id, path: "/messages", at: "performed", answer: "reset" });
  const { body } = await shop.sent(to(ADA, "once", { callback_data: "mine" }));
  expect(body).toMatchObject({ status: "unknown", message_id: null, error: { title: "connection" } });
  expect(await shop.told("message.*")).toMatchObject([{ type: "message.status", data: { status: "unknown" } }]);
  await shop.carry(2);
  const now = (await shop.message(body.id)).body;
  expect(now).toMatchObject({ status: "delivered", message_id: expect.stringContaining("wamid.") });
  const sent = await shop.told("message.sent");
  expect(sent).toMatchObject([{ data: { send_id: body.id, message_id: now.message_id, text: { body: "once" } } }]);
  await shop.seeded.stub.visit();
  expect(await shop.received(), "it is never sent again by itself").toHaveLength(1);
});

test("an object that ends in the middle of a send does not send it again", async () => {
  const shop = await aShop();
  await graph.fail({ waba_id: shop.business.waba_id, path: "/messages", at: "performed", answer: "hang" });
  const { body } = await shop.send(to(ADA, "1"));
  await shop.send(to(ADA, "2"));
  await tried(shop, 1);
  await runInDurableObject(shop.seeded.stub, (_, state) => state.abort("power cut")).catch(() => undefined);
  await env.ACCOUNT.getByName(shop.account).visit();
  await eventually(async () => expect(await statusOf(shop, body.id)).toBe("unknown"));
  await eventually(async () => expect(textsOf(await shop.received())).toEqual(["1", "2"]));
  expect((await shop.message(body.id)).body.error).toEqual({ title: "interrupted" });
  await shop.carry(1);
  expect(await statusOf(shop, body.id)).toBe("sent");
});

test("of two hundred messages to eight people each gets theirs once and in order, whatever fails between", async () => {
  const shop = await aShop({ statuses: [] });
  await answers(shop, 131000, 131056, 130429, 131000, 131016);
  const people = Array.from({ length: 8 }, (_, n) => `1650556000${n}`);
  using desk = await shop.seeded.stub.outbox();
  const messages = Array.from({ length: 200 }, (_, n) => Outgoing.parse(to(people[n % 8]!, String(n))));
  await Promise.all(messages.map((message) => desk.take({ message, key: null }, 0)));
  const all = async () => expect(await wentOut(shop)).toHaveLength(200);
  await vi.waitFor(all, { timeout: 40_000, interval: 1_000 });
  for (const person of people) {
    const theirs = (await wentOut(shop)).filter(({ body }) => body?.["to"] === `+${person}`);
    const numbers = textsOf(theirs).map(Number);
    expect(theirs).toHaveLength(25);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
}, 60_000);

test("a message is not sent before its time, and not after it", async () => {
  const shop = await aShop();
  const at = soon(1_500);
  const later = await shop.send(to(ADA, "later", { not_before: at }));
  await shop.sent(to(ADA, "now"));
  await eventually(async () => expect(await statusOf(shop, later.body.id)).toBe("accepted"));
  const [now, then] = await shop.received();
  expect(textsOf([now!, then!])).toEqual(["now", "later"]);
  expect(then!.at).toBeGreaterThanOrEqual(Date.parse(at));
  await answers(shop, 131057);
  const late = await shop.send(to(BEN, "late", { expires_in: 70 }));
  await tried(shop, 3);
  const behind = await shop.send(to(BEN, "too late", { expires_in: 1 }));
  await eventually(async () => expect(await statusOf(shop, behind.body.id)).toBe("expired"));
  expect(await statusOf(shop, late.body.id)).toBe("sending");
  expect(await shop.told("message.failed")).toMatchObject([{ data: { send_id: behind.body.id, status: "expired" } }]);
});

test("a message that waits behind another can be taken back", async () => {
  const shop = await aShop();
  await graph.fail({ waba_id: shop.business.waba_id, path: "/messages", slow_ms: 700 });
  await shop.send(to(ADA, "1"));
  const { body } = await shop.send(to(ADA, "2"));
  expect((await api("DELETE", `/messages/${body.id}`, { as: shop.token })).status).toBe(204);
  await shop.sent(to(ADA, "3"));
  expect(textsOf(await shop.received())).toEqual(["1", "3"]);
});

test("what could not go out in time at the account's pace is refused, with the time to ask again", async () => {
  const shop = await aShop({}, { pace: JSON.stringify({ per_minute: 2 }) });
  for (const n of [1, 2]) await shop.sent(to(ADA, String(n)));
  const { status, body, headers } = await shop.send(to(ADA, "3", { expires_in: 20 }));
  expect([status, body.code]).toEqual([429, "rate_limited"]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(30);
  expect((await shop.send(to(ADA, "4"))).status, "it may wait so long").toBe(202);
});

/** Counts the rows that account objects write while something is done; not the debounced notes that many events share. */
async function rowsWhile({ seeded }: Shop, act: () => Promise<void>): Promise<number> {
  const cursors: { rowsWritten: number }[] = [];
  const restore = await runInDurableObject(seeded.stub, (_, { storage }) => {
    const sql = Object.getPrototypeOf(storage.sql) as { exec(...given: unknown[]): { rowsWritten: number } };
    const { exec } = sql;
    sql.exec = function counted(...given) {
      const cursor = exec.apply(this, given);
      if (!String(given[0]).includes("memo")) cursors.push(cursor);
      return cursor;
    };
    return () => void Object.assign(sql, { exec });
  });
  await act();
  restore();
  return cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0);
}

test("a message costs eight rows from being taken to being delivered", async () => {
  const shop = await aShop();
  await shop.sent(to(ADA, "to be awake"));
  await shop.carry(2);
  const taken = await rowsWhile(shop, async () => void (await shop.sent(to(ADA, "1"))));
  const told = await rowsWhile(shop, () => shop.carry(2));
  // Taken and under way: one; accepted, with the index of WhatsApp's id: two; the event: one. A status: its event, and the message.
  expect({ taken, told }).toEqual({ taken: 4, told: 4 });
});
