import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newBox } from "#test/support/box.ts";
import {
  aHook,
  anAccount,
  anEvent,
  append,
  batchesOf,
  cacheRows,
  eventually,
  type Seeded,
} from "#test/support/seed.ts";

const JSON_TYPE = { "content-type": "application/json" };
const CHAT = { id: "15551234567", kind: "user" };
const reply = (answer: unknown) => ({
  headers: JSON_TYPE,
  body: typeof answer === "string" ? answer : JSON.stringify(answer),
});

/** An account whose hook may answer with messages, and its receiver's next answer. */
async function answering(answer: unknown, status = 200) {
  const account = await anAccount();
  const box = newBox();
  const hook = await aHook(account, box.url, { answers: true });
  await box.script([{ ...reply(answer), status }]);
  return { account, box, hook };
}

const receive = async ({ id, stub }: Seeded, n: number, type = "message.received") =>
  stub.append(await batchesOf(id, [anEvent(n, { type, data: { message_id: `m${n}`, chat: CHAT } })]));

async function told({ stub }: Seeded, types: string[]): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const stretch = await stub.events(0, 200, types);
  return stretch.is === "page" ? JSON.parse(stretch.items) : [];
}

const sends = ({ stub }: Seeded) =>
  runInDurableObject(stub, (_, { storage }) => storage.sql.exec("SELECT key, recipient, content FROM sends").toArray());

test("an answer's messages are taken into the outbox, and told as failed while nothing can send them", async () => {
  const { account, hook } = await answering({
    messages: [
      { type: "text", text: { body: "hello" } },
      { to: "+15550000000", type: "text", text: { body: "you" } },
    ],
  });
  await receive(account, 1);
  await eventually(async () => expect(await sends(account)).toHaveLength(2));
  expect(await sends(account)).toMatchObject([
    { key: `${hook}:${anEvent(1).id}:0`, recipient: CHAT.id, content: '{"type":"text","text":{"body":"hello"}}' },
    { key: `${hook}:${anEvent(1).id}:1`, recipient: "+15550000000" },
  ]);
  expect(await told(account, ["message.failed"])).toMatchObject([
    { data: { message_id: `msg_${account.id}_1`, chat: CHAT, status: "failed", error: { title: "not_supported" } } },
    { data: { message_id: `msg_${account.id}_2` } },
  ]);
});

test("the same answer to the same event is taken once, also when the event comes again", async () => {
  const { account, box, hook } = await answering({ messages: [{ type: "text", text: { body: "1" } }] }, 404);
  await box.script([{ status: 404 }, reply({ messages: [{ type: "text" }] }), reply({ messages: [{ type: "text" }] })]);
  await receive(account, 1);
  await eventually(async () => expect(await cacheRows()).toHaveLength(1));
  const [row] = await cacheRows();
  const again = async () => {
    await env.DB.prepare("UPDATE message_cache SET due_at = ?").bind(new Date().toISOString()).run();
    await account.stub.retry([`${anEvent(1).id}_${hook}`]);
    await eventually(async () => expect(await cacheRows()).toHaveLength(0));
  };
  await again();
  expect(await sends(account)).toHaveLength(1);
  const columns = Object.keys(row ?? {});
  const values = Object.values(row ?? {});
  const sql = `INSERT INTO message_cache (${columns}) VALUES (${columns.map(() => "?")})`;
  await env.DB.prepare(sql)
    .bind(...values)
    .run();
  await again();
  const tries = (await box.received()).filter(({ headers }) => headers["webhook-id"] === anEvent(1).id);
  expect(tries.map(({ status }) => status)).toEqual([404, 200, 200]);
  expect(await sends(account)).toHaveLength(1);
});

test.each([
  ["no JSON", "ok, thanks", "the answer is not JSON"],
  ["messages that are no list", { messages: "hello" }, /^messages: /],
  ["a message without a type", { messages: [{ text: { body: "x" } }] }, /^messages\.0\.type: /],
])("an answer that is %s is visible, and the event is delivered all the same", async (_, answer, reason) => {
  const { account, hook } = await answering(answer);
  await receive(account, 1);
  await eventually(async () => expect(await told(account, ["hook.answer_invalid"])).toHaveLength(1));
  const [event] = await told(account, ["hook.answer_invalid"]);
  expect(event?.data).toMatchObject({ hook_id: hook, event_id: anEvent(1).id, reason: expect.stringMatching(reason) });
  expect(await cacheRows()).toEqual([]);
});

test("nothing is read of answers to statuses, of empty ones, and of hooks that did not ask for it", async () => {
  const { account, box } = await answering({ messages: [{ type: "text" }] });
  await receive(account, 1, "message.status");
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  await box.script([reply(""), reply({ note: "no messages" })]);
  await receive(account, 2);
  await receive(account, 3);
  await eventually(async () => expect(await box.received()).toHaveLength(3));
  const other = await anAccount();
  const plain = newBox();
  await aHook(other, plain.url);
  await plain.script([reply({ messages: [{ type: "text" }] })]);
  await append(other, 4);
  await eventually(async () => expect(await plain.received()).toHaveLength(1));
  expect([await sends(account), await sends(other)]).toEqual([[], []]);
  expect(await told(account, ["hook.answer_invalid"])).toEqual([]);
});
