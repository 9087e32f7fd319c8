import { expect, test } from "vitest";
import { callbackOf, readCallback, withoutOurs } from "#src/graph/callback.ts";
import { COMPOSERS, compose, RECIPIENTS } from "#src/graph/compose.ts";
import { limitErrors } from "#src/graph/limits.ts";
import { CAPABILITIES, FEATURES } from "#src/protocol/capability.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";

const ADA = "+16505551234";
const ID = "msg_0b0e7a64-7a3f-4d0c-8f0e-3b2a1c9d5e6f_17";
const text = (length: number) => "x".repeat(length);
const message = (type: string, content: unknown, more: object = {}) =>
  Outgoing.parse({ to: ADA, type, [type]: content, ...more });

test("Meta has a composer for exactly what a business account can send", () => {
  for (const feature of FEATURES) {
    const [kind, part] = feature.split(".");
    const isThere =
      kind === "to"
        ? part !== undefined && part in RECIPIENTS
        : feature === "context" || (kind !== undefined && kind in COMPOSERS);
    expect([feature, isThere]).toEqual([feature, CAPABILITIES[feature]["business-api"]]);
  }
  expect(compose(message("poll", { name: "?", options: ["a", "b"] }), ID)).toBeNull();
  expect(compose(Outgoing.parse({ to: "1@lid", type: "text", text: { body: "a" } }), ID)).toBeNull();
});

test.each([
  [ADA, { recipient_type: "individual", to: ADA }],
  ["16505551234@s.whatsapp.net", { recipient_type: "individual", to: ADA }],
  ["US.13491208655302741918", { recipient_type: "individual", recipient: "US.13491208655302741918" }],
  ["120363021033254949@g.us", { recipient_type: "group", to: "120363021033254949@g.us" }],
])("a message to %s", (to, whom) => {
  const body = compose(Outgoing.parse({ to, type: "text", text: { body: "a" } }), ID);
  expect(body).toEqual({
    messaging_product: "whatsapp",
    ...whom,
    type: "text",
    text: { body: "a" },
    biz_opaque_callback_data: ID,
  });
});

test("what only a personal account needs of a message that is meant is not told to Meta", () => {
  const ref = { message_id: "wamid.X", from: ADA, from_me: false };
  expect(compose(message("reaction", ref), ID)?.["reaction"]).toEqual({ message_id: "wamid.X", emoji: "" });
  expect(compose(message("text", { body: "a" }, { context: ref }), ID)?.["context"]).toEqual({ message_id: "wamid.X" });
  const pin = compose(message("pin", { ...ref, type: "unpin" }, { to: "1-2@g.us" }), ID);
  expect(pin?.["pin"]).toEqual({ type: "unpin", message_id: "wamid.X" });
});

const button = (id: string, title = "Yes") => ({ type: "reply", reply: { id, title } });
const asked = (type: string, action: object, more: object = {}) =>
  message("interactive", { type, body: { text: "?" }, action, ...more });
const row = (id: string) => ({ id, title: "A row" });
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(`row ${i}`));
const product = { product_retailer_id: "p" };
const card = (i: number) => ({
  card_index: i,
  type: "cta_url",
  action: { name: "cta_url", parameters: { display_text: "Go", url: "https://example.com" } },
});
const list = (sections: object[], button_ = "Choose") => asked("list", { button: button_, sections });

test.each<[path: string, Outgoing]>([
  ["text.body", message("text", { body: text(4_097) })],
  ["image.caption", message("image", { id: "1", caption: text(1_025) })],
  ["video.caption", message("video", { id: "1", caption: text(1_025) })],
  ["document.caption", message("document", { id: "1", caption: text(1_025) })],
  [
    "contacts",
    message(
      "contacts",
      Array.from({ length: 258 }, () => ({ name: { formatted_name: "A B", first_name: "A" } })),
    ),
  ],
  ["contacts.0.name", message("contacts", [{ name: { formatted_name: "A" } }])],
  ["context", message("reaction", { message_id: "x", emoji: "👍" }, { context: { message_id: "y" } })],
  ["to", message("pin", { type: "unpin", message_id: "x" })],
  ["pin.expiration_days", message("pin", { type: "pin", message_id: "x" }, { to: "1-2@g.us" })],
  ["interactive.body.text", asked("button", { buttons: [button("a")] }, { body: { text: text(1_025) } })],
  ["interactive.footer.text", asked("button", { buttons: [button("a")] }, { footer: { text: text(61) } })],
  [
    "interactive.header.text",
    asked("button", { buttons: [button("a")] }, { header: { type: "text", text: text(61) } }),
  ],
  ["interactive.action.buttons", asked("button", { buttons: ["a", "b", "c", "d"].map((id) => button(id)) })],
  ["interactive.action.buttons", asked("button", { buttons: [button("a"), button("a")] })],
  ["interactive.action.buttons.0.reply.id", asked("button", { buttons: [button(text(257))] })],
  ["interactive.action.buttons.0.reply.title", asked("button", { buttons: [button("a", text(21))] })],
  ["interactive.action.button", list([{ rows: rows(1) }], text(21))],
  ["interactive.action.sections", list([{ rows: rows(11) }])],
  ["interactive.action.sections", list([{ rows: [row("a"), row("a")] }])],
  ["interactive.action.sections.1.title", list([{ title: "A", rows: [row("a")] }, { rows: [row("b")] }])],
  ["interactive.action.sections.0.rows.0.title", list([{ rows: [{ id: "a", title: text(25) }] }])],
  ["interactive.action.sections.0.rows.0.description", list([{ rows: [{ ...row("a"), description: text(73) }] }])],
  [
    "interactive.action.sections",
    asked(
      "product_list",
      { catalog_id: "c", sections: [{ title: "A", product_items: Array.from({ length: 31 }, () => product) }] },
      { header: { type: "text", text: "H" } },
    ),
  ],
  [
    "interactive.action.parameters.display_text",
    asked("cta_url", { name: "cta_url", parameters: { display_text: text(21), url: "https://example.com" } }),
  ],
  [
    "interactive.action.parameters.flow_cta",
    asked("flow", { name: "flow", parameters: { flow_id: "1", flow_cta: text(31) } }),
  ],
  ["interactive.action.cards", asked("carousel", { cards: [card(0)] })],
  ["interactive.action.cards", asked("carousel", { cards: Array.from({ length: 11 }, (_, i) => card(i)) })],
])("beyond Meta's limit: %s", (path, beyond) => {
  expect(limitErrors(beyond).map((error) => error.path)).toEqual([path]);
});

test("characters are counted, not code units", () => {
  expect(limitErrors(message("text", { body: "😀".repeat(4_096) }))).toEqual([]);
});

test("what Meta gives back is parted into our id and what the sender attached", () => {
  expect(readCallback(callbackOf(ID, undefined))).toEqual({ send_id: ID });
  expect(readCallback(callbackOf(ID, "a|b"))).toEqual({ send_id: ID, callback_data: "a|b" });
  expect(readCallback("somebody else's|data")).toEqual({ callback_data: "somebody else's|data" });
  expect(readCallback()).toEqual({});
  const status = (data: string) => ({ id: "wamid.X", biz_opaque_callback_data: data });
  expect(withoutOurs(status(callbackOf(ID, "order 7")))).toEqual(status("order 7"));
  expect(withoutOurs(status(ID))).toEqual({ id: "wamid.X" });
  expect(withoutOurs(status("other"))).toEqual(status("other"));
});
