import { isJidGroup, isJidMetaAI, isJidNewsletter, isJidStatusBroadcast, isJidBroadcast, type proto } from "baileys";
import type { Chat, Person } from "#src/protocol/person.ts";
import { addressesOf, bare, chatOf, isSelf, keyOf, personOf, selfOf } from "./people.ts";
import { secondsOf, text } from "./read.ts";
import type { Scope } from "./scope.ts";

type Address = { jid: string; other?: string | undefined };

/** Who wrote what where and when: what stands around a message. */
export type Envelope = {
  id: string;
  chat: Address;
  sender: Address;
  fromMe: boolean;
  /** ms */
  at: number | undefined;
  name?: string | undefined;
  username?: string | undefined;
  /** a channel's own number for it */
  serverId?: string | undefined;
};

type Attrs = Record<string, string>;

/** The envelope of a message's stanza; undefined when it has no id or nobody wrote it. */
export function envelopeOf(scope: Scope, attrs: Attrs): Envelope | undefined {
  const { id, from, t, notify: name } = attrs;
  const places = from ? placesOf(scope, attrs, from) : undefined;
  if (!id || !places) return undefined;
  const username = attrs["participant_username"] ?? attrs["sender_username"];
  const fromMe = isSelf(scope, places.sender.jid, places.sender.other);
  return { id, ...places, fromMe, at: secondsOf(t), name, username, serverId: text(attrs["server_id"]) };
}

function placesOf(scope: Scope, attrs: Attrs, from: string): Pick<Envelope, "chat" | "sender"> | undefined {
  const { participant, recipient } = attrs;
  if (isJidNewsletter(from)) return { chat: { jid: from }, sender: { jid: from } };
  if (isJidGroup(from) || isJidBroadcast(from)) {
    if (!participant) return undefined;
    const sender = {
      jid: participant,
      other: attrs["participant_pn"] ?? attrs["participant_lid"] ?? attrs["sender_pn"],
    };
    // What somebody sends to a list of people stands in the chat with them.
    const isOwnChat = isJidGroup(from) || isJidStatusBroadcast(from) || isSelf(scope, participant);
    return { chat: isOwnChat ? { jid: from } : sender, sender };
  }
  if (recipient && !isJidMetaAI(recipient) && isSelf(scope, from)) {
    const other =
      attrs["peer_recipient_pn"] ?? attrs["peer_recipient_lid"] ?? attrs["recipient_pn"] ?? attrs["recipient_lid"];
    return { chat: { jid: recipient, other }, sender: { jid: from } };
  }
  const sender = { jid: from, other: attrs["sender_pn"] ?? attrs["sender_lid"] };
  return { chat: sender, sender };
}

/** The envelope of a message that comes from the phone's own store, which names people by one address. */
export function envelopeOfInfo(scope: Scope, info: proto.IWebMessageInfo): Envelope | undefined {
  const { id, remoteJid, fromMe, participant } = info.key ?? {};
  const author = participant ?? info.participant ?? undefined;
  if (!id || !remoteJid) return undefined;
  const jid = fromMe ? scope.self.jid : (author ?? remoteJid);
  const inList = isJidBroadcast(remoteJid) && !isJidStatusBroadcast(remoteJid) && !fromMe && author;
  return {
    id,
    chat: known(scope, inList ? author : remoteJid),
    sender: known(scope, jid),
    fromMe: fromMe === true,
    at: secondsOf(info.messageTimestamp),
    name: fromMe ? undefined : (text(info.pushName) ?? text(info.verifiedBizName)),
  };
}

const known = (scope: Scope, jid: string): Address => {
  const { phone, lid } = addressesOf(scope, jid);
  return { jid, other: bare(jid) === lid ? phone : lid };
};

export type Parties = { chat: Chat; from: Person; to: Person | undefined; from_me: boolean };

/** The envelope as an event tells it; undefined when an address is none. */
export function partiesOf(scope: Scope, { chat, sender, fromMe, name, username }: Envelope): Parties | undefined {
  const where = chatOf(scope, chat.jid, chat.other);
  const from = personOf(scope, sender.jid, { other: sender.other, name, username });
  if (!where || !from) return undefined;
  const other = fromMe ? personOf(scope, chat.jid, { other: chat.other }) : selfOf(scope);
  return { chat: where, from, to: where.kind === "user" ? other : undefined, from_me: fromMe };
}

/** What makes a message the same: its chat, its id, and who wrote it. */
export const messageKey = (scope: Scope, { chat, id, sender }: Envelope): (string | undefined)[] => [
  keyOf(scope, chat.jid, chat.other),
  id,
  keyOf(scope, sender.jid, sender.other),
];
