// Values as Meta's webhooks carry them, written from the documented shapes. Every builder takes what differs.

export type Json = Record<string, unknown>;

export const ACCOUNT = "6f1c1f0e-8f5a-4d4c-9a53-2f6f0a3f7b11";
export const NUMBER_ID = "390001112223334";
export const BUSINESS_PHONE = "4930901820";
export const ANA = { phone: "34911222333", user_id: "ES.700800900", name: "Ana", username: "ana.writes" };
export const BEN = { phone: "447700900123", user_id: "GB.112233", name: "Ben", username: "benny" };
/** 2026-05-04T12:00:00Z */
export const SECONDS = 1_777_896_000;
export const AT = "2026-05-04T12:00:00.000Z";

type Somebody = typeof ANA;

export const contact = ({ phone, user_id, name }: Somebody, more: Json = {}): Json => ({
  profile: { name },
  wa_id: phone,
  user_id,
  ...more,
});

export const value = (more: Json): Json => ({
  messaging_product: "whatsapp",
  metadata: { display_phone_number: "+49 30 901820", phone_number_id: NUMBER_ID },
  ...more,
});

export const message = (more: Json): Json => ({
  from: ANA.phone,
  from_user_id: ANA.user_id,
  id: "wamid.one",
  timestamp: String(SECONDS),
  ...more,
});

export const text = (body: string, more: Json = {}): Json => message({ type: "text", text: { body }, ...more });

export const status = (more: Json): Json => ({
  id: "wamid.sent",
  status: "delivered",
  timestamp: String(SECONDS),
  recipient_id: ANA.phone,
  ...more,
});

export const echo = (more: Json): Json => ({
  from: BUSINESS_PHONE,
  to: ANA.phone,
  id: "wamid.echo",
  timestamp: String(SECONDS),
  type: "text",
  text: { body: "from the phone" },
  ...more,
});

export const rateLimited: Json = {
  code: 130429,
  title: "Rate limit hit",
  message: "Rate limit hit",
  error_data: { details: "Too many messages were sent from this number" },
  href: "https://example.com/errors",
};

const file = { id: "7001", mime_type: "image/jpeg", sha256: "q83v" };

