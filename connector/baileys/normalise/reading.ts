import type { proto } from "baileys";
import type { Person } from "#src/protocol/person.ts";
import type { Envelope } from "./envelope.ts";
import { addressesOf, bare, keyOf, personOf, selfOf } from "./people.ts";
import type { Json } from "./read.ts";
import type { Scope } from "./scope.ts";
import type { Told } from "./told.ts";

/** One message being read: for whom, from whom, and what it brings beside its event. */
export type Reading = {
  scope: Scope;
  envelope: Envelope;
  brings: Pick<Told, "work" | "secrets">;
  /** the message's own extras */
  info: proto.IMessageContextInfo | undefined;
};

/** Content as an event has it: `type`, and the content under the type's name. */
export type Content = Json & { type: string };

/** Content of a type; undefined when there is nothing to tell. */
export const content = (type: string, value: unknown): Content | undefined =>
  value === undefined ? undefined : { type, [type]: value };

/** The address of whoever wrote a message that this one speaks of: its key is told as its own writer sees it. */
export function authorOf({ scope, envelope }: Reading, key: proto.IMessageKey): string | undefined {
  const named = bare(key.participant ?? undefined);
  if (named) return named;
  if (key.fromMe) return envelope.sender.jid;
  const { chat, fromMe } = envelope;
  const isPair = /@(s\.whatsapp\.net|lid|hosted|hosted\.lid)$/.test(chat.jid);
  return isPair ? (fromMe ? chat.jid : scope.self.jid) : undefined;
}

/** Whoever wrote a message that this one speaks of. */
export function authorIn(reading: Reading, key: proto.IMessageKey): Person | undefined {
  const { scope, envelope } = reading;
  const jid = authorOf(reading, key);
  if (jid === scope.self.jid) return selfOf(scope);
  const known = [envelope.sender, envelope.chat].find((address) => bare(address.jid) === bare(jid));
  return personOf(scope, jid, { other: known?.other });
}

/** A message in its chat, as one text: what secrets are kept under. */
export function placeOf({ scope, envelope: { chat } }: Reading, id: string): string {
  const { lid, phone } = addressesOf(scope, chat.jid, chat.other);
  return `${lid ?? phone ?? keyOf(scope, chat.jid) ?? ""} ${id}`;
}
