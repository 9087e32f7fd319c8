import { type AnyMessageContent, proto, type WAMessage } from "baileys";
import { type Feature, unsupportedBy } from "#src/protocol/capability.ts";
import type { Outgoing, Sending, SendType } from "#src/protocol/outgoing.ts";
import { addressOf } from "#src/protocol/to.ts";
import { vcardOf } from "./card.ts";
import { type FileRef, filed, type WithFile } from "./file.ts";
import { type Ground, jidOf, keyOf, type Ref } from "./key.ts";

/** What Baileys is to be given, but for the file: that is opened when the message goes out. */
export type Composed =
  | { is: "message"; to: string; content: AnyMessageContent; quoted: WAMessage | undefined }
  | { is: "file"; to: string; file: FileRef; withFile: WithFile; quoted: WAMessage | undefined }
  | { is: "refused"; code: "not_supported" | "invalid"; path: string; title: string };

type Found = { content: AnyMessageContent } | { file: FileRef; withFile: WithFile };
/** What is missing, as a refusal says it. */
type Missing = { path: string; title: string };
type Of<T extends SendType> =
  Extract<Sending, { type: T }> extends infer S ? (T extends keyof S ? S[T] : never) : never;
type Compose<T extends SendType> = (content: Of<T>, at: { ground: Ground; chat: string }) => Found | Missing;

const WHOSE = "must say who wrote the message: in a group it cannot be found without";
const SECONDS_A_DAY = 86_400;
const PIN_DAYS = 7;

/** The composers of a personal account: what has none is not supported. */
export const COMPOSERS: { [T in SendType]?: Compose<T> } = {
  text: ({ body, preview_url }) => ({ content: { text: body, linkPreview: preview_url ? previewOf(body) : null } }),
  // Without a preview: making one takes an image library. Phones show the file itself once they have it.
  image: filed(({ caption }) => ({ media }) => ({ image: media, jpegThumbnail: "", ...(caption && { caption }) })),
  video: filed(({ caption }) => ({ media }) => ({ video: media, jpegThumbnail: "", ...(caption && { caption }) })),
  audio: filed(({ voice }) => ({ media }) => ({ audio: media, ptt: voice === true })),
  document: filed(({ caption, filename }) => (file) => ({
    document: file.media,
    mimetype: file.mime_type,
    fileName: filename ?? file.filename ?? "file",
    ...(caption && { caption }),
  })),
  sticker: filed(() => ({ media }) => ({ sticker: media })),
  location: ({ latitude, longitude, name, address }) => ({
    content: {
      location: {
        degreesLatitude: latitude,
        degreesLongitude: longitude,
        ...(name && { name }),
        ...(address && { address }),
      },
    },
  }),
  contacts: (cards) => {
    const contacts = cards.map((card) => ({ displayName: card.name.formatted_name, vcard: vcardOf(card) }));
    return { content: { contacts: { displayName: `${contacts.length} contacts`, contacts } } };
  },
  poll: ({ name, options, selectable_count = 1 }) => ({
    content: { poll: { name, values: [...options], selectableCount: selectable_count } },
  }),
  reaction: ({ emoji = "", ...ref }, { ground, chat }) => {
    const key = keyOf(ground, chat, ref);
    return key ? { content: { react: { key, text: emoji } } } : { path: "reaction.from", title: WHOSE };
  },
  edit: ({ message_id, text }, { chat }) => ({
    content: { text: text.body, linkPreview: null, edit: { remoteJid: chat, id: message_id, fromMe: true } },
  }),
  revoke: (ref, { ground, chat }) => {
    const key = keyOf(ground, chat, ref, true);
    return key ? { content: { delete: key } } : { path: "revoke.from", title: WHOSE };
  },
  pin: ({ type, expiration_days = PIN_DAYS, ...ref }, { ground, chat }) => {
    const key = keyOf(ground, chat, ref);
    if (!key) return { path: "pin.from", title: WHOSE };
    const { PIN_FOR_ALL, UNPIN_FOR_ALL } = proto.PinInChat.Type;
    // Baileys' type has the three times that phones offer; WhatsApp takes others too.
    const time = (expiration_days * SECONDS_A_DAY) as 86400;
    return { content: type === "pin" ? { pin: key, type: PIN_FOR_ALL, time } : { pin: key, type: UNPIN_FOR_ALL } };
  },
};

const TITLES: Partial<Record<Feature, string>> = {
  template: "Templates are for business accounts",
  "to.broadcast": "A gateway cannot post a status: it does not know to whom",
};

/** Turns a message to send into what Baileys takes, or says why it cannot be sent from a personal account. */
export function composeSend(ground: Ground, message: Outgoing): Composed {
  const [missing] = unsupportedBy("whatsmeow", message);
  const compose = COMPOSERS[message.type] as Compose<SendType> | undefined;
  const to = jidOf(addressOf(message.to, message.recipient_type));
  if (missing || !compose || !to) {
    const { feature, path } = missing ?? { feature: message.type as Feature, path: to ? "type" : "to" };
    const title = TITLES[feature] ?? `A personal account cannot send this: ${feature}`;
    return { is: "refused", code: "not_supported", path, title };
  }
  const content = message[message.type as keyof Outgoing] as Of<SendType>;
  const found = compose(content, { ground, chat: to });
  if ("title" in found) return { is: "refused", code: "invalid", ...found };
  const quoted = message.context && quotedOf(ground, to, message.context);
  if (message.context && !quoted) return { is: "refused", code: "invalid", path: "context.from", title: WHOSE };
  return "file" in found ? { is: "file", to, ...found, quoted } : { is: "message", to, ...found, quoted };
}

/** The message that is answered. What it says is known of the account's own; of others WhatsApp's apps look it up. */
function quotedOf(ground: Ground, chat: string, ref: Ref): WAMessage | undefined {
  const key = keyOf(ground, chat, ref);
  const sent = ground.sentMessage?.(ref.message_id);
  return key && { key, message: sent ?? { conversation: "" } };
}

const URLS = /https?:\/\/\S+/;

/** What stands under a text with a link. The page itself is not looked at: its host is all that is shown of it. */
function previewOf(body: string) {
  const url = URLS.exec(body)?.[0];
  if (!url || !URL.canParse(url)) return null;
  return { "canonical-url": url, "matched-text": url, title: new URL(url).host };
}
