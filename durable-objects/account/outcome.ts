import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Chat, Fault, Person } from "#src/protocol/person.ts";
import { sendId } from "#src/protocol/send-id.ts";
import type { SendStatus } from "#src/protocol/sent.ts";
import { type Address, addressOf, chatIdOf } from "#src/protocol/to.ts";
import type { Send } from "./send.ts";

/** Whose outbox it is; `phone` is the account's number in E.164. */
export type Sender = { id: string; phone: string };

/** A message without its content, as it is kept once it needs not be sent any more. */
export type Bare = Pick<Outgoing, "to" | "type"> & {
  recipient_type?: "individual" | "group" | undefined;
  callback_data?: string | undefined;
};

/** What stays of a message's JSON when its content goes. */
export function bareText({ message }: Pick<Send, "message">): string {
  const { to, type, recipient_type, callback_data }: Bare = JSON.parse(message);
  return JSON.stringify({ to, type, recipient_type, callback_data } satisfies { [Name in keyof Bare]: unknown });
}

/** Whether a message has its content still. */
export function isWhole({ message }: Pick<Send, "message">): boolean {
  const kept: Bare & Record<string, unknown> = JSON.parse(message);
  return kept[kept.type] !== undefined;
}

/** The chat that messages to an address are in. */
export function chatOf({ to, recipient_type }: Pick<Bare, "to" | "recipient_type">): Chat {
  const address = addressOf(to, recipient_type);
  if (!address) return { id: to, kind: "user" };
  return { id: chatIdOf(address), kind: KIND[address.kind] };
}

const KIND = {
  phone: "user",
  user_id: "user",
  lid: "user",
  group: "group",
  newsletter: "newsletter",
  broadcast: "broadcast",
} as const satisfies Record<Address["kind"], Chat["kind"]>;

// What a message of the account's own is told as, where it is not a message to be shown.
const TYPES: Partial<Record<Outgoing["type"], string>> = {
  reaction: "message.reaction",
  edit: "message.edited",
  revoke: "message.deleted",
};

/** WhatsApp has the message. What another way says of the same message, an echo at Meta, is the same event. */
export function sentEvent({ id: accountId, phone }: Sender, send: Send, now: number): NewEvent {
  const message_id = send.message_id ?? sendId(accountId, send.n);
  const { to: _to, recipient_type: _type, expires_in: _in, not_before: _at, context, ...content } = messageOf(send);
  const chat = chatOf(messageOf(send));
  const to = chat.kind === "user" ? { to: personOf(messageOf(send)) } : {};
  const data = {
    message_id,
    send_id: sendId(accountId, send.n),
    chat,
    from: { id: phone.slice(1), phone },
    ...to,
    from_me: true,
    sent_at: time(now),
    ...content,
    ...(context && { context: { message_id: context.message_id } }),
  };
  return {
    id: eventId(accountId, "echo", message_id),
    type: TYPES[content.type] ?? "message.sent",
    chat: chat.id,
    occurred_at: now,
    data,
  };
}

const messageOf = ({ message }: Send): Outgoing => JSON.parse(message);

function personOf({ to, recipient_type }: Outgoing): Person {
  const address = addressOf(to, recipient_type);
  if (address?.kind === "phone") return { id: address.digits, phone: `+${address.digits}` };
  if (address?.kind === "user_id") return { id: to, user_id: to };
  return { id: to, ...(address?.kind === "lid" && { lid: to }) };
}

/** What became of a message that WhatsApp has not: it failed, expired, was taken back, or nothing is known of it. */
export function outcomeEvent(
  { id: accountId }: Sender,
  send: Send,
  { status, at, error }: { status: SendStatus; at: number; error: Fault | null },
): NewEvent {
  const send_id = sendId(accountId, send.n);
  const bare: Bare = JSON.parse(send.message);
  const chat = chatOf(bare);
  return {
    id: eventId(accountId, "send", send_id, status),
    type: status === "unknown" ? "message.status" : "message.failed",
    chat: chat.id,
    occurred_at: at,
    data: {
      message_id: send.message_id ?? send_id,
      send_id,
      chat,
      status,
      at: time(at),
      ...(error && { error }),
      ...(bare.callback_data !== undefined && { callback_data: bare.callback_data }),
    },
  };
}

const time = (ms: number) => new Date(ms).toISOString();