/** A message of each type, and the content it must come out with. */
export const CONTENTS: Record<string, { sent: Json; type: string; content: unknown }> = {
  text: { sent: { type: "text", text: { body: "hello" } }, type: "text", content: { body: "hello" } },
  image: {
    sent: { type: "image", image: { ...file, caption: "a cat", url: "https://example.com/7001" } },
    type: "image",
    content: { ...file, caption: "a cat", url: "https://example.com/7001" },
  },
  "image without a type of file": {
    sent: { type: "image", image: { id: 7001, caption: "" } },
    type: "image",
    content: { id: "7001", mime_type: "application/octet-stream" },
  },
  video: { sent: { type: "video", video: { ...file, file_size: 90 } }, type: "video", content: { ...file, size: 90 } },
  document: {
    sent: { type: "document", document: { ...file, filename: "bill.pdf", caption: "May" } },
    type: "document",
    content: { ...file, filename: "bill.pdf", caption: "May" },
  },
  "voice note": {
    sent: { type: "audio", audio: { ...file, voice: true } },
    type: "audio",
    content: { ...file, voice: true },
  },
  "voice note of old": { sent: { type: "voice", voice: file }, type: "audio", content: { ...file, voice: true } },
  sticker: {
    sent: { type: "sticker", sticker: { ...file, animated: false } },
    type: "sticker",
    content: { ...file, animated: false },
  },
  "location at 0, 0": {
    sent: { type: "location", location: { latitude: 0, longitude: 0, name: "Null Island" } },
    type: "location",
    content: { latitude: 0, longitude: 0, name: "Null Island" },
  },
  "location without a type": {
    sent: { location: { latitude: "1.5", longitude: -2 } },
    type: "location",
    content: { latitude: 1.5, longitude: -2 },
  },
  contacts: {
    sent: {
      type: "contacts",
      contacts: [
        {
          name: { formatted_name: "Cleo N.", first_name: "Cleo" },
          phones: [{ phone: "+30 21 0", wa_id: "30210", type: "HOME" }],
          addresses: [{ city: "Athens", zip: "" }],
          org: { company: "Agora" },
        },
        { origin: "other", vcard: "BEGIN:VCARD" },
      ],
    },
    type: "contacts",
    content: [
      {
        name: { formatted_name: "Cleo N.", first_name: "Cleo" },
        phones: [{ phone: "+30 21 0", wa_id: "30210", type: "HOME" }],
        addresses: [{ city: "Athens" }],
        org: { company: "Agora" },
      },
      { origin: "other", vcard: "BEGIN:VCARD" },
    ],
  },
  "button reply": {
    sent: { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "yes", title: "Yes" } } },
    type: "interactive",
    content: { type: "button_reply", button_reply: { id: "yes", title: "Yes" } },
  },
  "list reply without its type": {
    sent: { type: "interactive", interactive: { list_reply: { id: "r1", title: "Row", description: "first" } } },
    type: "interactive",
    content: { type: "list_reply", list_reply: { id: "r1", title: "Row", description: "first" } },
  },
  "flow answer": {
    sent: {
      type: "interactive",
      interactive: {
        type: "nfm_reply",
        nfm_reply: { name: "flow", body: "Sent", response_json: '{"flow_token":"t","someKey":[1]}' },
      },
    },
    type: "interactive",
    content: {
      type: "nfm_reply",
      nfm_reply: {
        name: "flow",
        body: "Sent",
        response_json: '{"flow_token":"t","someKey":[1]}',
        response: { flow_token: "t", someKey: [1] },
      },
    },
  },
  "flow answer that is not JSON": {
    sent: { type: "interactive", interactive: { type: "nfm_reply", nfm_reply: { response_json: "{oops" } } },
    type: "interactive",
    content: { type: "nfm_reply", nfm_reply: { response_json: "{oops" } },
  },
  "call permission": {
    sent: {
      type: "interactive",
      interactive: {
        type: "call_permission_reply",
        call_permission_reply: { response: "accept", is_permanent: false, expiration_timestamp: SECONDS },
      },
    },
    type: "interactive",
    content: {
      type: "call_permission_reply",
      call_permission_reply: { response: "accept", is_permanent: false, expires_at: AT },
    },
  },
  "payment method": {
    sent: {
      type: "interactive",
      interactive: {
        type: "payment_method",
        payment_method: {
          payment_method: "card",
          payment_timestamp: SECONDS,
          reference_id: "p1",
          last_four_digits: 42,
        },
      },
    },
    type: "interactive",
    content: {
      type: "payment_method",
      payment_method: { payment_method: "card", paid_at: AT, reference_id: "p1", last_four_digits: "42" },
    },
  },
  "interactive of a new kind": {
    sent: { type: "interactive", interactive: { type: "wheel_reply", wheel_reply: { spin: 3 } } },
    type: "unsupported",
    content: { type: "interactive", content: { interactive: { type: "wheel_reply", wheel_reply: { spin: 3 } } } },
  },
  "interactive without content": {
    sent: { type: "interactive" },
    type: "unsupported",
    content: { type: "interactive" },
  },
  button: {
    sent: { type: "button", button: { payload: "stop", text: "Stop" } },
    type: "button",
    content: { payload: "stop", text: "Stop" },
  },
  order: {
    sent: {
      type: "order",
      order: {
        catalog_id: 88,
        text: "",
        product_items: [{ product_retailer_id: "sku", quantity: "2", item_price: 9.5, currency: "EUR" }],
      },
    },
    type: "order",
    content: {
      catalog_id: "88",
      product_items: [{ product_retailer_id: "sku", quantity: 2, item_price: 9.5, currency: "EUR" }],
    },
  },
  "system notice of another kind": {
    sent: { type: "system", system: { type: "viewed_once", body: "Seen", count: 1 } },
    type: "system",
    content: { type: "viewed_once", body: "Seen", count: 1 },
  },
  "first opening of the chat": { sent: { type: "request_welcome" }, type: "request_welcome", content: {} },
  "unsupported, with its kind": {
    sent: { type: "unsupported", unsupported: { type: "poll_creation" } },
    type: "unsupported",
    content: { type: "poll_creation" },
  },
  "unsupported, without": { sent: { type: "unsupported" }, type: "unsupported", content: {} },
  "a type nobody knows": {
    sent: { type: "hologram", hologram: { depth: 3 }, extra: [1] },
    type: "unsupported",
    content: { type: "hologram", content: { hologram: { depth: 3 }, extra: [1] } },
  },
  "a type named like what objects inherit": {
    sent: { type: "constructor" },
    type: "unsupported",
    content: { type: "constructor" },
  },
  "content of the wrong shape": {
    sent: { type: "text", text: ["hello"] },
    type: "unsupported",
    content: { type: "text", content: { text: ["hello"] } },
  },
  "no type and no content": { sent: {}, type: "unsupported", content: {} },
  "a reaction to nothing": {
    sent: { type: "reaction", reaction: { emoji: "x" } },
    type: "unsupported",
    content: { type: "reaction", content: { reaction: { emoji: "x" } } },
  },
};

const change = (content: unknown, field = "messages") => ({ entry_id: "waba", field, value: content });

/** One change of every kind. */
export const CHANGES = [
  ...Object.values(CONTENTS).map(({ sent }) => change(value({ contacts: [contact(ANA)], messages: [message(sent)] }))),
  change(
    value({
      contacts: [contact(ANA), contact(BEN)],
      messages: [
        text("a", { context: { id: "wamid.zero", from: NUMBER_ID }, referral: { source_type: "ad" } }),
        message({ id: "wamid.two", type: "reaction", reaction: { message_id: "wamid.one", emoji: "👍" } }),
        message({ id: "wamid.three", type: "revoke", revoke: { original_message_id: "wamid.one" } }),
        message({ id: "wamid.four", system: { type: "user_changed_number", wa_id: BEN.phone } }),
      ],
      statuses: [status({}), status({ status: "failed", errors: [rateLimited] })],
      errors: [rateLimited],
      user_actions: [{ action_type: "landing_page_view" }],
    }),
  ),
  change(
    value({ contacts: [contact(ANA)], message_echoes: [echo({}), echo({ group_id: "g" })] }),
    "smb_message_echoes",
  ),
  change({ event: "DISABLED_UPDATE" }, "account_update"),
];
