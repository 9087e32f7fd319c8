import { readCallback } from "#src/graph/callback.ts";
import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Chat } from "#src/protocol/person.ts";
import { faults } from "./fault.ts";
import { identity } from "./identity.ts";
import { chatWith, groupChat, namedAs, personOf } from "./people.ts";
import { flag, type Json, members, ms, present, record, text, time } from "./read.ts";
import type { Scope } from "./scope.ts";

const conversation = members({
  id: text,
  expires_at: ["expiration_timestamp", time],
  origin: members({ type: text }),
});

const pricing = members({ billable: flag, pricing_model: text, type: text, category: text });

/**
 * What one of `statuses` says; undefined for what names no message, no status or no chat, and for the status of
 * something else, such as a payment.
 */
export function statusEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const about = sent && kindOf(sent) === "message" ? aboutOf(scope, sent) : undefined;
  if (!sent || !about) return undefined;
  const price = pricing(sent["pricing"]) ?? pricing(record(sent["conversation"])?.["pricing"]);
  const data = present({
    ...about,
    identity: identity({ hash: sent["recipient_identity_key_hash"] }),
    ...readCallback(text(sent["biz_opaque_callback_data"])),
    conversation: conversation(sent["conversation"]),
    pricing: price,
  });
  return theEvent(scope, sent, { type: about.status === "failed" ? "message.failed" : "message.status", data });
}

/** What one of `statuses` says of a payment. */
export function paymentEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const about = sent && kindOf(sent) === "payment" ? aboutOf(scope, sent) : undefined;
  if (!sent || !about) return undefined;
  const paid = record(sent["payment"]);
  const payment = paid && present({ ...paid, reference_id: text(paid["reference_id"]) });
  return theEvent(scope, sent, { type: "message.payment", data: present({ ...about, payment }) });
}

const kindOf = (sent: Json): string => text(sent["type"]) ?? "message";

function aboutOf(scope: Scope, sent: Json) {
  const message_id = text(sent["id"]);
  const status = text(sent["status"]);
  const { chat, recipient } = addresseeOf(scope, sent);
  if (!message_id || !status || !chat) return undefined;
  return { message_id, chat, status, at: time(sent["timestamp"]), recipient, error: faults(sent["errors"])?.[0] };
}

function theEvent({ accountId }: Scope, sent: Json, { type, data }: { type: string; data: Json }): NewEvent {
  const { message_id, chat, status } = data as { message_id: string; chat: Chat; status: string };
  const at = ms(sent["timestamp"]);
  const kind = type === "message.payment" ? "payment" : "status";
  return {
    id: eventId(accountId, kind, message_id, status, deviceOf(sent), text(sent["timestamp"])),
    type,
    chat: chat.id,
    ...(at !== undefined && { occurred_at: at }),
    data,
  };
}

// Meta writes it both ways.
const participantOf = (sent: Json) => text(sent["recipient_participant_id"]) ?? text(sent["participant_recipient_id"]);

// Who tells one recipient's status from another's: in a group the participant, whose number may be hidden.
const deviceOf = (sent: Json): string | undefined =>
  participantOf(sent) ??
  text(sent["recipient_participant_user_id"]) ??
  text(sent["recipient_id"]) ??
  text(sent["recipient_user_id"]);

function addresseeOf({ people }: Scope, sent: Json) {
  const participant = personOf(people, {
    wa: participantOf(sent),
    user: sent["recipient_participant_user_id"],
    parent: sent["recipient_participant_parent_user_id"],
  });
  if (sent["recipient_type"] === "group" || participant) {
    const group = text(sent["recipient_id"]);
    return { chat: group && groupChat(group), recipient: participant };
  }
  const recipient = personOf(people, { ...namedAs(sent, "recipient"), wa: sent["recipient_id"] });
  return { chat: recipient && chatWith(recipient), recipient };
}
