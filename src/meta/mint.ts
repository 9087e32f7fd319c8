import { personalMessageId } from "#src/messages/message-id.ts";
import { partsOfSendId } from "#src/protocol/send-id.ts";
import { type Json, record, text } from "./read.ts";
import { wamidOf } from "./wamid.ts";

// Events about messages that the account sent.
const OUTCOMES = ["message.status", "message.failed"];
// What a message may do to an earlier one, and whether that is its writer's own unless another is named.
const ACTIONS: Record<string, boolean> = { reaction: false, revoke: true, edit: true };

/**
 * An event of a personal account with ids of messages as Meta's shapes need them. `self`: the account's number, digits.
 * Native events keep WhatsApp's own.
 */
export function withMintedIds<Event extends { type: string; data: Json }>(event: Event, self: string): Event {
  const { type, data } = event;
  const chat = text(record(data["chat"])?.["id"]);
  const author = data["from_me"] === true || OUTCOMES.includes(type) ? self : idOf(data["from"]);
  const named = (id: unknown, writer: string | undefined) =>
    typeof id === "string" && id !== "" ? mint(id, { self, chat, writer }) : id;
  const action = String(data["type"]);
  const acted = action in ACTIONS ? record(data[action]) : undefined;
  const actedOn = idOf(acted?.["from"]) ?? (ACTIONS[action] ? author : undefined);
  const context = record(data["context"]);
  return {
    ...event,
    data: {
      ...data,
      ...("message_id" in data && { message_id: named(data["message_id"], author) }),
      ...(context && { context: { ...context, message_id: named(context["message_id"], idOf(context["from"])) } }),
      ...(acted && { [action]: { ...acted, message_id: named(acted["message_id"], actedOn) } }),
    },
  };
}

const idOf = (person: unknown): string | undefined => text(record(person)?.["id"]);

type Whose = { self: string; chat: string | undefined; writer: string | undefined };

function mint(id: string, { self, chat, writer }: Whose): string {
  // A message that did not go out has no id of WhatsApp's; the one it would have had is known.
  const message_id = partsOfSendId(id) ? personalMessageId(id) : id;
  if (writer === self) return wamidOf({ message_id });
  const where = chat ?? writer;
  return wamidOf({ message_id, chat: where, ...(writer !== where && { from: writer }) });
}
