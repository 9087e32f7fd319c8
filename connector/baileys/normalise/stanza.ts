import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import { callEvent } from "./call.ts";
import { noticeOf, notificationEvents } from "./notification.ts";
import { presenceEvent } from "./presence.ts";
import { receiptEvents } from "./receipt.ts";
import type { Scope } from "./scope.ts";

const maybe = (event: NewEvent | undefined): NewEvent[] => (event ? [event] : []);

const READERS = new Map<string, (scope: Scope, stanza: BinaryNode, now: number) => NewEvent[]>([
  ["receipt", receiptEvents],
  ["notification", notificationEvents],
  ["call", (scope, stanza) => maybe(callEvent(scope, stanza))],
  ["presence", (scope, stanza, now) => maybe(presenceEvent(scope, stanza, now))],
  ["chatstate", (scope, stanza, now) => maybe(presenceEvent(scope, stanza, now))],
]);

/**
 * The events of a stanza that is not decrypted; `now` in ms is for those to which WhatsApp gives no time. It never throws:
 * what cannot be read is told as it came.
 */
export function normaliseStanza(scope: Scope, stanza: BinaryNode, now: number): NewEvent[] {
  try {
    return READERS.get(stanza.tag)?.(scope, stanza, now) ?? [];
  } catch {
    return [noticeOf(scope, stanza)];
  }
}
