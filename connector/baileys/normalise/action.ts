import type { proto } from "baileys";
import type { EventType } from "#src/protocol/event.ts";
import { aroundOf } from "./context.ts";
import { contentOf } from "./content.ts";
import { responseOf, voteOf } from "./poll.ts";
import { type Json, msOf, present, text } from "./read.ts";
import { authorIn, authorOf, type Content, content, type Reading } from "./reading.ts";
import type { Unwrapped } from "./unwrap.ts";

/** What a message does to an earlier one: its event, and its content. */
export type Action = { event: EventType; content: Content };

/** Undefined when a message acts on no other, or does not say on which: then it is told as a message. */
export function actionOf(reading: Reading, { name, sent }: Unwrapped): Action | undefined {
  if (name === "reactionMessage") return acting("message.reaction", "reaction", reactionOf(reading, sent as Reaction));
  if (name === "pollUpdateMessage") return acting("message.poll_vote", "poll_vote", voteOf(reading, sent as Vote));
  if (name !== "encEventResponseMessage") return undefined;
  return acting("message.event_response", "event_response", responseOf(reading, sent as Response));
}

type Reaction = proto.Message.IReactionMessage;
type Vote = proto.Message.IPollUpdateMessage;
type Response = proto.Message.IEncEventResponseMessage;

export function acting(event: EventType, type: string, value: Json | undefined): Action | undefined {
  const found = content(type, value);
  return found && { event, content: found };
}

function reactionOf(reading: Reading, { key, text: emoji }: Reaction): Json | undefined {
  const message_id = text(key?.id);
  return key && message_id ? present({ message_id, emoji: text(emoji), from: authorIn(reading, key) }) : undefined;
}

/** A message was deleted for everyone: by whoever wrote it, or by somebody who may. */
export function revokeOf(reading: Reading, { key }: proto.Message.IProtocolMessage): Json | undefined {
  const message_id = text(key?.id);
  if (!key || !message_id) return undefined;
  const from = authorIn(reading, key);
  const by = authorIn(reading, { fromMe: true });
  return present({ message_id, from: from?.id === by?.id ? undefined : from });
}

/** New content for a message: read as that message, so that its files keep their ids. */
export function editOf(reading: Reading, { key, editedMessage }: proto.Message.IProtocolMessage): Json | undefined {
  const message_id = text(key?.id);
  if (!key || !message_id || !editedMessage) return undefined;
  const jid = authorOf(reading, key) ?? reading.envelope.sender.jid;
  const sender = jid === reading.envelope.sender.jid ? reading.envelope.sender : { jid };
  const edited: Reading = { ...reading, envelope: { ...reading.envelope, id: message_id, sender } };
  const found = contentOf(edited, editedMessage);
  const { context } = aroundOf(edited, found?.unwrapped.contextInfo);
  return found && present({ message_id, ...found.content, context });
}

/** When something was done to a message, in ms: a message may be edited more than once. */
export const doneAt = ({ timestampMs }: proto.Message.IProtocolMessage): number | undefined => msOf(timestampMs);
