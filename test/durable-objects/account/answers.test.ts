import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { api } from "#test/support/api.ts";
import { newBox } from "#test/support/box.ts";
import { aHook, anEvent, append, batchesOf, cacheRows, eventually } from "#test/support/seed.ts";
import { ADA, aShop, type Shop } from "#test/support/shop.ts";

const JSON_TYPE = { "content-type": "application/json" };
const CHAT = { id: ADA, kind: "user" };
const text = (body: string) => ({ type: "text", text: { body } });
const reply = (answer: unknown) => ({
  headers: JSON_TYPE,
  body: typeof answer === "string" ? answer : JSON.stringify(answer),
});

/** An account whose hook may answer with messages, and its receiver's next answer. */
async function answering(answer: unknown, status = 200) {
  const shop = await aShop();
  const box = newBox();
  const hook = await aHook(shop.seeded, box.url, { answers: true });
  await box.script([{ ...reply(answer), status }]);
  return { shop, account: shop.seeded, box, hook };
}

const receive = async ({ seeded: { id, stub } }: Shop, n: number, type = "message.received", chat = CHAT) =>
  stub.append(await batchesOf(id, [anEvent(n, { type, data: { message_id: `m${n}`, chat } })]));

const bodies = async (shop: Shop) => (await shop.received()).map(({ body }) => body);

test("an answer's messages go out, to the chat of the event unless they say otherwise", async () => {
  const { shop } = await answering({ messages: [text("hello"), { to: "+15550000000", ...text("you") }] });
  await receive(shop, 1);
  await eventually(async () => expect(await shop.told("message.sent")).toHaveLength(2));
  expect((await bodies(shop)).toSorted((a, b) => String(b?.["to"]).localeCompare(String(a?.["to"])))).toMatchObject([
    { to: `+${ADA}`, text: { body: "hello" } },
    { to: "+15550000000", text: { body: "you" } },
  ]);
});

test("an answer to a group's message goes to the group", async () => {
  const { shop } = await answering({ messages: [text("hello")] });
  await receive(shop, 1, "message.received", { id: "a group at Meta", kind: "group" });
  await eventually(async () => expect(await bodies(shop)).toHaveLength(1));
  expect(await bodies(shop)).toMatchObject([{ recipient_type: "group", to: "a group at Meta" }]);
});

test("the same answer to the same event is taken once, also when the event comes again", async () => {
  const { shop, account, box, hook } = await answering({ messages: [text("1")] }, 404);
  await box.script([{ status: 404 }, reply({ messages: [text("2")] }), reply({ messages: [text("2")] })]);
  await receive(shop, 1);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  const [row] = await cacheRows();
  const again = async () => {
    await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
    await account.stub.retry([`${anEvent(1).id}_${hook}`]);
    await eventually(async () => expect(await cacheRows()).toHaveLength(0));
  };
  await again();
  await eventually(async () => expect(await bodies(shop)).toHaveLength(1));
  const columns = Object.keys(row ?? {});
  const values = Object.values(row ?? {});
  const sql = `INSERT INTO message_cache (${columns}) VALUES (${columns.map(() => "?")})`;
  await env.DB.prepare(sql)
    .bind(...values)
    .run();
  await again();
  const tries = (await box.received()).filter(({ headers }) => headers["webhook-id"] === anEvent(1).id);
  expect(tries.map(({ status }) => status)).toEqual([404, 200, 200]);
  expect(await bodies(shop)).toHaveLength(1);
});

test.each([
  ["no JSON", "ok, thanks", "the answer is not JSON"],
  ["messages that are no list", { messages: "hello" }, /^messages: /],
  ["a message without a type", { messages: [{ text: { body: "x" } }] }, /^messages\.0\.type: /],
  [
    "a message that cannot be sent",
    { messages: [text("a"), { type: "poll", poll: { name: "?", options: ["a", "b"] } }] },
    /^messages\.1\.type: a business/,
  ],
  ["a message that is too long", { messages: [text("x".repeat(4_097))] }, /^messages\.0\.text\.body: /],
])("an answer that is %s is visible, and the event is delivered all the same", async (_, answer, reason) => {
  const { shop, hook } = await answering(answer);
  await receive(shop, 1);
  await eventually(async () => expect(await shop.told("hook.answer_invalid")).toHaveLength(1));
  const [event] = await shop.told("hook.answer_invalid");
  expect(event?.data).toMatchObject({ hook_id: hook, event_id: anEvent(1).id, reason: expect.stringMatching(reason) });
  expect([await cacheRows(), await bodies(shop)]).toEqual([[], []]);
});

test("nothing is read of answers to statuses, of empty ones, and of hooks that did not ask for it", async () => {
  const { shop, box } = await answering({ messages: [text("1")] });
  await receive(shop, 1, "message.status");
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  await box.script([reply(""), reply({ note: "no messages" })]);
  await receive(shop, 2);
  await receive(shop, 3);
  await eventually(async () => expect(await box.received()).toHaveLength(3));
  const other = await aShop();
  const plain = newBox();
  await aHook(other.seeded, plain.url);
  await plain.script([reply({ messages: [text("1")] })]);
  await append(other.seeded, 4);
  await eventually(async () => expect(await plain.received()).toHaveLength(1));
  for (const one of [shop, other]) {
    const listed = await api("GET", `/accounts/${one.account}/messages`, { as: one.token });
    expect(listed.body.items).toEqual([]);
  }
  expect(await shop.told("hook.answer_invalid")).toEqual([]);
});
