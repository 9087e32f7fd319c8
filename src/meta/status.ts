import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { faults } from "./fault.ts";
import { chatWith, groupChat, personOf } from "./people.ts";
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
  const messageId = text(sent?.["id"]);
  const status = text(sent?.["status"]);
  if (!sent || !messageId || !status || !isOfMessage(sent)) return undefined;
  const { chat, recipient } = addresseeOf(scope, sent);
  if (!chat) return undefined;

  const at = ms(sent["timestamp"]);
  const price = pricing(sent["pricing"]) ?? pricing(record(sent["conversation"])?.["pricing"]);
  const data = present({
    message_id: messageId,
    chat,
    status,
    at: time(sent["timestamp"]),
    recipient,
    error: faults(sent["errors"])?.[0],
    callback_data: text(sent["biz_opaque_callback_data"]),
    conversation: conversation(sent["conversation"]),
    pricing: price,
  });
  return {
    id: eventId(scope.accountId, "status", messageId, status, deviceOf(sent), text(sent["timestamp"])),
    type: status === "failed" ? "message.failed" : "message.status",
    chat: chat.id,
    ...(at !== undefined && { occurred_at: at }),
    data,
  };
}

const isOfMessage = (sent: Json): boolean => (text(sent["type"]) ?? "message") === "message";

// Meta writes it both ways.
const participantOf = (sent: Json) => text(sent["recipient_participant_id"]) ?? text(sent["participant_recipient_id"]);

// Who tells one recipient's status from another's: in a group the participant, whose number may be hidden.
const deviceOf = (sent: Json): string | undefined =>
  participantOf(sent) ??
  text(sent["recipient_participant_user_id"]) ??
  text(sent["recipient_id"]) ??
  text(sent["recipient_user_id"]);

function addresseeOf({ people }: Scope, sent: Json) {
  const participant = personOf(people, participantOf(sent), sent["recipient_participant_user_id"]);
  if (sent["recipient_type"] === "group" || participant) {
    const group = text(sent["recipient_id"]);
    return { chat: group && groupChat(group), recipient: participant };
  }
  const recipient = personOf(people, sent["recipient_id"], sent["recipient_user_id"]);
  return { chat: recipient && chatWith(recipient), recipient };
}
