import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { callEvent } from "./call.ts";
import { normaliseMessage } from "./message.ts";
import { childOf, childrenOf } from "./node.ts";
import { noticeOf, notificationEvents } from "./notification.ts";
import { presenceEvent } from "./presence.ts";
import { receiptEvents } from "./receipt.ts";
import type { Scope } from "./scope.ts";
import { joined, only, type Told } from "./told.ts";
import { withheldTold } from "./unreadable.ts";

const maybe = (event: NewEvent | undefined): Told => (event ? only(event) : only());

const READERS = new Map<string, (scope: Scope, stanza: BinaryNode, now: number) => Told>([
  ["message", plainTold],
  ["receipt", (scope, stanza) => only(...receiptEvents(scope, stanza))],
  ["notification", notificationTold],
  ["call", (scope, stanza) => maybe(callEvent(scope, stanza))],
  ["presence", (scope, stanza, now) => maybe(presenceEvent(scope, stanza, now))],
  ["chatstate", (scope, stanza, now) => maybe(presenceEvent(scope, stanza, now))],
]);

/**
 * What a stanza tells that is not decrypted; `now` in ms is for those to which WhatsApp gives no time. It never throws: what
 * cannot be read is told as it came.
 */
export function normaliseStanza(scope: Scope, stanza: BinaryNode, now: number): Told {
  try {
    return READERS.get(stanza.tag)?.(scope, stanza, now) ?? only();
  } catch {
    return only(noticeOf(scope, stanza));
  }
}

/** A message that is not encrypted, or has nothing in it. */
function plainTold(scope: Scope, stanza: BinaryNode): Told {
  const plaintext = childOf(stanza, "plaintext")?.content;
  if (!(plaintext instanceof Uint8Array)) return withheldTold(scope, stanza);
  return normaliseMessage(scope, stanza.attrs, plaintext, { padded: false });
}

/** A notification, and the messages in it: a channel's come so while somebody looks at it. */
function notificationTold(scope: Scope, stanza: BinaryNode): Told {
  if (stanza.attrs["type"] === "server_sync") return syncTold(stanza);
  const { from, t } = stanza.attrs;
  const within = (node: BinaryNode): BinaryNode[] =>
    node.tag === "message" ? [node] : childrenOf(node).flatMap(within);
  const messages = stanza.attrs["type"] === "newsletter" ? childrenOf(stanza).flatMap(within) : [];
  const told = messages
    .filter((message) => childOf(message, "plaintext"))
    .map(({ attrs, ...message }) => {
      const { id = attrs["message_id"] ?? attrs["server_id"] ?? "" } = attrs;
      return plainTold(scope, { ...message, attrs: { ...(t && { t }), ...attrs, id, ...(from && { from }) } });
    });
  const isRead = told.some(({ events }) => events.length > 0);
  return joined(only(...notificationEvents(scope, stanza, isRead)), ...told);
}

/** Settings of the account have changed elsewhere: which, has to be asked for. */
function syncTold(stanza: BinaryNode): Told {
  const collections = childrenOf(stanza).flatMap(({ tag, attrs: { name } }) =>
    tag === "collection" && name ? [name] : [],
  );
  if (collections.length === 0) return only();
  return { ...only(), work: [{ kind: "sync", id: `sync ${stanza.attrs["id"] ?? ""}`, collections }] };
}
