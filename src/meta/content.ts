import { flag, type Json, list, members, namedBy, number, present, type Read, record, text } from "./read.ts";
import { interactive } from "./reply.ts";

/** A file, as Meta describes it. */
export const media = {
  id: text,
  mime_type: (value: unknown) => text(value) ?? "application/octet-stream",
  size: ["file_size", number] as [string, Read<number>],
  sha256: text,
  filename: text,
  url: text,
};
const captioned = members({ ...media, caption: text }, "id");
const audio = members({ ...media, voice: flag }, "id");
const voice: Read<Json> = (value) => {
  const sound = audio(value);
  return sound && { ...sound, voice: true };
};

const card = members({
  name: members({
    formatted_name: text,
    first_name: text,
    middle_name: text,
    last_name: text,
    prefix: text,
    suffix: text,
  }),
  phones: list(members({ phone: text, wa_id: text, type: text })),
  emails: list(members({ email: text, type: text })),
  urls: list(members({ url: text, type: text })),
  addresses: list(
    members({ street: text, city: text, state: text, zip: text, country: text, country_code: text, type: text }),
  ),
  org: members({ company: text, department: text, title: text }),
  birthday: text,
  origin: text,
  vcard: text,
});

// Notices differ by their kind: all is kept, and what has a meaning here is a text or absent.
function system(value: unknown): Json | undefined {
  const sent = record(value);
  if (!sent) return undefined;
  return present({ ...sent, type: text(sent["type"]), body: text(sent["body"]) });
}

const READERS = new Map<string, Read<unknown>>([
  ["text", members({ body: text }, "body")],
  ["image", captioned],
  ["video", captioned],
  ["audio", audio],
  ["voice", voice],
  ["document", captioned],
  ["sticker", members({ ...media, animated: flag }, "id")],
  [
    "location",
    members({ latitude: number, longitude: number, name: text, address: text, url: text }, "latitude", "longitude"),
  ],
  ["contacts", list(card)],
  ["interactive", interactive],
  ["button", members({ payload: text, text })],
  [
    "order",
    members(
      {
        catalog_id: text,
        text,
        product_items: list(
          members({ product_retailer_id: text, quantity: number, item_price: number, currency: text }),
        ),
      },
      "product_items",
    ),
  ],
  ["system", system],
  ["request_welcome", () => ({})],
]);

// What every kind of message has, told elsewhere in its event.
const COMMON = new Set([
  "from",
  "from_user_id",
  "from_parent_user_id",
  "from_logical_id",
  "to",
  "to_user_id",
  "to_parent_user_id",
  "id",
  "timestamp",
  "type",
  "context",
  "referral",
  "errors",
  "group_id",
  "identity",
  "message_creation_type",
  "history_context",
  "messaging_product",
]);

function unsupported(sent: Json, type: string | undefined): Json {
  const content = Object.fromEntries(Object.entries(sent).filter(([name]) => !COMMON.has(name)));
  const told = record(content["unsupported"]);
  if (told && Object.keys(told).every((name) => name === "type")) delete content["unsupported"];
  return present({
    type: type === "unsupported" ? text(told?.["type"]) : type,
    content: Object.keys(content).length > 0 ? content : undefined,
  });
}

/**
 * The `type` of a message, or of an edit's new message, and its content under that name. What has no reader, or cannot
 * be read by it, becomes `unsupported` with all that was sent.
 */
export function contentOf(sent: Json): Json & { type: string } {
  const type = namedBy(sent, READERS.keys());
  const content = type && READERS.get(type)?.(sent[type]);
  if (!type || !content) return { type: "unsupported", unsupported: unsupported(sent, type) };
  const name = type === "voice" ? "audio" : type; // an older name of the same
  return { type: name, [name]: content };
}
