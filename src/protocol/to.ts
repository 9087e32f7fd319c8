import { z } from "zod";

/**
 * Whom a message is for. Both kinds of account reach phones and groups; user ids are Meta's, hidden ids (LIDs), newsletters
 * and status broadcasts a personal account's.
 */
export type Address =
  | { kind: "phone"; digits: string }
  | { kind: "user_id"; id: string }
  | { kind: "lid"; id: string }
  | { kind: "group"; id: string }
  | { kind: "newsletter"; id: string }
  | { kind: "broadcast"; id: string };

const PHONE = /^\+?(?:[\s().-]*\d){7,15}$/;
const PHONE_JID = /^(\d{7,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/;
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
const LID = /^\d+(?::\d+)?@lid$/;
const GROUP_JID = /^\d+(?:-\d+)?@g\.us$/;
// Meta's ids of groups are base64 of "capi_group:…".
const META_GROUP = /^Y2FwaV9ncm91cD[A-Za-z0-9+/=_-]+$/;
const NEWSLETTER = /^\d+@newsletter$/;
const BROADCAST = /^(?:status|\d+)@broadcast$/;

/**
 * Reads whom `to` names: a phone number, a JID, a LID, a user id or a group. What says nothing of its kind is a group's id
 * when the sender said so. Null when it names nobody.
 */
export function addressOf(to: string, recipientType?: "individual" | "group"): Address | null {
  const phone = PHONE.test(to) ? to.replaceAll(/\D/g, "") : PHONE_JID.exec(to)?.[1];
  if (recipientType !== "group" && phone) return { kind: "phone", digits: phone };
  if (USER_ID.test(to)) return { kind: "user_id", id: to };
  if (LID.test(to)) return { kind: "lid", id: to.replace(/:\d+@/, "@") };
  if (GROUP_JID.test(to) || META_GROUP.test(to)) return { kind: "group", id: to };
  if (NEWSLETTER.test(to)) return { kind: "newsletter", id: to };
  if (BROADCAST.test(to)) return { kind: "broadcast", id: to };
  return recipientType === "group" ? { kind: "group", id: to } : null;
}

/** The chat's id in our events; what messages to one address are ordered by. */
export const chatIdOf = (address: Address): string => (address.kind === "phone" ? address.digits : address.id);

/** Whom a message is for, as it is written: see `addressOf`. */
export const To = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .describe(
    "a phone number with its country code (+15551234567), a JID (15551234567@s.whatsapp.net), a LID (…@lid), a user id (US.1349…), or a group (…@g.us, or Meta's group id)",
  );

export const RecipientType = z
  .enum(["individual", "group"])
  .describe("`group` when `to` is a group's id and does not show it");
