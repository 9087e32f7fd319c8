import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { childrenOf } from "./node.ts";
import { chatOf, isSelf, keyOf, personOf } from "./people.ts";
import { secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

// By the receipt's type. A device that is not in use says `inactive`: the message is there all the same.
const STATUSES = new Map([
  ["", "delivered"],
  ["inactive", "delivered"],
  ["read", "read"],
  ["played", "played"],
]);
// What another device of the account says: it read or played what others wrote.
const OWN = new Set(["read", "read-self", "played", "played-self"]);

/**
 * What a receipt tells: how far messages of the account came with somebody, or that another device of the account read a
 * chat. Nothing for what only the devices need, such as a retry.
 */
export function receiptEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, participant, recipient, type = "" } = stanza.attrs;
  if (isSelf(scope, participant ?? from)) return OWN.has(type) ? readElsewhere(scope, stanza, recipient ?? from) : [];
  const status = STATUSES.get(type);
  if (!status) return [];
  const grouped = childrenOf(stanza).filter(({ tag }) => tag === "participants");
  if (grouped.length > 0) return grouped.flatMap((part) => statusesOf(scope, stanza, part, status));
  const other = stanza.attrs["participant_pn"] ?? stanza.attrs["sender_pn"] ?? stanza.attrs["sender_lid"];
  return idsOf(stanza).flatMap((id) => statusEvent(scope, stanza, { id, status, who: participant ?? from, other }));
}

/** The messages that a receipt speaks of. */
function idsOf(stanza: BinaryNode): string[] {
  const items = childrenOf(stanza).flatMap((list) => childrenOf(list).map(({ attrs }) => attrs["id"]));
  return [...new Set([stanza.attrs["id"], ...items].filter((id) => text(id) !== undefined) as string[])];
}

// Several people of a group in one stanza, each with a time of their own.
const statusesOf = (scope: Scope, stanza: BinaryNode, part: BinaryNode, status: string): NewEvent[] =>
  childrenOf(part).flatMap(({ tag, attrs: { jid, t } }) => {
    const id = text(part.attrs["key"] ?? stanza.attrs["id"]);
    return tag === "user" && id && jid ? statusEvent(scope, stanza, { id, status, who: jid, t }) : [];
  });

type Mark = {
  id: string;
  status: string;
  who: string | undefined;
  other?: string | undefined;
  t?: string | undefined;
};

function statusEvent(
  scope: Scope,
  { attrs }: BinaryNode,
  { id, status, who, other, t = attrs["t"] }: Mark,
): NewEvent[] {
  const chat = chatOf(scope, attrs["from"], attrs["participant"] ? undefined : other);
  if (!chat) return [];
  const key = ["receipt", keyOf(scope, attrs["from"]), id, keyOf(scope, who, other), status, t];
  const recipient = personOf(scope, who, { other });
  return [told(scope, "message.status", key, { message_id: id, chat, status, recipient, at: secondsOf(t) })];
}

function readElsewhere(scope: Scope, stanza: BinaryNode, where: string | undefined): NewEvent[] {
  const chat = chatOf(scope, where);
  const message_ids = idsOf(stanza);
  if (!chat || message_ids.length === 0 || isSelf(scope, where)) return [];
  const { id, t } = stanza.attrs;
  return [told(scope, "chat.read", ["read", chat.id, id, t], { chat, message_ids, at: secondsOf(t) })];
}
