// Meta's shape and ours, both ways, without a gateway between them.
import { expect, test } from "vitest";
import { metaIdOf } from "#src/accounts/meta-number.ts";
import { AppError } from "#src/errors.ts";
import { MessageBody } from "#src/facade/body.ts";
import { faultOf } from "#src/facade/fault.ts";
import { contactOf, readBody } from "#src/facade/message.ts";
import { personalMessageId } from "#src/messages/message-id.ts";
import { namedBy, wamidOf } from "#src/meta/wamid.ts";
import { changeOf } from "#src/meta/webhook.ts";

const ADA = "16505551234";
const GROUP = "120363021033254949@g.us";
const META_OWN = "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBJDQjZCMzlEQUE4OTJBMTE4RTUA";
const SEND_ID = "msg_0b0e7a64-7a3f-4d0c-8f0e-3b2a1c9d5e6f_17";
const body = (more: object) => MessageBody.parse({ messaging_product: "whatsapp", ...more });
const read = (more: object) => readBody(body({ to: ADA, ...more }));

test("an id of a personal account's message holds what answering it needs; Meta's own hold nothing of ours", () => {
  const all = [
    { message_id: "3EB0" },
    { message_id: "3EB0", chat: ADA },
    { message_id: "3EB0", chat: GROUP, from: "77@lid" },
  ];
  for (const named of all) expect(namedBy(wamidOf(named))).toEqual({ chat: undefined, from: undefined, ...named });
  for (const id of [META_OWN, "wamid.", "wamid.X", "3EB0", SEND_ID, `wamid.${btoa("[1]")}`, `wamid.${btoa("[]")}`]) {
    expect(namedBy(id), id).toBeNull();
  }
});

test("what a message answers is named as each kind of account needs it", () => {
  const answering = (message_id: string) => read({ text: { body: "a" }, context: { message_id } });
  const context = (ref: object) => ({
    is: "message",
    message: { to: ADA, type: "text", text: { body: "a" }, context: ref },
  });
  expect(answering(META_OWN)).toEqual(context({ message_id: META_OWN }));
  expect(answering(wamidOf({ message_id: "3EB0" }))).toEqual(context({ message_id: "3EB0", from_me: true }));
  expect(answering(wamidOf({ message_id: "3EB0", chat: GROUP, from: "77@lid" }))).toEqual(
    context({ message_id: "3EB0", from_me: false, from: "77@lid" }),
  );
  const reaction = { message_id: wamidOf({ message_id: "3EB0", chat: ADA }), emoji: "👍" };
  expect(read({ type: "reaction", reaction })).toMatchObject({
    message: { reaction: { message_id: "3EB0", from_me: false, emoji: "👍" } },
  });
});

test("a message that was read is named with its chat, where its id holds it", () => {
  const status = { status: "read", typing_indicator: { type: "text" } };
  const id = wamidOf({ message_id: "3EB0", chat: GROUP, from: "77@lid" });
  expect(readBody(body({ ...status, message_id: id }))).toEqual({
    is: "read",
    read: { message_id: "3EB0", chat: GROUP, from: "77@lid", typing: true },
  });
  expect(readBody(body({ status: "read", message_id: META_OWN }))).toEqual({
    is: "read",
    read: { message_id: META_OWN, typing: false },
  });
});

test.each([
  [
    "content as JSON text",
    { type: "location", location: '{"latitude":"0","longitude":1}' },
    { location: { latitude: 0, longitude: 1 } },
  ],
  ["a text without a type", { text: { body: "{a}" } }, { type: "text", text: { body: "{a}" } }],
  ["a user id", { to: undefined, recipient: "US.1", text: { body: "a" } }, { to: "US.1" }],
  ["both: the number", { recipient: "US.1", text: { body: "a" } }, { to: ADA }],
  ["data for statuses", { text: { body: "a" }, biz_opaque_callback_data: "x" }, { callback_data: "x" }],
])("read as it is meant: %s", (_, more, expected) => {
  expect(read(more)).toMatchObject({ is: "message", message: expected });
});

const codeOf = (more: object) => {
  try {
    return read(more);
  } catch (error) {
    const { status, body: told } = faultOf(error as AppError, "trace");
    return [status, told.error.code, told.error.error_data.details];
  }
};

test.each([
  [{ to: undefined, text: { body: "a" } }, 131_008, /^Parameter to: /],
  [{ type: "text" }, 131_008, /^Parameter text: /],
  [{ text: {} }, 131_008, /^Parameter text\.body: /],
  [{ text: { body: 1 } }, 131_009, /^Parameter text\.body: /],
  [{ to: "nobody", text: { body: "a" } }, 131_009, /^Parameter to: /],
  [{ type: "toString" }, 131_009, /^Parameter type: /],
  [{ text: { body: "a" }, recipient_identity_key_hash: "x" }, 131_009, /^Parameter recipient_identity_key_hash: /],
  [
    { text: { body: "a" }, biz_opaque_callback_data: "x".repeat(421) },
    131_009,
    /^Parameter biz_opaque_callback_data: /,
  ],
  [{ status: "delivered" }, 131_009, /^Parameter status: /],
  [{ status: "read" }, 131_008, /^Parameter message_id: /],
])("what is wrong is named: %o", (more, code, details) => {
  expect(codeOf(more)).toEqual([400, code, expect.stringMatching(details)]);
});

