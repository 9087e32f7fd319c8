import { proto } from "baileys";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Outcome } from "#src/protocol/command.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { Contact, textOf } from "../../support/whatsapp/contact.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import { corrupt, type Match, of, stalled } from "../../support/whatsapp/faults.ts";
import { call, newsletterPost, pictureChanged } from "../../support/whatsapp/notifications.ts";
import type { Seen } from "../../support/whatsapp/server.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

let server: WhatsApp;
let account: RunAccount;
let ada: Contact;
let seen: Seen[] = [];
const printed: string[] = [];

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 10 });
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
/** What the account has said since the test began, pings and questions left out. */
const said = () =>
  seen.flatMap(({ device, stanza: { tag, attrs } }) =>
    device === account.device && tag !== "iq" ? [{ tag, attrs }] : [],
  );
const fates = () => account.device.queue.ended.map(({ ended }) => ended);
const count = (text: string) => account.texts.filter((one) => one === text).length;

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  }
  server = await WhatsApp.start();
  server.offline.mode = "pull";
  account = await RunAccount.link(server, "491700000001");
  ada = await Contact.join(server, "491700000002", "Ada");
  server.seen.push((stanza) => seen.push(stanza));
  // A chat that both sides open at once is a fault of its own.
  await ada.send(account.jid, "first");
  await eventually(() => expect(account.texts).toContain("first"));
});

beforeEach(async () => {
  await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  seen = [];
  account.device.queue.ended.length = 0;
});

afterAll(async () => {
  vi.restoreAllMocks();
  account?.stop();
  ada?.stop();
  await server?.stop();
});

test("nothing leaves before it is stored: not for a message, a group, a call, a newsletter", async () => {
  const bob = new BareDevice(server, "491700000003", 1);
  const group = server.groups.create("Friends", bob.device.account, [account.device.account]);
  account.store.delay = null;
  await bob.write(account.device, "one");
  await bob.write(account.device, "two");
  await bob.writeToGroup(group, account.device, "to all");
  deliver(account.device, pictureChanged(bob.device.account, "1"));
  deliver(account.device, call(bob.device, "CALL", "offer"));
  deliver(account.device, newsletterPost("1203@newsletter", 1, { conversation: "news" }));
  const { commits } = account.vault;
  await eventually(() => expect(commits.waiting.flatMap(({ events = [] }) => events)).toHaveLength(6));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(said()).toEqual([]);
  account.store.delay = 0;
  account.store.take([...commits.waiting], (n) => account.vault.committed(n));
  await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  expect(fates()).toEqual(["receipt:inactive", "receipt:inactive", "receipt:inactive", "ack", "ack", "ack"]);
  await eventually(() => expect(account.texts).toEqual(expect.arrayContaining(["one", "two", "to all"])));
});

test("two clients that write to each other at once lose nothing while commits take 30 ms", async () => {
  const { id: group } = await ada.sock.groupCreate("Both", [account.jid]);
  account.store.delay = 30;
  const outcomes: Outcome[] = [];
  const texts = times(12, (at) => `at once ${at}`);
  for (const [at, text] of texts.entries()) account.send(at % 2 ? ada.jid : group, `account ${text}`, outcomes);
  await Promise.all(
    texts.flatMap((text) => [ada.send(account.jid, `ada ${text}`), ada.send(group, `ada to all ${text}`)]),
  );
  await eventually(() => expect(outcomes).toHaveLength(12));
  expect(new Set(outcomes.map(({ is }) => is))).toEqual(new Set(["accepted"]));
  const mine = texts.flatMap((text) => [`ada ${text}`, `ada to all ${text}`]);
  await eventually(() => expect(account.texts).toEqual(expect.arrayContaining(mine)));
  await eventually(() => expect(ada.texts).toEqual(expect.arrayContaining(texts.map((text) => `account ${text}`))));
  expect(mine.map(count)).toEqual(mine.map(() => 1));
  expect(fates().filter((fate) => fate?.startsWith("ack:"))).toEqual([]);
  account.store.delay = 0;
});

test("a connection that drops with receipts in the gate costs a repeat, not a message", async () => {
  account.store.delay = 100;
  for (let drop = 0; drop < 3; drop++) {
    const texts = times(5, (at) => `drop ${drop}.${at}`);
    for (const text of texts) await ada.send(account.jid, text);
    await eventually(() => expect(account.vault.commits.waiting.length).toBeGreaterThan(0));
    server.end(account.device, "cut");
    await eventually(() => expect(texts.map(count)).toEqual(texts.map(() => 1)));
    await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  }
  expect(fates().filter((fate) => fate?.startsWith("ack:"))).toEqual([]);
  account.store.delay = 0;
});

test("a backlog of 250 comes whole and in order, from a server that sends what it is asked for", async () => {
  const cy = new BareDevice(server, "491700000004", 1);
  account.stop();
  const texts = times(250, (at) => `waiting ${at}`);
  for (const text of texts) await cy.write(account.device, text);
  server.offline = { mode: "pull", untilTaken: true };
  account.load();
  void account.open();
  await eventually(() => expect(account.texts.filter((text) => text.startsWith("waiting"))).toEqual(texts));
  await eventually(() => expect(account.device.connection?.live).toBe(true));
  server.offline = { mode: "pull", untilTaken: false };
});

