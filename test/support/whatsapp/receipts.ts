// What clients say about what they got.
import type { BinaryNode } from "baileys";
import { childrenOf, node, partOf, seconds } from "./node.ts";
import { deliver } from "./delivery.ts";
import type { Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";

/** Types that only say that a device of the same person has it: nobody else is told. */
const PRIVATE = ["peer_msg", "hist_sync", "read-self"];

export function takeReceipt(server: WhatsApp, from: Device, receipt: BinaryNode): void {
  const { id = "", to = "", type } = receipt.attrs;
  from.connection?.send(node("ack", { class: "receipt", id, from: to, type }));
  if (type === "server-error") return server.media.uploadAgain(from, receipt);
  if (type === "retry") return passRetry(server, from, receipt);
  const ids = [id, ...childrenOf(partOf(receipt, "list") ?? receipt).flatMap(({ attrs }) => attrs.id ?? [])];
  for (const one of ids) from.queue.end("message", one, type ? `receipt:${type}` : "receipt");
  from.connection?.backlog?.check();
  if (type && PRIVATE.includes(type)) return;
  pass(server, from, receipt);
}

function pass(server: WhatsApp, from: Device, { attrs, content }: BinaryNode): void {
  // A client that is not "available" says so by this type; the sender is told of a delivery like any other.
  const type = attrs.type === "inactive" ? undefined : attrs.type;
  const to = attrs.participant ?? attrs.to ?? "";
  const base = { id: attrs.id, t: seconds(), type };
  if (type === "sender") {
    const device = server.people.device(to);
    if (device)
      deliver(device, node("receipt", { ...base, from: addressIn(to, from), recipient: attrs.recipient }, content));
    return;
  }
  const group = attrs.to?.endsWith("@g.us")
    ? { from: attrs.to, participant: from.lidJid }
    : { from: addressIn(to, from) };
  for (const device of server.people.find(to)?.devices.values() ?? []) {
    if (device !== from) deliver(device, node("receipt", { ...base, ...group }, content));
  }
}

/** It could not be decrypted: the one device that sent it is asked for it again. */
function passRetry(server: WhatsApp, from: Device, { attrs, content }: BinaryNode): void {
  const to = attrs.participant ?? attrs.to ?? "";
  const device = server.people.device(to);
  const who = attrs.participant ? { from: attrs.to, participant: from.lidJid } : { from: addressIn(to, from) };
  const base = { id: attrs.id, t: seconds(), type: "retry", recipient: attrs.recipient };
  if (device) deliver(device, node("receipt", { ...base, ...who }, content));
}

const addressIn = (of: string, device: Device) => (of.endsWith("@lid") ? device.lidJid : device.phoneJid);

export function takeAck(from: Device, { attrs }: BinaryNode): void {
  const { class: tag = "", id = "", error } = attrs;
  const by = error ? `ack:${error}` : "ack";
  from.queue.end(tag, id, by, tag === "receipt" ? attrs.to : undefined);
  from.connection?.backlog?.check();
}
