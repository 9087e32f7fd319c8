// The keys that let others begin a conversation with a device.
import type { BinaryNode } from "baileys";
import { bytesOf, childrenOf, node, partOf } from "./node.ts";
import type { Device } from "./people.ts";
import type { Result } from "./queries.ts";
import type { WhatsApp } from "./server.ts";

export function answerKeys(server: WhatsApp, device: Device, query: BinaryNode): Result {
  const { keys } = device;
  if (query.attrs.type === "set") {
    const rotated = partOf(query, "rotate", "skey");
    if (rotated) keys.signed = rotated;
    else upload(device, query);
    return [];
  }
  if (partOf(query, "count")) return [node("count", { value: String(keys.once.length) })];
  if (partOf(query, "digest")) return [node("digest", {}, [node("registration", {}, keys.registration)])];
  const asked = childrenOf(partOf(query, "key") ?? query);
  return [
    node(
      "list",
      {},
      asked.map(({ attrs }) => bundle(server, attrs.jid ?? "")),
    ),
  ];
}

function upload({ keys }: Device, query: BinaryNode): void {
  keys.registration = bytesOf(query, "registration");
  keys.identity = bytesOf(query, "identity");
  keys.signed = partOf(query, "skey") ?? keys.signed;
  keys.once.push(...childrenOf(partOf(query, "list") ?? query));
}

/** Everything to begin with: one one-time key is used up by it. */
function bundle(server: WhatsApp, jid: string): BinaryNode {
  const device = server.people.device(jid);
  if (!device) return node("user", { jid }, [node("error", { code: "404", text: "item-not-found" })]);
  const { keys } = device;
  const once = keys.once.shift();
  return node("user", { jid }, [
    node("registration", {}, keys.registration),
    node("type", {}, Buffer.from([5])),
    node("identity", {}, keys.identity),
    keys.signed,
    ...(once ? [once] : []),
  ]);
}
