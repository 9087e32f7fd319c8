import { type Reference, referencesIn, withMessageIds } from "#src/messages/references.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { SendStatus } from "#src/protocol/sent.ts";
import { isOpen } from "./progress.ts";
import type { Send } from "./send.ts";
import type { Sends } from "./sends.ts";

// What ended so has no message that could be meant.
const ENDED: SendStatus[] = ["failed", "expired", "cancelled"];

/** Whether it is still to come out under which id WhatsApp knows a message. */
export const isUnsettled = (send: Pick<Send, "status" | "message_id"> | null): boolean =>
  send !== null && (isOpen(send.status) || (send.status === "unknown" && send.message_id === null));

/** A message with WhatsApp's ids of the messages it refers to; or why it refers to one that there is not. */
export function meantBy(message: Outgoing, sends: Pick<Sends, "get">): { message: Outgoing } | { fault: Fault } {
  const ids = new Map<string, string>();
  for (const { id, n, path } of referencesIn(message)) {
    const send = sends.get(n);
    const known = send && !ENDED.includes(send.status) ? send.message_id : null;
    if (known === null) return { fault: faultOf({ id, path }, send?.status) };
    ids.set(id, known);
  }
  return { message: withMessageIds(message, ({ id }) => ids.get(id) ?? id) };
}

const faultOf = ({ id, path }: Pick<Reference, "id" | "path">, status: SendStatus | undefined): Fault => ({
  title: "reference",
  details: `${path}: ${status === undefined ? `there is no message ${id}` : `the message ${id} is ${status}`}`,
});
