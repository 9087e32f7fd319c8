import { contentOf } from "./content.ts";
import { contextOf } from "./context.ts";
import { type Json, members, namedBy, present, record, text } from "./read.ts";
import type { Scope } from "./scope.ts";

type ReadAction = (scope: Scope, value: unknown) => Json | undefined;

const reaction = members({ message_id: text, emoji: text }, "message_id");
const revoke = members({ message_id: ["original_message_id", text] }, "message_id");

const edit: ReadAction = ({ people }, value) => {
  const sent = record(value);
  const original = text(sent?.["original_message_id"]);
  const message = record(sent?.["message"]);
  if (!original || !message) return undefined;
  return present({ message_id: original, ...contentOf(message), context: contextOf(people, message["context"]) });
};

const ACTIONS = new Map<string, { event: string; read: ReadAction }>([
  ["reaction", { event: "message.reaction", read: (_, value) => reaction(value) }],
  ["edit", { event: "message.edited", read: edit }],
  ["revoke", { event: "message.deleted", read: (_, value) => revoke(value) }],
]);

/** What a message does to an earlier one: its event, that message's id, and its content. */
export type Action = { event: string; about: string; content: Json };

/** Undefined when a message acts on no other, or does not say on which: then it is told as a message. */
export function actionOf(scope: Scope, sent: Json): Action | undefined {
  const type = namedBy(sent, ACTIONS.keys());
  const action = type === undefined ? undefined : ACTIONS.get(type);
  const content = type === undefined ? undefined : action?.read(scope, sent[type]);
  const about = text(content?.["message_id"]);
  return type && action && about ? { event: action.event, about, content: { type, [type]: content } } : undefined;
}
