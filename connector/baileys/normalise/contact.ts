import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { childOf, childrenOf, textIn } from "./node.ts";
import { chatOf, personOf } from "./people.ts";
import { type Json, secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

/** Somebody's, or a group's, picture is another now, or gone. */
export function pictureEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const child = childrenOf(stanza).find(({ tag }) => tag === "set" || tag === "delete");
  const { from } = stanza.attrs;
  const chat = chatOf(scope, from);
  if (!child || !chat) return [];
  const data = { changed: ["picture_id"], picture_id: child.tag === "set" ? text(child.attrs["id"]) : undefined };
  if (chat.kind !== "group") return updated(scope, stanza, from, data);
  const key = ["picture", from, stanza.attrs["id"], stanza.attrs["t"]];
  const by = personOf(scope, child.attrs["author"], { other: child.attrs["author_pn"] });
  return [told(scope, "group.updated", key, { chat, by, at: secondsOf(stanza.attrs["t"]), ...data })];
}

/** Somebody says something else of themselves. */
export function aboutEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const set = childOf(stanza, "set");
  return set ? updated(scope, stanza, stanza.attrs["from"], { changed: ["about"], about: textIn(set) }) : [];
}

/** A business is called otherwise, as WhatsApp vouches for it. */
export function businessEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const name = childOf(stanza, "verified_name");
  if (!name) return [];
  const verified_name = text(name.attrs["name"]);
  return updated(scope, stanza, stanza.attrs["from"], { changed: ["verified_name"], verified_name });
}

function updated(scope: Scope, { attrs }: BinaryNode, jid: string | undefined, data: Json): NewEvent[] {
  const { id, type, t, notify: name } = attrs;
  const person = personOf(scope, jid, { other: attrs["sender_lid"] ?? attrs["sender_pn"], name });
  if (!person) return [];
  return [told(scope, "contact.updated", ["contact", jid, type, id, t], { person, ...data, at: secondsOf(t) })];
}

/** Whom the account blocked, or let in again, on another device. */
export function blockEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { from, id, t } = stanza.attrs;
  return childrenOf(childOf(stanza, "blocklist")).flatMap(({ tag, attrs: { jid, action } }) => {
    const person = tag === "item" && personOf(scope, jid);
    if (!person || !action) return [];
    const type = action === "block" ? "contact.blocked" : "contact.unblocked";
    return [told(scope, type, ["blocklist", from, id, jid, action, t], { person, at: secondsOf(t) })];
  });
}
