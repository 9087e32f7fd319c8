// Messages from a device to all the devices they are for.
import type { BinaryNode } from "baileys";
import { deliver } from "./delivery.ts";
import { childrenOf, node, partOf, seconds } from "./node.ts";
import type { Account, Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";

export function takeMessage(server: WhatsApp, from: Device, message: BinaryNode): void {
  const { id, to = "" } = message.attrs;
  const error = server.refused.get(to);
  from.connection?.send(
    node("ack", {
      class: "message",
      id,
      from: to,
      t: seconds(),
      error: error === undefined ? undefined : String(error),
    }),
  );
  if (error !== undefined) return;
  if (to.endsWith("@newsletter")) return publish(server, from, message);
  // One device only: an answer to its retry.
  if (partOf(message, "enc") && message.attrs.category === "peer") return toOwnPhone(from, message);
  const direct = childrenOf(message).find(({ tag, attrs }) => tag === "enc" && attrs.type !== "skmsg");
  if (direct) return answerRetry(server, from, message, direct);
  if (to.endsWith("@g.us") || to === "status@broadcast") return toGroup(server, from, message);
  for (const [device, enc] of addressed(server, message)) {
    if (device !== from) deliver(device, forDevice(server, from, message, device, enc));
  }
}

/** The ciphertexts by the devices they are for. */
function addressed(server: WhatsApp, message: BinaryNode): Map<Device, BinaryNode> {
  const found = new Map<Device, BinaryNode>();
  for (const target of childrenOf(partOf(message, "participants") ?? message)) {
    const device = target.tag === "to" && server.people.device(target.attrs.jid ?? "");
    const enc = partOf(target, "enc");
    if (device && enc) found.set(device, enc);
  }
  return found;
}

function common(from: Device, { attrs }: BinaryNode) {
  const name = from.name ?? from.account.name ?? undefined;
  return { id: attrs.id, t: seconds(), type: attrs.type, edit: attrs.edit, notify: name };
}

/** The sender's certificate goes along with the first message of a chain only. */
const withIdentity = (message: BinaryNode, ...encs: BinaryNode[]): BinaryNode[] => {
  const identity = partOf(message, "device-identity");
  return identity && encs.some(({ attrs }) => attrs.type === "pkmsg") ? [...encs, identity] : encs;
};

function forDevice(server: WhatsApp, from: Device, message: BinaryNode, to: Device, enc: BinaryNode): BinaryNode {
  const chat = message.attrs.recipient ?? message.attrs.to ?? "";
  const byLid = server.addressing === "sent" ? chat.endsWith("@lid") : server.addressing === "lid";
  const who = to.account === from.account ? asOwn(server, from, chat, byLid) : asOther(from, byLid, server.hideOther);
  return node("message", { ...common(from, message), ...who }, withIdentity(message, enc));
}

function asOther(from: Device, byLid: boolean, hideOther: boolean) {
  const { account } = from;
  if (byLid) {
    return { from: from.lidJid, sender_pn: hideOther ? undefined : account.phoneJid, addressing_mode: "lid" };
  }
  return { from: from.phoneJid, sender_lid: hideOther ? undefined : account.lidJid };
}

/** On the sender's own devices the other address is the chat's. */
function asOwn(server: WhatsApp, from: Device, chat: string, byLid: boolean) {
  const account = server.people.find(chat);
  const recipient = account ? addressOf(account, byLid) : chat;
  if (byLid) {
    const other = { peer_recipient_pn: account?.phoneJid, addressing_mode: "lid" };
    return { from: from.lidJid, recipient, ...other };
  }
  return { from: from.phoneJid, recipient, peer_recipient_lid: account?.lidJid };
}

const addressOf = (account: Account, byLid: boolean) => (byLid ? account.lidJid : account.phoneJid);

function answerRetry(server: WhatsApp, from: Device, message: BinaryNode, enc: BinaryNode): void {
  const { to = "", participant } = message.attrs;
  const device = server.people.device(participant ?? to);
  if (!device) return;
  if (!participant) return void deliver(device, forDevice(server, from, message, device, enc));
  deliver(device, inGroup(from, message, [enc]));
}

function toOwnPhone(from: Device, message: BinaryNode): void {
  const phone = from.account.devices.get(0);
  const enc = partOf(message, "enc");
  if (!phone || !enc) return;
  const attrs = { ...common(from, message), from: from.lidJid, category: "peer" };
  deliver(phone, node("message", attrs, withIdentity(message, enc)));
}

/** Each device gets its own sender key, if there is one for it, and then the text that all can read. */
function toGroup(server: WhatsApp, from: Device, message: BinaryNode): void {
  const own = addressed(server, message);
  const shared = childrenOf(message).filter(({ tag, attrs }) => tag === "enc" && attrs.type === "skmsg");
  const members = server.groups.get(message.attrs.to ?? "")?.members.keys() ?? [];
  const devices = new Set([...own.keys(), ...[...members].flatMap((member) => [...member.devices.values()])]);
  // Given back to itself, it would break the sender's own chats.
  devices.delete(from);
  for (const device of devices) {
    const enc = own.get(device);
    deliver(device, inGroup(from, message, enc ? [enc, ...shared] : shared));
  }
}

function inGroup(from: Device, message: BinaryNode, encs: BinaryNode[]): BinaryNode {
  const { account } = from;
  const who = { participant: from.lidJid, participant_pn: account.phoneJid, addressing_mode: "lid" };
  const attrs = { ...common(from, message), from: message.attrs.to, ...who };
  return node("message", attrs, withIdentity(message, ...encs));
}

let lastServerId = 100;

/** A newsletter is not encrypted; everybody who follows it gets it. */
function publish(server: WhatsApp, from: Device, message: BinaryNode): void {
  const jid = message.attrs.to ?? "";
  const plaintext = partOf(message, "plaintext");
  if (!plaintext) return;
  const attrs = {
    id: message.attrs.id,
    t: seconds(),
    type: message.attrs.type,
    from: jid,
    server_id: String(++lastServerId),
  };
  for (const follower of server.newsletters.get(jid) ?? []) {
    for (const device of server.people.find(follower)?.devices.values() ?? []) {
      if (device !== from) deliver(device, node("message", attrs, [plaintext]));
    }
  }
}
