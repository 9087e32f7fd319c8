// Who is on WhatsApp, with which devices, under which addresses.
import type { BinaryNode } from "baileys";
import { childrenOf, node, partOf } from "./node.ts";
import type { Account } from "./people.ts";
import type { Result } from "./queries.ts";
import type { WhatsApp } from "./server.ts";

export function answerUsync(server: WhatsApp, query: BinaryNode): Result {
  const protocols = childrenOf(partOf(query, "usync", "query") ?? query).map(({ tag }) => tag);
  const users = childrenOf(partOf(query, "usync", "list") ?? query);
  return [
    node("usync", {}, [
      node(
        "list",
        {},
        users.map((user) => known(server, user, protocols)),
      ),
    ]),
  ];
}

function known(server: WhatsApp, user: BinaryNode, protocols: string[]): BinaryNode {
  // `onWhatsApp` asks by number instead of address.
  const number = String(partOf(user, "contact")?.content ?? "").replace("+", "");
  const jid = user.attrs.jid ?? `${number}@s.whatsapp.net`;
  const account = server.people.find(jid);
  const parts = protocols.map((protocol) => answer(protocol, account));
  // Without the LID a client has nobody to encrypt for.
  const lid = account && !protocols.includes("lid") ? [node("lid", { val: account.lidJid })] : [];
  return node("user", { jid }, [...parts, ...lid]);
}

function answer(protocol: string, account: Account | undefined): BinaryNode {
  if (protocol === "contact") return node("contact", { type: account ? "in" : "out" });
  if (!account) return node(protocol);
  if (protocol === "lid") return node("lid", { val: account.lidJid });
  if (protocol === "status") return node("status", {}, account.profile.status);
  if (protocol !== "devices") return node(protocol);
  const devices = [...account.devices.keys()].map((number) =>
    node("device", { id: String(number), "key-index": number === 0 ? undefined : String(number) }),
  );
  return node("devices", {}, [node("device-list", {}, devices)]);
}
