import { expect, test } from "vitest";
import {
  ANA,
  AT,
  BEN,
  contact,
  CONTENTS,
  echo,
  message,
  NUMBER_ID,
  rateLimited,
  SECONDS,
  text,
  value,
} from "./payloads.ts";
import { business, eventsOf, person, received, theEvent } from "./told.ts";

test("a text is told whole", () => {
  const event = theEvent(value({ contacts: [contact(ANA)], messages: [text("hello")] }));
  expect(event).toEqual({
    id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
    type: "message.received",
    chat: ANA.phone,
    occurred_at: SECONDS * 1000,
    data: {
      message_id: "wamid.one",
      chat: { id: ANA.phone, kind: "user" },
      from: { ...person(ANA), name: "Ana" },
      to: business,
      from_me: false,
      sent_at: AT,
      type: "text",
      text: { body: "hello" },
    },
  });
});

test.each(Object.entries(CONTENTS))("content: %s", (_name, { sent, type, content }) => {
  const event = received(message(sent));
  expect(event.type).toBe("message.received");
  expect(event.data["type"]).toBe(type);
  expect(event.data[type]).toEqual(content);
});

test.each(Object.entries(CONTENTS))("content of an edit: %s", (_name, { sent, type, content }) => {
  const edit = { original_message_id: "wamid.zero", message: { ...sent, context: { id: "M0" } } };
  const event = received(message({ type: "edit", edit }));
  expect(event.type).toBe("message.edited");
  expect(event.data["edit"]).toEqual({
    message_id: "wamid.zero",
    type,
    [type]: content,
    context: { message_id: "M0" },
  });
});

test("a reaction names its message, and without an emoji takes itself back", () => {
  const add = received(message({ type: "reaction", reaction: { message_id: "wamid.zero", emoji: "👍" } }));
  expect(add).toMatchObject({ type: "message.reaction", chat: ANA.phone });
  expect(add.data["reaction"]).toEqual({ message_id: "wamid.zero", emoji: "👍" });
  for (const reaction of [{ message_id: "wamid.zero" }, { message_id: "wamid.zero", emoji: "" }])
    expect(received(message({ type: "reaction", reaction })).data["reaction"]).toEqual({ message_id: "wamid.zero" });
});

test("a revocation names the message that is gone", () => {
  const event = received(message({ type: "revoke", revoke: { original_message_id: "wamid.zero" } }));
  expect(event).toMatchObject({ type: "message.deleted", chat: ANA.phone });
  expect(event.data).toMatchObject({ message_id: "wamid.one", type: "revoke", revoke: { message_id: "wamid.zero" } });
});

test("what stands beside the content is kept", () => {
  const { data } = theEvent(
    value({
      conversation_context: { type: "summary", summary: { text: "asks for shoes" } },
      messages: [
        text("this one?", {
          context: {
            from: NUMBER_ID,
            id: "wamid.zero",
            forwarded: true,
            frequently_forwarded: false,
            referred_product: { catalog_id: "c", product_retailer_id: "p" },
          },
          referral: { source_type: "ad", source_id: 12, ref: "", welcome_message: { text: "hi" } },
          identity: { acknowledged: true, created_timestamp: SECONDS, hash: "h" },
          errors: [rateLimited],
        }),
      ],
    }),
  );
  expect(data).toMatchObject({
    context: {
      message_id: "wamid.zero",
      from: business,
      forwarded: true,
      frequently_forwarded: false,
      referred_product: { catalog_id: "c", product_retailer_id: "p" },
    },
    referral: { source_type: "ad", source_id: "12", welcome_message: { text: "hi" } },
    identity: { acknowledged: true, created_at: AT, hash: "h" },
    conversation_context: { type: "summary", summary: { text: "asks for shoes" } },
    errors: [{ code: 130429, details: "Too many messages were sent from this number" }],
  });
});

test("contacts are found by number or user id, never by place", () => {
  const events = eventsOf(
    value({
      contacts: [contact(BEN), { profile: { name: "Ana", username: "@ana.writes" }, user_id: ANA.user_id }],
      messages: [
        message({ from: "", id: "wamid.a", type: "request_welcome" }),
        message({ from: BEN.phone, from_user_id: undefined, id: "wamid.b", type: "request_welcome" }),
        message({ from: "30210999888", from_user_id: "GR.5", id: "wamid.c", type: "request_welcome" }),
      ],
    }),
  );
  expect(events.map(({ data }) => data["from"])).toEqual([
    { id: ANA.user_id, user_id: ANA.user_id, username: "ana.writes", name: "Ana" },
    { ...person(BEN), name: "Ben" },
    { id: "30210999888", phone: "+30210999888", user_id: "GR.5" },
  ]);
});

