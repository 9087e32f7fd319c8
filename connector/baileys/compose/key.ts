import type { proto, WAMessageKey } from "baileys";
import { addressOf, type Address } from "#src/protocol/to.ts";

/** How a group names its members: by number, or by hidden address. */
export type Naming = "pn" | "lid";

/** What is known where a command is carried out: the account's own addresses, people's, and how a group names its members. */
export type Ground = {
  self: { jid: string; lid?: string | undefined };
  lidOf(phone: string): string | undefined;
  phoneOf(lid: string): string | undefined;
  /** of the group the command is about */
  naming?: Naming | undefined;
  /** a message that the account sent, by its id */
  sentMessage?: ((id: string) => proto.IMessage | undefined) | undefined;
};

/** The address WhatsApp delivers to; undefined for what a personal account cannot reach. */
export function jidOf(address: Address | null): string | undefined {
  if (!address || address.kind === "user_id" || address.kind === "broadcast") return undefined;
  if (address.kind === "phone") return `${address.digits}@s.whatsapp.net`;
  // A business's group is named by Meta alone.
  return address.id.includes("@") ? address.id : undefined;
}

/** The address of whom or what a text names. */
export const jidFrom = (text: string): string | undefined => jidOf(addressOf(text));

/** A message as its writer, its chat and its id name it. */
export type Ref = { message_id: string; from?: string | undefined; from_me?: boolean | undefined };

export const isGroup = (jid: string): boolean => jid.endsWith("@g.us");

/**
 * The key WhatsApp knows a message by. `own` is what is taken when nobody says whose it is and the account did not send it
 * through here. Undefined when it is somebody's in a group, and nobody says whose.
 */
export function keyOf(ground: Ground, chat: string, ref: Ref, own = false): WAMessageKey | undefined {
  const from = ref.from === undefined ? undefined : jidFrom(ref.from);
  const bySelf = from !== undefined && (from === bare(ground.self.jid) || from === bare(ground.self.lid));
  const isSent = ground.sentMessage?.(ref.message_id) !== undefined;
  const fromMe = ref.from_me ?? (bySelf || isSent || (from === undefined && own));
  const key = { remoteJid: chat, id: ref.message_id, fromMe };
  if (fromMe || !isGroup(chat)) return key;
  return from === undefined ? undefined : { ...key, participant: named(ground, from) };
}

/** Somebody as the group names them. */
function named({ naming, lidOf, phoneOf }: Ground, jid: string): string {
  if (naming === "lid" && jid.endsWith("@s.whatsapp.net")) return lidOf(jid) ?? jid;
  return naming === "pn" && jid.endsWith("@lid") ? (phoneOf(jid) ?? jid) : jid;
}

/** An address without its device. */
export const bare = (jid: string | undefined): string | undefined => jid?.replace(/:\d+(?=@)/, "");
