// Questions a client waits for the answers of. An unknown one gets an empty result: silence would cost it a minute.
import type { BinaryNode } from "baileys";
import type { Connection } from "./connection.ts";
import { answerKeys } from "./keys.ts";
import { childrenOf, node, SERVER } from "./node.ts";
import type { Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";
import { answerUsync } from "./usync.ts";

/** What a result holds; an error makes the client's call throw. */
export type Result = BinaryNode[] | { error: number; text: string };

type Question = { server: WhatsApp; device: Device; query: BinaryNode; asked: BinaryNode };

const ANSWERS: Record<string, (question: Question) => Result> = {
  encrypt: ({ device, query, server }) => answerKeys(server, device, query),
  usync: ({ server, query }) => answerUsync(server, query),
  "w:g2": ({ server, device, query, asked }) => server.groups.answer(device, query, asked),
  "w:m": ({ server }) => server.media.connection(),
  "w:sync:app:state": ({ server, device, asked }) => server.appState.answer(device.account, asked),
  abt: () => [node("props", { hash: "tests" })],
  privacy: ({ asked }) =>
    asked.tag === "privacy" ? [node("privacy", {}, [node("category", { name: "readreceipts", value: "all" })])] : [],
  blocklist: ({ device, asked }) => blocked(device, asked),
  status: ({ device, asked }) => {
    if (asked.tag === "status" && asked.content) device.account.profile.status = String(asked.content);
    return [];
  },
  "w:profile:picture": ({ server, device, query, asked }) => picture(server, device, query, asked),
  md: ({ device, asked }) => {
    if (asked.tag === "remove-companion-device") device.account.devices.delete(device.number);
    return [];
  },
};

export function answerQuery(server: WhatsApp, connection: Connection, query: BinaryNode): void {
  const { type, id, xmlns = "" } = query.attrs;
  const asked = childrenOf(query)[0] ?? node("nothing");
  if (type === "result") {
    if (asked.tag === "pair-device-sign") server.pairing.signed(connection);
    return;
  }
  const reply = (result: Result) => {
    const base = { from: query.attrs.to ?? SERVER, id };
    if (Array.isArray(result)) return connection.send(node("iq", { ...base, type: "result" }, result));
    const error = node("error", { code: String(result.error), text: result.text });
    connection.send(node("iq", { ...base, type: "error" }, [error]));
  };
  if (asked.tag === "link_code_companion_reg") {
    if (asked.attrs.stage === "companion_hello") return reply(server.pairing.ask(connection, asked));
    reply([]);
    return server.pairing.finish(connection, asked);
  }
  const { device } = connection;
  reply((device && ANSWERS[xmlns]?.({ server, device, query, asked })) ?? []);
  if (xmlns === "passive" && asked.tag === "active" && device) server.beginDelivery(connection, device);
}

function blocked({ account }: Device, asked: BinaryNode): Result {
  const { action, jid } = asked.attrs;
  if (action === "block" && jid) account.blocked.add(jid);
  if (action === "unblock" && jid) account.blocked.delete(jid);
  return [
    node(
      "list",
      {},
      [...account.blocked].map((one) => node("item", { jid: one })),
    ),
  ];
}

function picture(server: WhatsApp, device: Device, query: BinaryNode, asked: BinaryNode): Result {
  if (query.attrs.type === "set") {
    if (asked.content) device.account.profile.picture = "1";
    else delete device.account.profile.picture;
    return [node("picture", { id: "1" })];
  }
  const whose = server.people.find(query.attrs.target ?? "");
  if (!whose?.profile.picture) return { error: 404, text: "item-not-found" };
  return [
    node("picture", { id: "1", type: "image", url: server.media.url("/picture.jpg"), direct_path: "/picture.jpg" }),
  ];
}