test("a number is told the same however it was written", () => {
  for (const from of ["34911222333", "+34 911 222-333", 34911222333])
    expect(received(text("a", { from })).data["from"]).toEqual(person(ANA));
});

test("what people write in a group belongs to the group", () => {
  const event = received(text("all of you", { group_id: "group-7" }));
  expect(event.chat).toBe("group-7");
  expect(event.data).toMatchObject({ chat: { id: "group-7", kind: "group" }, from: person(ANA) });
  expect(event.data).not.toHaveProperty("to");
});

test("somebody who changed their number is told as before and as now", () => {
  for (const system of [{ wa_id: BEN.phone }, { new_wa_id: BEN.phone, wa_id: "" }]) {
    const body = "Ana changed her number";
    const sent = message({ type: "system", system: { type: "user_changed_number", body, ...system } });
    const event = received(sent);
    expect(event).toMatchObject({ type: "identity.changed", chat: ANA.phone, occurred_at: SECONDS * 1000 });
    expect(event.data).toEqual({
      message_id: "wamid.one",
      chat: { id: ANA.phone, kind: "user" },
      change: "phone",
      previous: person(ANA),
      current: { id: BEN.phone, phone: `+${BEN.phone}` },
      at: AT,
      body,
    });
  }
});

test("a changed user id is told whichever way Meta names the two", () => {
  const type = "user_changed_user_id";
  const one = message({ from_user_id: undefined, type: "system", system: { type, user_id: "ES.2", wa_id: BEN.phone } });
  expect(received(one).data).toMatchObject({
    change: "user_id",
    previous: { id: ANA.phone },
    current: { id: BEN.phone, user_id: "ES.2" },
  });
  const two = message({ from: "", from_user_id: "", system: { type, user_id: "ES.1", new_user_id: "ES.2" } });
  expect(received(two)).toMatchObject({
    chat: "ES.1",
    data: { previous: { id: "ES.1", user_id: "ES.1" }, current: { id: "ES.2", user_id: "ES.2" } },
  });
});

test("a new security code is told with its hash", () => {
  const event = received(
    message({
      type: "system",
      system: { type: "customer_identity_changed" },
      identity: { acknowledged: false, created_timestamp: SECONDS, hash: "h2" },
    }),
  );
  expect(event.data).toMatchObject({
    change: "security_code",
    current: person(ANA),
    identity: { acknowledged: false, created_at: AT, hash: "h2" },
  });
  expect(event.data).not.toHaveProperty("previous");
});

test.each(["smb_message_echoes", "message_echoes"])("what the account itself wrote comes in %s", (field) => {
  const event = theEvent(value({ message_echoes: [echo({ message_creation_type: "created_by_1p_bot" })] }), field);
  expect(event).toMatchObject({ type: "message.sent", chat: ANA.phone });
  expect(event.data).toMatchObject({
    chat: { id: ANA.phone, kind: "user" },
    from: business,
    to: { id: ANA.phone },
    from_me: true,
    text: { body: "from the phone" },
    creation_type: "created_by_1p_bot",
  });
});

test("an echo can react, edit and delete, and is from the account even when it does not say so", () => {
  const acts = [
    { type: "reaction", reaction: { message_id: "wamid.zero", emoji: "👍" } },
    { type: "edit", edit: { original_message_id: "wamid.zero", message: { type: "text", text: { body: "new" } } } },
    { type: "revoke", revoke: { original_message_id: "wamid.zero" } },
  ];
  const message_echoes = acts.map((act) => echo({ ...act, from: undefined, to: "", to_user_id: ANA.user_id }));
  const events = eventsOf(value({ message_echoes }), "smb_message_echoes");
  expect(events.map(({ type }) => type)).toEqual(["message.reaction", "message.edited", "message.deleted"]);
  for (const { chat, data } of events) {
    expect(chat).toBe(ANA.user_id);
    expect(data).toMatchObject({ from: business, from_me: true });
  }
});

test("times that cannot be read are absent", () => {
  for (const timestamp of [undefined, null, "", "<TIMESTAMP>", -1, "99999999999999", {}]) {
    const event = received(text("a", { timestamp }));
    expect(event).not.toHaveProperty("occurred_at");
    expect(event.data).not.toHaveProperty("sent_at");
  }
  expect(received(text("a", { timestamp: SECONDS })).data["sent_at"]).toBe(AT);
});

test("a message without an id bears its event's", () => {
  const event = received(text("a", { id: undefined }));
  expect(event.data["message_id"]).toBe(event.id);
});
