// What WhatsApp tells a device by itself. Each is handed to `deliver`, and waits in the offline queue like a message.
import { type BinaryNode, encodeNewsletterMessage, type proto } from "baileys";
import { newId, node, seconds, SERVER } from "./node.ts";
import type { Account, Device } from "./people.ts";

const notification = (type: string, from: string, ...content: BinaryNode[]): BinaryNode =>
  node("notification", { id: newId(), t: seconds(), type, from }, content);

/** Few one-time keys are left: below 5 the client uploads more. */
export const preKeysLow = (count: number): BinaryNode =>
  notification("encrypt", SERVER, node("count", { value: String(count) }));

/** Somebody has a new phone. */
export const newIdentity = (of: Account): BinaryNode => notification("encrypt", of.lidJid, node("identity"));

export const pictureChanged = (of: Account, id: string): BinaryNode =>
  notification("picture", of.lidJid, node("set", { id, author: of.lidJid }));

export const devicesChanged = (of: Account, how: "add" | "remove" | "update", device: Device): BinaryNode =>
  notification("devices", of.lidJid, node(how, {}, [node("device", { jid: device.lidJid })]));

export const blocklistChanged = (jid: string, action: "block" | "unblock"): BinaryNode =>
  notification("account_sync", SERVER, node("blocklist", {}, [node("item", { jid, action })]));

/** A call of theirs, in any of its steps. */
export const call = (from: Device, id: string, step: "offer" | "accept" | "reject" | "timeout" | "terminate") =>
  node("call", { id: newId(), t: seconds(), from: from.lidJid }, [
    node(step, { "call-id": id, "call-creator": from.lidJid, caller_pn: from.account.phoneJid }),
  ]);

export const newsletterPost = (jid: string, serverId: number, message: proto.IMessage): BinaryNode =>
  node("message", { id: newId(), t: seconds(), type: "text", from: jid, server_id: String(serverId) }, [
    node("plaintext", {}, encodeNewsletterMessage(message)),
  ]);

/** A message whose content the phone has to be asked for. */
export const placeholder = (from: Device, type: string): BinaryNode =>
  node("message", { id: newId(), t: seconds(), type: "text", from: from.lidJid, sender_pn: from.account.phoneJid }, [
    node("unavailable", { type }),
  ]);
