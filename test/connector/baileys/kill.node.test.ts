import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ChildAccount } from "../../support/connector/child.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import { call, newsletterPost, pictureChanged } from "../../support/whatsapp/notifications.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

let server: WhatsApp;
let account: ChildAccount;
let ada: BareDevice;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 10 });
const refused = () => account.device.queue.all.flatMap(({ ended }) => (ended && ended.startsWith("ack:") ? ended : []));
const told = (type: string) =>
  new Set(account.store.events.flatMap((event) => (event.type === type ? event.id : []))).size;

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await ChildAccount.link(server, "491700000001");
  ada = new BareDevice(server, "491700000002", 1);
});

afterAll(async () => {
  await account?.kill();
  await server?.stop();
});

/** Brings the process back and looks whether all is well: everything is there once, and both sides go on. */
async function recovered(texts: string[]): Promise<void> {
  await account.start();
  await eventually(() => expect(account.device.queue.waiting.length).toBe(0));
  for (const text of texts) expect(account.texts.filter((one) => one === text)).toEqual([text]);
  expect(refused()).toEqual([]);
  const after = account.send(ada.device.lidJid, `after ${texts.at(-1)}`);
  await eventually(() => expect(account.outcomes.get(after)?.is).toBe("accepted"));
  await ada.open();
  expect(ada.errors).toEqual([]);
  expect(ada.read.at(-1)?.extendedTextMessage?.text).toBe(`after ${texts.at(-1)}`);
}

/** Three messages, two of them in a group, the first with its sender key. */
async function write(name: string): Promise<string[]> {
  const group = server.groups.create(name, ada.device.account, [account.device.account]);
  await ada.write(account.device, `${name} 1`);
  await ada.writeToGroup(group, account.device, `${name} 2`);
  await ada.writeToGroup(group, account.device, `${name} 3`);
  return [1, 2, 3].map((at) => `${name} ${at}`);
}

// The group's first message is two commits: its sender key, and its text.
test("killed before a commit leaves", async () => {
  await account.kill();
  const texts = await write("unsaid");
  void account.start({ commit: 2 });
  await eventually(() => expect(account.isAlive).toBe(false));
  await recovered(texts);
});

test("killed when a commit is stored and its receipt has not left", async () => {
  let left = 2;
  account.isLast = (commits) => commits.some(({ events }) => events) && --left <= 0;
  const texts = await write("stored");
  await eventually(() => expect(account.isAlive).toBe(false));
  account.isLast = () => false;
  await recovered(texts);
});

test("killed right behind a receipt", async () => {
  const watch = ({ stanza: { tag } }: { stanza: { tag: string } }) => tag === "receipt" && void account.kill();
  server.seen.push(watch);
  const texts = await write("receipt");
  await eventually(() => expect(account.isAlive).toBe(false));
  server.seen.length = 0;
  await recovered(texts);
});

test("killed when a message has left, and before that", async () => {
  server.seen.push(({ stanza: { tag } }) => tag === "message" && void account.kill());
  const sent = account.send(ada.device.lidJid, "left");
  await eventually(() => expect(account.isAlive).toBe(false));
  server.seen.length = 0;
  // Whether it was taken nobody can know.
  expect(account.outcomes.get(sent)?.is).toBe("unknown");
  await recovered([]);
  expect(ada.read.map(({ extendedTextMessage }) => extendedTextMessage?.text)).toContain("left");
  account.isLast = (commits) => commits.some(({ keys }) => keys?.["session"]);
  account.send(ada.device.lidJid, "stored and not left");
  await eventually(() => expect(account.isAlive).toBe(false));
  account.isLast = () => false;
  await recovered([]);
  expect(ada.read.map(({ extendedTextMessage }) => extendedTextMessage?.text)).not.toContain("stored and not left");
});

test("receipts, notifications, calls and newsletters through a kill", async () => {
  account.isLast = (commits) => commits.some(({ events }) => events);
  const before = ["notification", "call", "message"].map(told);
  deliver(account.device, pictureChanged(ada.device.account, "1"));
  deliver(account.device, call(ada.device, "CALL", "offer"));
  deliver(account.device, newsletterPost("1203@newsletter", 1, { conversation: "news" }));
  await eventually(() => expect(account.isAlive).toBe(false));
  account.isLast = () => false;
  await recovered([]);
  expect(["notification", "call", "message"].map(told)).toEqual(before.map((count) => count + 1));
});
