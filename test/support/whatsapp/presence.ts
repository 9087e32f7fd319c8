// Who is there, who types: told at once or not at all.
import type { BinaryNode } from "baileys";
import { node, seconds } from "./node.ts";
import type { Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";

export class Presence {
  /** address of an account → devices that want to know of it */
  readonly #subscribers = new Map<string, Set<Device>>();

  take(server: WhatsApp, device: Device, { attrs }: BinaryNode): void {
    if (attrs.type === "subscribe" && attrs.to) return this.#subscribe(server, device, attrs.to);
    if (attrs.name) device.name = attrs.name;
    if (attrs.type !== "available" && attrs.type !== "unavailable") return;
    device.available = attrs.type === "available";
    for (const subscriber of this.#subscribers.get(device.account.lid) ?? []) tell(subscriber, device);
  }

  /** Somebody types, or has stopped: for the devices of the chat's other side. */
  pass(server: WhatsApp, from: Device, { attrs, content }: BinaryNode): void {
    const to = attrs.to ?? "";
    const group = server.groups.get(to);
    const others = group ? [...group.members.keys()].filter((one) => one !== from.account) : [server.people.find(to)];
    const byLid = to.endsWith("@lid");
    const who = group
      ? { from: group.jid, participant: from.account.lidJid }
      : { from: byLid ? from.account.lidJid : from.account.phoneJid };
    for (const device of others.flatMap((other) => [...(other?.devices.values() ?? [])])) {
      device.connection?.send(node("chatstate", who, content));
    }
  }

  #subscribe(server: WhatsApp, device: Device, to: string): void {
    const account = server.people.find(to);
    if (!account) return;
    const subscribers = this.#subscribers.get(account.lid) ?? new Set();
    this.#subscribers.set(account.lid, subscribers.add(device));
    for (const known of account.devices.values()) tell(device, known);
  }
}

function tell(subscriber: Device, of: Device): void {
  const attrs = of.available ? {} : { type: "unavailable", last: seconds() };
  subscriber.connection?.send(node("presence", { from: of.account.lidJid, ...attrs }));
}
