import type { Outgoing } from "#src/protocol/outgoing.ts";
import { partsOfSendId } from "#src/protocol/send-id.ts";

/** A message sent from here that another one answers, changes or points to; `path`: the member of the message that does. */
export type Reference = { path: string; id: string; account_id: string; n: number };

type Ref = { message_id?: unknown } | undefined;

const HOLDERS = ["context", "reaction", "edit", "revoke", "pin"] as const;

/** The messages that a message names by the gateway's own ids. */
export function referencesIn(message: Outgoing): Reference[] {
  const members = message as { [Name in (typeof HOLDERS)[number]]?: Ref };
  return HOLDERS.flatMap((name) => {
    const id = members[name]?.message_id;
    const parts = typeof id === "string" ? partsOfSendId(id) : null;
    return parts ? [{ path: `${name}.message_id`, id: id as string, account_id: parts.accountId, n: parts.n }] : [];
  });
}

/** A message with WhatsApp's ids in place of the gateway's own. What they name the account wrote itself. */
export function withMessageIds(message: Outgoing, idOf: (reference: Reference) => string): Outgoing {
  const copy = structuredClone(message) as Outgoing & Record<string, Ref>;
  for (const reference of referencesIn(message)) {
    const [name = ""] = reference.path.split(".");
    copy[name] = { ...copy[name], message_id: idOf(reference), from_me: true } as Ref;
  }
  return copy;
}
