import type { EventType } from "./event.ts";

/** Which accounts an event can come from: those of Meta's Cloud API, those of a connector, both. */
export type Origin = "business" | "personal" | "both";

/** What only personal accounts tell of; a family as `label.`. */
const PERSONAL = [
  "message.poll_vote",
  "message.event_response",
  "message.undecryptable",
  "message.recovered",
  "message.unknown",
  "contact.blocked",
  "contact.unblocked",
  "chat.",
  "label.",
  "newsletter.",
  "presence.",
  "account.qr",
  "account.replaced",
  "account.logged_out",
  "account.restricted",
  "account.notice",
];

/** What only Meta tells of. */
const BUSINESS = [
  "message.standby",
  "message.payment",
  "call.created",
  "call.connected",
  "call.recording",
  "call.transcription",
  "call.failed",
  "group.suspended",
  "group.restored",
  "group.failed",
  "contact.preference",
  "template.",
  "number.",
  "business.",
];

const isOf = (type: string) => (name: string) => (name.endsWith(".") ? type.startsWith(name) : type === name);

/** Which accounts an event can come from. */
export function originOf(type: EventType): Origin {
  if (PERSONAL.some(isOf(type))) return "personal";
  return BUSINESS.some(isOf(type)) ? "business" : "both";
}