test("what was stored before it was acknowledged is answered from the journal, also when cut between two ciphertexts", async () => {
  const dan = new BareDevice(server, "491700000005", 1);
  const group = server.groups.create("Cut", dan.device.account, [account.device.account]);
  // Stored, and never told: nothing leaves. What is in memory is lost with the process.
  account.store.isMute = true;
  await dan.write(account.device, "repeated");
  await dan.writeToGroup(group, account.device, "repeated in a group");
  await eventually(() => expect(account.texts).toContain("repeated in a group"));
  account.stop();
  // The second ciphertext of the group's message had not come to be stored.
  const cut = account.store.commits.findLastIndex(({ events = [] }) => events.length > 0);
  account.store.commits.splice(cut);
  account.store.isMute = false;
  account.load();
  void account.open();
  await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  expect(fates()).toEqual(["receipt:inactive", "receipt:inactive"]);
  await dan.write(account.device, "and on");
  await dan.writeToGroup(group, account.device, "and on in the group");
  await eventually(() => expect(account.texts).toContain("and on in the group"));
  for (const text of ["repeated", "repeated in a group", "and on"]) expect(count(text)).toBe(1);
});

test("what becomes of a send: accepted, refused, unknown, never sent", async () => {
  const outcomes: Outcome[] = [];
  server.refused.set(ada.jid, 463);
  account.send(ada.jid, "no", outcomes);
  await eventually(() => expect(outcomes).toMatchObject([{ is: "refused", error: { code: 463 } }]));
  server.refused.clear();
  server.faults.push(stalled(account.device));
  account.send(ada.jid, "unanswered", outcomes);
  await eventually(() => expect(ada.texts).toContain("unanswered"));
  expect(account.socket.pulse.unacknowledged_since).toBeGreaterThan(0);
  server.end(account.device, "cut");
  await eventually(() => expect(outcomes.at(1)).toMatchObject({ is: "unknown" }));
  server.faults.length = 0;
  await eventually(() => expect(account.device.connection?.live).toBe(true));
  await account.opened;
  // Held in the gate when the connection ends: it has certainly not left.
  account.store.delay = null;
  account.send(ada.jid, "held", outcomes);
  await eventually(() => expect(account.vault.commits.waiting.length).toBeGreaterThan(0));
  account.stop();
  expect(outcomes.at(2)).toMatchObject({ is: "refused" });
  account.store.delay = 0;
  account.load();
  void account.open();
  await account.opened;
  account.send(ada.jid, "afterwards", outcomes);
  await eventually(() => expect(ada.texts).toContain("afterwards"));
  expect(ada.texts).not.toContain("held");
});

test("a recipient that cannot read a message gets it again, also from a connector that was started anew", async () => {
  const outcomes: Outcome[] = [];
  const isRetry: Match = (passing) =>
    of(account.device, "out", "receipt")(passing) && passing.stanza.attrs["type"] === "retry";
  let retries = 0;
  server.faults.push(corrupt(ada.device, 1), (passing) => (isRetry(passing) && ++retries ? "drop" : undefined));
  account.send(ada.jid, "spoilt on its way", outcomes);
  await eventually(() => expect(retries).toBe(1));
  account.stop();
  server.faults.length = 0;
  account.load();
  void account.open();
  await eventually(() => expect(ada.messages.map(({ message }) => textOf(message))).toContain("spoilt on its way"));
});

test("app-state keys of the phone are stored before they are acknowledged", async () => {
  const phone = new BareDevice(server, account.phone);
  const keyId = Buffer.from("000100000001", "hex");
  const keyData = { keyData: Buffer.alloc(32, 7), fingerprint: { rawId: 1 }, timestamp: 1 };
  await phone.tell(account.device, {
    type: proto.Message.ProtocolMessage.Type.APP_STATE_SYNC_KEY_SHARE,
    appStateSyncKeyShare: { keys: [{ keyId: { keyId }, keyData }] },
  });
  await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  expect(fates()).toContain("receipt:peer_msg");
  // One commit with the journal, so that they cannot be parted.
  const shared = account.store.commits.find(({ keys }) => keys?.["app-state-sync-key"]);
  expect(shared).toMatchObject({ journal: [{}], creds: expect.any(String) });
  account.load();
  expect(account.vault.creds.myAppStateKeyId).toBe(keyId.toString("base64"));
  expect(account.vault.lookUp("app-state-sync-key", keyId.toString("base64"))).toBeDefined();
  account.stop();
  void account.open();
  await account.opened;
});

test("a message that cannot be read at all is told, and comes again in full", async () => {
  server.faults.push(corrupt(account.device, 1));
  await ada.send(account.jid, "spoilt");
  await eventually(() => expect(account.texts).toContain("spoilt"));
  server.faults.length = 0;
  expect(account.store.events.filter(({ type }) => type === "unreadable").length).toBe(1);
});

test("the endings of a connection, as what they mean", async () => {
  server.end(account.device, "unavailable");
  await eventually(() => expect(account.endings.at(-1)).toEqual({ kind: "unavailable", code: 503 }));
  for (const [how, kind] of [
    ["replaced", "replaced"],
    ["banned", "banned"],
    ["downgrade", "outdated"],
    ["removed", "logged_out"],
  ] as const) {
    void account.open();
    await account.opened;
    server.end(account.device, how);
    await eventually(() => expect(account.endings.at(-1)?.kind).toBe(kind));
  }
});

test("nothing was printed: libsignal would have shown private keys", () => {
  expect(printed.join("")).not.toMatch(/privKey|SessionEntry|Session error|Closing session/);
});