test("errors are told with Meta's codes; the account's own token is not the caller's", () => {
  const told = (error: AppError) => {
    const { status, body: answer } = faultOf(error, "trace");
    return [status, answer.error.code, answer.error.error_subcode];
  };
  expect(told(new AppError("unauthorized", "x"))).toEqual([401, 190, undefined]);
  expect(told(new AppError("not_found", "x"))).toEqual([404, 100, 33]);
  expect(told(new AppError("rate_limited", "x", { meta: { code: 131_056, message: "(#131056) x" } }))).toEqual([
    429,
    131_056,
    undefined,
  ]);
  expect(told(new AppError("unprocessable", "x", { meta: { code: 190, message: "x" } }))).toEqual([
    403,
    131_005,
    undefined,
  ]);
  expect(
    faultOf(
      new AppError("unprocessable", "x", { meta: { code: 131_026, message: "(#131026) Undeliverable", details: "d" } }),
      "t",
    ).body,
  ).toEqual({
    error: {
      message: "(#131026) Undeliverable",
      type: "OAuthException",
      code: 131_026,
      error_data: { messaging_product: "whatsapp", details: "d" },
      fbtrace_id: "t",
    },
  });
});

test("the recipient is answered as Meta does", () => {
  const to = (whom: string, more = {}) => contactOf({ to: whom, type: "text", text: { body: "a" }, ...more }, "in");
  expect(to("+1 650 555 1234")).toEqual({ input: "in", wa_id: ADA });
  expect(to("US.1")).toEqual({ input: "in", user_id: "US.1" });
  expect(to(GROUP, { recipient_type: "group" })).toEqual({ input: "in", wa_id: GROUP });
});

const ACCOUNT = "0b0e7a64-7a3f-4d0c-8f0e-3b2a1c9d5e6f";
const SELF = "34911222333";
const minted = { phone_number_id: metaIdOf(ACCOUNT), waba_id: metaIdOf(ACCOUNT), display_phone_number: SELF };
const AT = "2026-05-04T12:00:00.000Z";
const chat = { id: ADA, kind: "user" };
const out = {
  message_id: personalMessageId(SEND_ID),
  send_id: SEND_ID,
  chat,
  to: { id: ADA },
  from: { id: SELF },
  from_me: true,
};
const id = wamidOf({ message_id: personalMessageId(SEND_ID) });
const told = (type: string, data: Record<string, unknown>, number = minted) =>
  changeOf({ type, timestamp: AT, data }, number) as { field: string; value: Record<string, unknown> };

test("every status of a personal account's message has the id that was answered for it", () => {
  const status = (name: string, more = {}) => ({
    field: "messages",
    value: { statuses: [{ id, status: name, recipient_id: ADA, ...more }] },
  });
  const text = { type: "text", text: { body: "a" }, sent_at: AT, callback_data: "order 7" };
  expect(told("message.sent", { ...out, ...text })).toMatchObject(
    status("sent", { biz_opaque_callback_data: "order 7" }),
  );
  const receipt = { message_id: personalMessageId(SEND_ID), chat, status: "delivered", recipient: { id: ADA } };
  expect(told("message.status", receipt)).toMatchObject(status("delivered"));
  // It never went out: all there is is our own id of it.
  const over = { message_id: SEND_ID, send_id: SEND_ID, chat, status: "expired" };
  expect(told("message.failed", over)).toMatchObject(status("failed", { errors: [{ code: 131_000 }] }));
  expect(told("message.status", { ...over, status: "unknown" }).field).toBe("whatshooked");
});

test("messages, and what is done to them, are named alike", () => {
  const group = { id: GROUP, kind: "group" };
  const theirs = wamidOf({ message_id: "3EB1", chat: GROUP, from: ADA });
  const said = { chat: group, from: { id: ADA }, from_me: false, type: "text", text: { body: "a" } };
  const context = { message_id: personalMessageId(SEND_ID), from: { id: SELF } };
  expect(told("message.received", { ...said, message_id: "3EB1", context }).value).toMatchObject({
    messages: [{ id: theirs, context: { id } }],
  });
  const reaction = { message_id: "3EB1", emoji: "👍", from: { id: ADA } };
  const reacting = { ...said, message_id: "3EB2", from: { id: "77" }, type: "reaction", reaction };
  expect(told("message.reaction", reacting).value).toMatchObject({ messages: [{ reaction: { message_id: theirs } }] });
  const revoke = { ...said, message_id: "3EB3", type: "revoke", revoke: { message_id: "3EB1" } };
  expect(told("message.deleted", revoke).value).toMatchObject({
    messages: [{ revoke: { original_message_id: theirs } }],
  });
  // Written on the phone.
  const echo = { ...said, message_id: "3EB4", from: { id: SELF }, from_me: true };
  expect(told("message.sent", echo)).toMatchObject({
    field: "smb_message_echoes",
    value: { message_echoes: [{ id: wamidOf({ message_id: "3EB4" }) }] },
  });
});

test("of what a number of Meta's sent Meta itself tells the statuses", () => {
  const metas = { ...minted, phone_number_id: "106540352242922" };
  expect(told("message.sent", { ...out, type: "text", text: { body: "a" } }, metas).field).toBe("whatshooked");
});
