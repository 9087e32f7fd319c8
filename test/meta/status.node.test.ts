import { expect, test } from "vitest";
import { ANA, AT, BEN, contact, rateLimited, SECONDS, status, text, value, type Json } from "./payloads.ts";
import { eventsOf, person, received, told } from "./told.ts";

test.each(["sent", "delivered", "read", "played", "warning", "teleported"])("status %s", (name) => {
  const event = told(
    status({
      status: name,
      recipient_user_id: ANA.user_id,
      biz_opaque_callback_data: "order-5",
      conversation: { id: "c", expiration_timestamp: String(SECONDS), origin: { type: "service" } },
      pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "service" },
    }),
  );
  expect(event).toEqual({
    id: expect.any(String),
    type: "message.status",
    chat: ANA.phone,
    occurred_at: SECONDS * 1000,
    data: {
      message_id: "wamid.sent",
      chat: { id: ANA.phone, kind: "user" },
      status: name,
      at: AT,
      recipient: person(ANA),
      callback_data: "order-5",
      conversation: { id: "c", expires_at: AT, origin: { type: "service" } },
      pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "service" },
    },
  });
});

test("a failure says why", () => {
  const event = told(status({ status: "failed", errors: [rateLimited] }));
  expect(event.type).toBe("message.failed");
  expect(event.data["error"]).toEqual({
    code: 130429,
    title: "Rate limit hit",
    message: "Rate limit hit",
    details: "Too many messages were sent from this number",
    href: "https://example.com/errors",
  });
});

test("a group's statuses are told per participant", () => {
  const group = { recipient_type: "group", recipient_id: "group-7" };
  const events = eventsOf(
    value({
      statuses: [
        status({ ...group, recipient_participant_id: ANA.phone, recipient_participant_user_id: ANA.user_id }),
        status({ ...group, participant_recipient_id: BEN.phone }),
        status({ ...group, recipient_participant_user_id: "GR.5", conversation: { pricing: { billable: false } } }),
        status({ ...group, recipient_participant_user_id: "GR.6" }),
      ],
    }),
  );
  expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  expect(new Set(events.map(({ chat }) => chat))).toEqual(new Set(["group-7"]));
  expect(events.map(({ data }) => (data["recipient"] as Json)["id"])).toEqual([ANA.phone, BEN.phone, "GR.5", "GR.6"]);
  expect(events[2]?.data["pricing"]).toEqual({ billable: false });
});

test("the status of something that is neither a message's nor a payment's is told as it came", () => {
  expect(told(status({ type: "parcel", status: "failed" })).type).toBe("business.messages");
});

test("a message, its statuses and its failure share one chat", () => {
  const chats = eventsOf(
    value({
      contacts: [contact(ANA)],
      messages: [text("a"), text("b", { id: "wamid.two", from: undefined })],
      statuses: [
        status({ recipient_user_id: ANA.user_id }),
        status({ status: "read", recipient_id: undefined, recipient_user_id: ANA.user_id }),
        status({ status: "failed", errors: [rateLimited] }),
      ],
    }),
  ).map(({ chat }) => chat);
  expect(chats).toEqual(Array.from({ length: 5 }, () => ANA.phone));
});

test("somebody whose number is hidden is known by the user id in messages and statuses alike", () => {
  const hidden = { recipient_id: "", recipient_user_id: ANA.user_id };
  expect(received(text("a", { from: undefined })).chat).toBe(ANA.user_id);
  expect(told(status(hidden)).chat).toBe(ANA.user_id);
  expect(told(status(hidden)).data["recipient"]).toEqual({ id: ANA.user_id, user_id: ANA.user_id });
});
