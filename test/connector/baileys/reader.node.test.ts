import { generateMessageIDV2, proto } from "baileys";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readerOf } from "#connector/baileys/reader.ts";
import { decodeFile } from "#connector/baileys/work.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { Contact } from "../../support/whatsapp/contact.ts";
import { corrupt } from "../../support/whatsapp/faults.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { hashOf, sealed } from "./sealed.ts";
import { ACCOUNT, checked } from "./world.ts";

let server: WhatsApp;
let account: RunAccount;
let ada: Contact;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 20 });
/** The data of every event of this type so far. */
const told = (type: string) =>
  checked(account.store.events.filter((event) => event.type === type)).map(({ data }) => data);
const toldOf = (type: string, id: string) => told(type).find((data) => data["message_id"] === id);

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await RunAccount.link(server, "491700000001", (vault) => readerOf(ACCOUNT, vault));
  ada = await Contact.join(server, "491700000002", "Ada");
  await ada.send(account.jid, "first");
  await eventually(() => expect(told("message.received")).toHaveLength(1));
});

afterAll(async () => {
  account?.stop();
  ada?.stop();
  await server?.stop();
});

test("what somebody writes comes with both their addresses", () => {
  expect(told("message.received")[0]).toMatchObject({
    chat: { id: "491700000002", kind: "user" },
    from: { id: "491700000002", jid: ada.jid, lid: ada.lid, phone: "+491700000002", name: "Ada" },
    to: { id: "491700000001", jid: account.jid },
    from_me: false,
    type: "text",
    text: { body: "first" },
  });
});

test("a file is told at once, and fetching it is work that is kept", async () => {
  const id = await ada.send(account.jid, { document: Buffer.from("words"), mimetype: "text/plain", fileName: "a.txt" });
  await eventually(() => expect(toldOf("message.received", id)).toBeDefined());
  const { document } = toldOf("message.received", id) as { document: { id: string } };
  expect(document).toMatchObject({ mime_type: "text/plain", filename: "a.txt", size: 5 });
  const kept = account.store.commits.flatMap(({ files = [] }) => files).find((file) => file.id === document.id);
  expect(kept).toMatchObject({ message_id: id, filename: "a.txt", size: 5, chat: { kind: "user" } });
  expect(kept && decodeFile(kept.source)).toMatchObject({ file: "document", media_key: expect.any(Uint8Array) });
});

test("what cannot be read is told, and again when it can be", async () => {
  server.faults.push(corrupt(account.device, 1));
  const id = await ada.send(account.jid, "spoilt");
  await eventually(() => expect(toldOf("message.recovered", id)).toBeDefined());
  server.faults.length = 0;
  expect(toldOf("message.undecryptable", id)).toMatchObject({ reason: "corrupt" });
  expect(toldOf("message.received", id)).toMatchObject({ text: { body: "spoilt" } });
});

test("how far a message came, and the vote in a poll of the account's own", async () => {
  const id = generateMessageIDV2();
  const poll = { name: "Drink?", values: ["Tea", "Coffee"], selectableCount: 1 };
  account.socket.send({ id, to: ada.jid, content: { poll } }, () => undefined);
  const asked = await eventually(() => {
    const found = ada.messages.find(({ key }) => key.id === id)?.message;
    expect(found).toBeDefined();
    return found as proto.IMessage;
  });
  await eventually(() => expect(toldOf("message.status", id)).toMatchObject({ status: "delivered" }));
  const inside = proto.Message.PollVoteMessage.encode({ selectedOptions: [hashOf("Coffee")] }).finish();
  const secret = asked.messageContextInfo?.messageSecret ?? new Uint8Array();
  const vote = sealed(secret, "Poll Vote", { id, author: account.jid, answerer: ada.jid }, inside);
  const pollCreationMessageKey = { remoteJid: account.jid, fromMe: false, id };
  await ada.sock.relayMessage(account.jid, { pollUpdateMessage: { pollCreationMessageKey, vote } }, {});
  await eventually(() => expect(told("message.poll_vote")).toHaveLength(1));
  expect(told("message.poll_vote")[0]).toMatchObject({ poll_vote: { message_id: id, options: ["Coffee"] } });
});
