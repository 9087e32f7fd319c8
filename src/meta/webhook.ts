import { isMinted, type MetaNumber } from "#src/accounts/meta-number.ts";
import type { Change } from "./change.ts";
import { withMintedIds } from "./mint.ts";
import { type Json, present } from "./read.ts";
import { chatOf, partyOf, renamed, seconds, webhookFault, webhookIdentity, webhookMessage } from "./webhook-message.ts";

/** A native event (CONTRACT: `Event`), parsed. */
export type Native = { type: string; timestamp: string; data: Json };

type Composer = (event: Native) => { field: string; part: Json };

const message: Composer = (event) => {
  const { from, to, from_me, conversation_context } = event.data;
  const told = [webhookMessage(event)];
  if (from_me) return { field: "smb_message_echoes", part: { contacts: contactsOf(to, from), message_echoes: told } };
  return { field: "messages", part: present({ contacts: contactsOf(from), conversation_context, messages: told }) };
};

// How a message ends here and not at Meta: it was not sent.
const ENDS: Record<string, string> = { expired: "It could not be sent in time", cancelled: "It was taken back" };
const UNKNOWN_FAILURE = 131_000;

const status: Composer = ({ data, timestamp }) => {
  const { message_id, recipient, at, callback_data, pricing } = data;
  const ended = ENDS[String(data["status"])];
  const error = data["error"] ?? (ended && { code: UNKNOWN_FAILURE, title: ended });
  const group = chatOf(data).kind === "group";
  const person = partyOf("recipient", recipient);
  const one = present({
    id: message_id,
    status: ended ? "failed" : data["status"],
    timestamp: seconds(at ?? timestamp),
    ...(group
      ? {
          recipient_type: "group",
          recipient_id: chatOf(data).id,
          recipient_participant_id: person["recipient_id"],
        }
      : { recipient_id: chatOf(data).id, ...person }),
    biz_opaque_callback_data: callback_data,
    ...renamed(data, "conversation", "expires_at", "expiration_timestamp"),
    pricing,
    errors: error === undefined ? undefined : [webhookFault(error as Json)],
  });
  return { field: "messages", part: { contacts: contactsOf(recipient), statuses: [one] } };
};

/** What was sent through the API Meta tells as a status; what it tells as an echo was written in the app. */
const sent: Composer = ({ type, timestamp, data }) => {
  const { message_id, chat, to, sent_at, callback_data } = data;
  const told = present({ message_id, chat, recipient: to, status: "sent", at: sent_at, callback_data });
  return status({ type, timestamp, data: told });
};

const identity: Composer = ({ data, timestamp }) => {
  const { message_id, change, previous, current, at, body } = data;
  const types: Record<string, string> = {
    phone: "user_changed_number",
    user_id: "user_changed_user_id",
    security_code: "customer_identity_changed",
  };
  const system = present({ body, type: types[String(change)], ...partyOf("", current) });
  const from = partyOf("from", previous ?? current);
  const one = present({ from: chatOf(data).id, ...from, id: message_id, timestamp: seconds(at ?? timestamp) });
  const notice = { ...one, type: "system", system, identity: webhookIdentity(data["identity"]) };
  return { field: "messages", part: { contacts: contactsOf(previous, current), messages: [present(notice)] } };
};

const call =
  (event: string): Composer =>
  ({ data, timestamp }) => {
    const one = present({
      id: data["call_id"],
      ...partyOf("from", data["from"]),
      ...partyOf("to", data["to"]),
      event,
      direction: data["from_me"] ? "BUSINESS_INITIATED" : "USER_INITIATED",
      timestamp: seconds(data["at"] ?? timestamp),
      status: event === "terminate" ? data["status"] : undefined,
    });
    return { field: "calls", part: { calls: [one] } };
  };

// Whatever is not here Meta has no webhook for, or none that says the same.
const COMPOSERS: Record<string, Composer> = {
  "message.received": message,
  "message.sent": message,
  "message.reaction": message,
  "message.edited": message,
  "message.deleted": message,
  "message.status": status,
  "message.failed": status,
  "identity.changed": identity,
  "call.offered": call("connect"),
  "call.ended": call("terminate"),
};

/** How an event is told. `isMetas`: the number is one of Meta's, which tells itself what it has taken. */
function composerOf({ type, data }: Native, isMetas: boolean): Composer | undefined {
  if (data["status"] === "unknown") return undefined;
  if (data["send_id"] === undefined || data["from_me"] !== true) return COMPOSERS[type];
  return isMetas ? undefined : sent;
}

/**
 * The change by which Meta would have told an event that did not come from it: software that reads Meta's webhooks reads
 * it unchanged. What Meta has no webhook for is a change of field `whatshooked` with the native event in it, and with what
 * stands in each value of Meta's, so that whoever does not know the field can read past it.
 */
export function changeOf(event: Native, number: MetaNumber): Change {
  const { field, entry_id, value } = event.data;
  // Something of the business that has no name here is Meta's own change already.
  if (typeof field === "string" && typeof entry_id === "string") return { entry_id, field, value };
  const { phone_number_id, display_phone_number } = number;
  const isMetas = !isMinted(phone_number_id);
  const compose = composerOf(event, isMetas);
  const composed = compose
    ? compose(isMetas ? event : withMintedIds(event, display_phone_number))
    : { field: "whatshooked", part: { event } };
  const metadata = { display_phone_number, phone_number_id };
  return {
    entry_id: number.waba_id,
    field: composed.field,
    value: { messaging_product: "whatsapp", metadata, ...composed.part },
  };
}

/** What is known of somebody beside their ids; of others only when something is. */
function contactsOf(somebody: unknown, ...others: unknown[]): Json[] {
  const known = others.filter((one) => (one as Json | undefined)?.["name"] !== undefined);
  return [somebody, ...known].filter(Boolean).map((person) => {
    const { name, username } = person as Json;
    return { profile: present({ name, username }), ...partyOf("", person) };
  });
}
