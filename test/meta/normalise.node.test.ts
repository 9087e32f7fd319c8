import { expect, test } from "vitest";
import { normaliseChange } from "#src/meta/normalise.ts";
import {
  ACCOUNT,
  ANA,
  AT,
  BEN,
  contact,
  echo,
  message,
  rateLimited,
  SECONDS,
  status,
  text,
  value,
  type Json,
} from "./payloads.ts";
import { eventsOf, received, theEvent } from "./told.ts";

test("errors of the number as a whole are one event beside the messages", () => {
  const events = eventsOf(value({ messages: [text("a")], errors: [rateLimited, { code: "131000" }] }));
  expect(events.map(({ type }) => type)).toEqual(["message.received", "business.errors"]);
  expect(events[1]?.data).toMatchObject({ errors: [{ code: 130429, title: "Rate limit hit" }, { code: 131000 }] });
});

test("what people did with marketing messages is one event", () => {
  const user_actions = [{ action_type: "marketing_messages_link_click", timestamp: String(SECONDS) }];
  expect(theEvent(value({ user_actions }))).toMatchObject({
    type: "business.user_actions",
    data: { user_actions: [{ action: "marketing_messages_link_click", at: AT }] },
  });
});

test.each([
  ["account_update", "business.account_update"],
  ["calls", "business.calls"],
  ["consumer_profile", "business.consumer_profile"],
  ["Brand-New.Field", "business.brand_new_field"],
  ["constructor", "business.constructor"],
  ["", "business.unknown"],
  ["errors", "business.unknown"],
  ["x".repeat(100), "business.unknown"],
])("field %s is told as it came", (field, type) => {
  const content = { ...value({ messages: [text("not live")] }), event: "SOMETHING", nothing: "" };
  const [event, ...others] = eventsOf(content, field, { entry_time: SECONDS });
  expect(others).toEqual([]);
  expect(event).toMatchObject({ type, occurred_at: SECONDS * 1000, data: { field, entry_id: "waba", value: content } });
  expect(event).not.toHaveProperty("chat");
});

test("a value in which nothing is known is told as it came", () => {
  const nothing = [null, 5, "x", true, [], [[1]], {}, value({}), value({ messages: [] }), value({ messages: "x" })];
  for (const content of [...nothing, value({ contacts: [contact(ANA)] }), value({ messages: [null, 1, "a", []] })])
    expect(theEvent(content)).toMatchObject({ type: "business.messages", data: { field: "messages", value: content } });
});

test("what cannot be told of a value is told as it came, beside the rest", () => {
  const orphan = { id: "wamid.x", type: "text", text: { body: "from nobody" } };
  const events = eventsOf(
    value({
      messages: [text("a"), orphan],
      statuses: [{ id: "wamid.y", status: "read" }],
      errors: ["?"],
      payments: [{ reference_id: "p" }],
      flavour: "vanilla",
    }),
  );
  expect(events.map(({ type }) => type)).toEqual(["message.received", "business.messages"]);
  expect(events[1]?.data["value"]).toEqual({
    messages: [orphan],
    statuses: [{ id: "wamid.y", status: "read" }],
    errors: ["?"],
    payments: [{ reference_id: "p" }],
  });
});

test("the same fact has the same id, in any order of keys and with whatever else beside it", () => {
  const again = Object.fromEntries(Object.entries(text("a")).toReversed());
  expect(received(again).id).toBe(received(text("a")).id);
  expect(theEvent(value({ contacts: [contact(ANA)], messages: [text("a")] })).id).toBe(received(text("a")).id);
  expect(theEvent({ b: [1, { d: null, c: 2 }], a: 1 }, "flows").id).toBe(
    theEvent({ a: 1, b: [1, { c: 2, d: null }] }, "flows").id,
  );
});

test("different facts have different ids", () => {
  const edit = (body: string, seconds: number, id = "wamid.one") =>
    message({
      id,
      timestamp: String(seconds),
      type: "edit",
      edit: { original_message_id: "wamid.one", message: { type: "text", text: { body } } },
    });
  const events = [
    ...eventsOf(value({ messages: [text("a"), text("a", { id: "wamid.two" })] })),
    ...eventsOf(value({ messages: [edit("b", SECONDS), edit("c", SECONDS + 1), edit("d", SECONDS, "wamid.three")] })),
    ...eventsOf(value({ messages: [text("no id", { id: undefined }), text("none either", { id: "" })] })),
    ...eventsOf(value({ message_echoes: [echo({ id: "wamid.one" })] }), "smb_message_echoes"),
    ...["sent", "delivered"].flatMap((name) =>
      eventsOf(value({ statuses: [status({ id: "wamid.one", status: name })] })),
    ),
    ...eventsOf(value({ statuses: [status({ id: "wamid.one", timestamp: SECONDS + 1 })] })),
    ...eventsOf(value({ statuses: [status({ id: "wamid.one", recipient_id: BEN.phone })] })),
    ...eventsOf({ a: 1 }, "flows"),
    ...eventsOf({ a: "1" }, "flows"),
    ...eventsOf({ a: [1, [2]] }, "flows"),
    ...eventsOf({ a: [[1], 2] }, "flows"),
    ...eventsOf({ a: 1 }, "security"),
    ...eventsOf({ a: 1 }, "security", { entry_time: SECONDS }),
  ];
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const elsewhere = normaliseChange("another account", { entry_id: "waba", field: "flows", value: { a: 1 } });
  expect(events.map(({ id }) => id)).not.toContain(elsewhere[0]?.id);
});

test("values that nest deeper than calls can are told", () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 ? [deep] : { deep };
  for (const content of [deep, value({ messages: [deep] }), value({ messages: [message({ text: deep })] })])
    expect(normaliseChange(ACCOUNT, { entry_id: "waba", field: "messages", value: content })).toHaveLength(1);
});

test("keys that objects inherit by are only data", () => {
  const content = JSON.parse(
    '{"messages":[{"from":"34911222333","type":"__proto__","__proto__":{"x":1}}],"__proto__":[1]}',
  );
  const events = normaliseChange(ACCOUNT, { entry_id: "waba", field: "messages", value: content });
  expect(events.map(({ type }) => type)).toEqual(["message.received", "business.messages"]);
  expect(JSON.stringify(events)).toContain('"__proto__":{"x":1}');
  expect(({} as Json)["x"]).toBeUndefined();
});
