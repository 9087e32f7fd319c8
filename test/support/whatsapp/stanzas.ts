// What a client says, to whoever answers it.
import type { BinaryNode } from "baileys";
import type { Connection } from "./connection.ts";
import { childrenOf, node } from "./node.ts";
import { answerQuery } from "./queries.ts";
import { takeAck, takeReceipt } from "./receipts.ts";
import { takeMessage } from "./relay.ts";
import type { WhatsApp } from "./server.ts";

export function takeStanza(server: WhatsApp, connection: Connection, stanza: BinaryNode): Promise<void> | void {
  if (stanza.tag === "iq") return answerQuery(server, connection, stanza);
  const { device } = connection;
  // What comes after the ending was told.
  if (!device) return;
  if (stanza.tag === "message") return takeMessage(server, device, stanza);
  if (stanza.tag === "receipt") return takeReceipt(server, device, stanza);
  if (stanza.tag === "ack") return takeAck(device, stanza);
  if (stanza.tag === "presence") return server.presence.take(server, device, stanza);
  if (stanza.tag === "chatstate") return server.presence.pass(server, device, stanza);
  if (stanza.tag === "ib") return takeNotice(connection, stanza);
  if (stanza.tag === "call") {
    connection.send(node("ack", { class: "call", id: stanza.attrs.id, from: stanza.attrs.to }));
  }
}

function takeNotice(connection: Connection, stanza: BinaryNode): void {
  for (const { tag, attrs } of childrenOf(stanza)) {
    if (tag === "offline_batch") connection.backlog?.more(Number(attrs.count));
  }
}
