import { INTERACTIVE, type InteractiveKind } from "./interactive.ts";
import { type SendType, SENDABLE, type Sending } from "./outgoing.ts";
import { type Address, addressOf } from "./to.ts";

/** The kinds of account, as `account_type` names them. */
export type Side = "business-api" | "whatsmeow";

/** Something a message may need of its account: a type, an interactive kind, a kind of recipient, a reply. */
export type Feature =
  | Exclude<SendType, "interactive">
  | `interactive.${InteractiveKind}`
  | `to.${Address["kind"]}`
  | "context";

const both = { "business-api": true, whatsmeow: true };
const business = { "business-api": true, whatsmeow: false };
const personal = { "business-api": false, whatsmeow: true };
// A status goes to people that its sender names one by one.
const nobody = { "business-api": false, whatsmeow: false };

/**
 * What each kind of account can send. What it cannot is refused before anything is sent (`not_supported`). Tests hold this
 * against the composers: each has exactly what stands here.
 */
export const CAPABILITIES: Readonly<Record<Feature, Readonly<Record<Side, boolean>>>> = {
  text: both,
  image: both,
  video: both,
  audio: both,
  document: both,
  sticker: both,
  location: both,
  contacts: both,
  reaction: both,
  template: business,
  poll: personal,
  edit: personal,
  revoke: personal,
  pin: both,
  "interactive.button": business,
  "interactive.list": business,
  "interactive.cta_url": business,
  "interactive.product": business,
  "interactive.product_list": business,
  "interactive.catalog_message": business,
  "interactive.flow": business,
  "interactive.location_request_message": business,
  "interactive.address_message": business,
  "interactive.carousel": business,
  "interactive.order_details": business,
  "interactive.order_status": business,
  "interactive.call_permission_request": business,
  "interactive.voice_call": business,
  "interactive.request_contact_info": business,
  "to.phone": both,
  "to.group": both,
  "to.user_id": business,
  "to.lid": personal,
  "to.newsletter": personal,
  "to.broadcast": nobody,
  context: both,
};

type Asking = Sending & {
  to: string;
  recipient_type?: "individual" | "group" | undefined;
  context?: object | undefined;
};

/** What a message needs of its account, each with the member of the message that asks for it. */
export function featuresOf(message: Asking): { feature: Feature; path: string }[] {
  const address = addressOf(message.to, message.recipient_type);
  return [
    message.type === "interactive"
      ? { feature: `interactive.${message.interactive.type}`, path: "interactive.type" }
      : { feature: message.type, path: "type" },
    ...(address ? [{ feature: `to.${address.kind}` as const, path: "to" }] : []),
    ...(message.context ? [{ feature: "context" as const, path: "context" }] : []),
  ];
}

/** What of a message this kind of account cannot do; empty when it can. */
export const unsupportedBy = (side: Side, message: Asking): { feature: Feature; path: string }[] =>
  featuresOf(message).filter(({ feature }) => !CAPABILITIES[feature][side]);

/** Every feature there is, in the order of the vocabulary. */
export const FEATURES: readonly Feature[] = [
  ...(Object.keys(SENDABLE) as SendType[]).flatMap((type): Feature[] =>
    type === "interactive"
      ? (Object.keys(INTERACTIVE) as InteractiveKind[]).map((kind) => `interactive.${kind}` as const)
      : [type],
  ),
  ...(["phone", "group", "user_id", "lid", "newsletter", "broadcast"] as const).map((kind) => `to.${kind}` as const),
  "context",
];
