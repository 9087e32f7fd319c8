// A client that was linked before logs in.
import { jidEncode, type proto } from "baileys";
import type { Connection } from "./connection.ts";
import { endings } from "./endings.ts";
import { node, seconds } from "./node.ts";
import type { WhatsApp } from "./server.ts";

type Hello = { noiseKey: Uint8Array; payload: proto.ClientPayload };

export function logIn(server: WhatsApp, connection: Connection, { noiseKey, payload }: Hello): void {
  const jid = jidEncode(String(payload.username), "s.whatsapp.net", payload.device ?? 0);
  const device = server.people.device(jid);
  if (!device?.noiseKey?.equals(noiseKey)) {
    connection.send(node("failure", { reason: "401", location: "frc" }));
    connection.close();
    return;
  }
  if (device.connection) endings.replaced(device);
  connection.device = device;
  device.connection = connection;
  server.pairing.loggedIn(device);
  connection.send(node("success", { t: seconds(), lid: device.lidJid }));
}
