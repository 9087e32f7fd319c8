import { downloadMediaMessage } from "baileys";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Contact } from "./contact.ts";
import { deliver } from "./delivery.ts";
import { atThe, corrupt, of, stalled } from "./faults.ts";
import { call, newsletterPost, preKeysLow } from "./notifications.ts";
import { WhatsApp } from "./server.ts";

const INITIAL_PRE_KEYS = 812;

let server: WhatsApp;
let ada: Contact;
let bob: Contact;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 20_000, interval: 20 });
const statusOf = (contact: Contact, id: string) =>
  Math.max(0, ...contact.updates.flatMap(({ key, update }) => (key.id === id ? (update.status ?? 0) : 0)));
/** How each copy of a message ended, and how often it was sent. */
const fateOf = (contact: Contact, id: string) =>
  contact.device.queue.all.flatMap(({ node, ended, sent }) =>
    node.attrs.id === id && node.tag === "message" ? [[ended, sent.length]] : [],
  );

beforeAll(async () => {
  server = await WhatsApp.start();
  ada = await Contact.join(server, "491700000001", "Ada");
  bob = await Contact.joinByCode(server, "491700000002");
});

afterAll(async () => {
  ada?.stop();
  bob?.stop();
  await server?.stop();
});

test("two clients, linked by QR code and by pairing code, talk both ways, with receipts", async () => {
  const id = await ada.send(bob.jid, "hello");
  await eventually(() => expect(bob.texts).toContain("hello"));
  await bob.send(ada.jid, "and hello to you");
  await eventually(() => expect(ada.texts).toContain("and hello to you"));
  await eventually(() => expect(statusOf(ada, id)).toBe(3));
  await bob.read(ada.jid);
  await eventually(() => expect(statusOf(ada, id)).toBe(4));
  expect(fateOf(bob, id)).toEqual([["receipt", 1]]);
});

test.each(["lid", "phone"] as const)("messages by %s, without the other address", async (addressing) => {
  server.addressing = addressing;
  server.hideOther = true;
  await ada.send(bob.lid, `by ${addressing}`);
  await eventually(() => expect(bob.texts).toContain(`by ${addressing}`));
  server.addressing = "sent";
  server.hideOther = false;
});

test("a group: first and later messages, and its changes", async () => {
  const { id } = await ada.sock.groupCreate("Friends", [bob.jid]);
  await ada.send(id, "first");
  await ada.send(id, "second");
  await eventually(() => expect(bob.texts).toEqual(expect.arrayContaining(["first", "second"])));
  await bob.send(id, "third");
  await eventually(() => expect(ada.texts).toContain("third"));
  await ada.sock.groupUpdateSubject(id, "Old friends");
  await ada.sock.groupParticipantsUpdate(id, [bob.jid], "promote");
  const { subject, participants } = await bob.sock.groupMetadata(id);
  expect(subject).toBe("Old friends");
  expect(participants.map(({ admin }) => admin)).toEqual(["superadmin", "admin"]);
  await eventually(() =>
    expect(bob.messages.some(({ messageStubParameters: [to] = [] }) => to === "Old friends")).toBe(true),
  );
});

test("what was not acknowledged comes again after a reconnect, in order, in windows", async () => {
  const before = bob.texts.length;
  bob.leave();
  const texts = Array.from({ length: 5 }, (_, index) => `while you were away ${index}`);
  for (const text of texts) await ada.send(bob.jid, text);
  server.offline = { mode: "pull", untilTaken: true };
  await bob.back();
  await eventually(() => expect(bob.texts.slice(before)).toEqual(texts));
  await eventually(() => expect(bob.device.queue.waiting).toEqual([]));
  // The connection is cut before the receipt arrives: the message is sent once more.
  server.faults.push(atThe(1, of(bob.device, "in", "receipt"), "cut"));
  const id = await ada.send(bob.jid, "twice");
  await eventually(() => expect(bob.closings).toContain(428));
  // Plain Baileys cannot read the same ciphertext twice, and asks for another.
  await eventually(() =>
    expect(fateOf(bob, id)).toMatchObject([
      ["ack:500", 2],
      [expect.stringMatching("receipt"), 1],
    ]),
  );
  server.faults.length = 0;
});

test("a message that cannot be read is asked for and sent again", async () => {
  server.faults.push(corrupt(bob.device, 1));
  await ada.send(bob.jid, "spoilt");
  await eventually(() => expect(bob.texts).toContain("spoilt"));
  server.faults.length = 0;
});

test("a file goes up and comes down again", async () => {
  await ada.send(bob.jid, { document: Buffer.from("the file"), mimetype: "text/plain", fileName: "a.txt" });
  const message = await eventually(() => {
    const found = bob.messages.find((one) => one.message?.documentMessage || one.message?.documentWithCaptionMessage);
    if (!found) throw new Error("not yet");
    return found;
  });
  expect((await downloadMediaMessage(message, "buffer", {})).toString()).toBe("the file");
});

test("refused and unanswered sends, notifications, calls, newsletters, presence", async () => {
  const acks: Record<string, string>[] = [];
  ada.sock.ws.on("CB:ack,class:message", ({ attrs }) => acks.push(attrs));
  server.refused.set(bob.jid, 463);
  const refused = await ada.send(bob.jid, "no");
  await eventually(() => expect(acks).toMatchObject([{ id: refused, error: "463" }]));
  server.refused.clear();

  server.faults.push(stalled(ada.device));
  await ada.send(bob.jid, "unheard");
  await eventually(() => expect(bob.texts).toContain("unheard"));
  expect(acks).toHaveLength(1);
  server.faults.length = 0;

  const left = ada.device.keys.once.length;
  deliver(ada.device, preKeysLow(4));
  await eventually(() => expect(ada.device.keys.once.length).toBe(left + 5));
  expect(left).toBeLessThan(INITIAL_PRE_KEYS);
  deliver(ada.device, call(bob.device, "CALL1", "offer"));
  await eventually(() => expect(ada.calls.map(({ id, status }) => [id, status])).toContainEqual(["CALL1", "offer"]));
  deliver(ada.device, newsletterPost("1203630@newsletter", 7, { conversation: "news" }));
  await eventually(() => expect(ada.texts).toContain("news"));
  await eventually(() => expect(ada.device.queue.waiting).toEqual([]));

  const seen: string[] = [];
  ada.sock.ev.on("presence.update", ({ presences }) => {
    seen.push(...Object.values(presences).map(({ lastKnownPresence }) => lastKnownPresence));
  });
  await ada.sock.presenceSubscribe(bob.jid);
  await bob.sock.sendPresenceUpdate("composing", ada.jid);
  await eventually(() => expect(seen).toContain("composing"));
});

test("the endings of a connection, and of being linked", async () => {
  server.end(bob.device, "restart");
  await eventually(() => expect(bob.closings).toContain(515));
  await eventually(() => expect(bob.device.connection?.live).toBe(true));
  void bob.again();
  await eventually(() => expect(bob.closings).toContain(440));
  server.end(bob.device, "removed");
  await eventually(() => expect(bob.closings).toContain(401));
  void bob.again();
  await eventually(() => expect(bob.closings.filter((code) => code === 401)).toHaveLength(2));
});
