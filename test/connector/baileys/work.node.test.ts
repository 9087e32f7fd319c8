import { deflateSync } from "node:zlib";
import { proto } from "baileys";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fieldsOf } from "#connector/baileys/labour/fields.ts";
import { Works } from "#connector/baileys/labour/works.ts";
import { readerOf, scopeOf } from "#connector/baileys/reader.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { ACCOUNT, checked } from "./world.ts";

const ADA = "491700000002@s.whatsapp.net";
const ADAS_LID = "200000000000002@lid";
const GROUP = "120363020000000001@g.us";
const { HistorySyncType } = proto.HistorySync;
const { HISTORY_SYNC_NOTIFICATION } = proto.Message.ProtocolMessage.Type;

let server: WhatsApp;
let account: RunAccount;
let phone: BareDevice;
let works: Works | null = null;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 20 });
const told = (prefix: string) =>
  checked(account.store.events.filter(({ type }) => type.startsWith(prefix))).map(({ type, data }) => ({ type, data }));
/** Nothing is left to do, and all that it told is stored. */
const isDone = () => {
  expect(account.vault.work.size).toBe(0);
  expect(account.vault.commits.waiting).toEqual([]);
};

/** Begins the open work, as a connector does when its WhatsApp socket is open. */
function work() {
  works?.stop();
  const { socket, vault } = account;
  works = new Works({ accountId: ACCOUNT, socket, vault, scope: () => scopeOf(ACCOUNT, vault) });
}

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await RunAccount.link(server, "491700000001", (vault) => readerOf(ACCOUNT, vault));
  phone = new BareDevice(server, "491700000001");
  work();
});

afterAll(async () => {
  works?.stop();
  account?.stop();
  await server?.stop();
});

const old = (n: number, more: proto.IWebMessageInfo = {}): proto.IHistorySyncMsg => ({
  message: {
    key: { remoteJid: ADA, id: `OLD${n}`, fromMe: n % 2 === 1 },
    messageTimestamp: 1_700_000_000 + n,
    message: { conversation: `old ${n} ${"x".repeat(3_000)}` },
    status: proto.WebMessageInfo.Status.READ,
    ...more,
  },
});

async function tellHistory(history: proto.IHistorySync): Promise<void> {
  const bytes = deflateSync(proto.HistorySync.encode(history).finish());
  const { mediaKey, directPath } = await server.media.put(bytes, "md-msg-hist");
  const { syncType, chunkOrder, progress } = history;
  const notification = { mediaKey, directPath, fileLength: bytes.length, syncType, chunkOrder, progress };
  const type = HISTORY_SYNC_NOTIFICATION;
  await phone.tell(account.device, {
    type,
    historySyncNotification: notification as proto.Message.IHistorySyncNotification,
  });
}

type Batch = { phase: number; chunk: number; progress: number; messages: Record<string, unknown>[] };

test("history comes in events of a bounded size, in order, and never as live messages", async () => {
  const messages = Array.from({ length: 120 }, (_, n) => old(n));
  messages.push(old(200, { message: { protocolMessage: { type: 0, key: { id: "OLD1", remoteJid: ADA } } } }));
  messages.push(old(201, { message: null }));
  await tellHistory({
    syncType: HistorySyncType.RECENT,
    chunkOrder: 2,
    progress: 40,
    conversations: [
      { id: ADA, lidJid: ADAS_LID, messages },
      {
        id: GROUP,
        messages: [old(300, { key: { remoteJid: GROUP, id: "G1", participant: ADAS_LID, fromMe: false } })],
      },
    ],
    pushnames: [{ id: ADA, pushname: "Ada" }],
  });
  await eventually(() => expect(told("contact.updated")).toHaveLength(1));
  await eventually(isDone);
  const batches = told("history.batch").map(({ data }) => data as unknown as Batch);
  expect(batches.length).toBeGreaterThan(2);
  for (const batch of batches) {
    expect(batch).toMatchObject({ phase: 1, chunk: 2, progress: 40 });
    expect(JSON.stringify(batch).length).toBeLessThan(300_000);
  }
  const all = batches.flatMap((batch) => batch.messages);
  expect(all.map(({ message_id }) => message_id)).toEqual([
    ...Array.from({ length: 120 }, (_, n) => `OLD${n}`),
    "OLD200",
    "G1",
  ]);
  const person = { id: "491700000002", lid: ADAS_LID };
  expect(all[0]).toMatchObject({ from: person, from_me: false, type: "text", sent_at: "2023-11-14T22:13:20.000Z" });
  expect(all[1]).toMatchObject({ from_me: true, status: "read", chat: { id: "491700000002" } });
  expect(all.at(-1)).toMatchObject({ chat: { id: GROUP, kind: "group" }, from: person });
  expect(told("message.")).toEqual([]);
  expect(told("contact.updated")).toMatchObject([{ data: { person: { ...person, name: "Ada" } } }]);
});

test("history that was begun and not done is done anew after a kill, and makes the same events", async () => {
  works?.stop();
  const messages = Array.from({ length: 120 }, (_, n) => old(1_000 + n));
  await tellHistory({ syncType: HistorySyncType.FULL, conversations: [{ id: ADA, messages }] });
  await eventually(() => expect(account.vault.work.size).toBe(1));
  const before = account.store.events.length;
  account.store.delay = 30;
  work();
  await eventually(() => expect(account.store.events.length).toBeGreaterThan(before));
  account.stop();
  works?.stop();
  account.store.delay = 0;
  account.load();
  void account.open();
  await account.opened;
  expect(account.vault.work.size).toBe(1);
  work();
  await eventually(isDone);
  const events = account.store.events.slice(before).filter(({ type }) => type === "history.batch");
  const unique = new Map(events.map((event) => [event.id, event]));
  expect(unique.size).toBeLessThan(events.length);
  const ids = [...unique.values()].flatMap(({ data }) =>
    (data as unknown as Batch).messages.map((one) => one["message_id"]),
  );
  expect(ids.toSorted()).toEqual(messages.map(({ message }) => message?.key?.id).toSorted());
});

test("history that WhatsApp has thrown away is told as failed", async () => {
  const notification = { mediaKey: new Uint8Array(32), directPath: "/nowhere", syncType: 2 };
  await phone.tell(account.device, { type: HISTORY_SYNC_NOTIFICATION, historySyncNotification: notification });
  await eventually(() => expect(told("history.failed")).toMatchObject([{ data: { declined: false } }]));
  await eventually(isDone);
});

test("settings that the phone shares are told once the key is there: contacts, chats, labels", async () => {
  const { appState } = server;
  const { account: owner } = account.device;
  const SET = proto.SyncdMutation.SyncdOperation.SET;
  const change = (type: "regular" | "regular_low" | "critical_unblock_low", index: string[], value: object) =>
    appState.change(owner, {
      type,
      index,
      syncAction: { timestamp: 1_700_000_000_000, ...value },
      apiVersion: 2,
      operation: SET,
    });
  const contactAction = { fullName: "Ada Lovelace", firstName: "Ada", lidJid: ADAS_LID };
  await change("critical_unblock_low", ["contact", ADA], { contactAction });
  await appState.compact(owner, "critical_unblock_low", server.media);
  await change("regular_low", ["archive", GROUP], { archiveChatAction: { archived: true } });
  await change("regular", ["label_edit", "7"], { labelEditAction: { name: "Paid", color: 3 } });
  const before = told("contact.").length;
  await eventually(isDone);
  expect(told("chat.")).toEqual([]);
  await phone.tell(account.device, appState.share);
  await eventually(() => expect(told("label.updated")).toHaveLength(1));
  await eventually(isDone);
  expect(told("contact.").slice(before)).toMatchObject([
    { type: "contact.updated", data: { person: { id: "491700000002" }, full_name: "Ada Lovelace", first_name: "Ada" } },
  ]);
  expect(told("chat.")).toMatchObject([
    { data: { chat: { id: GROUP, kind: "group" }, changed: ["archived"], archived: true } },
  ]);
  expect(told("label.updated")).toMatchObject([{ data: { label_id: "7", name: "Paid", color: 3, deleted: false } }]);

  appState.pageSize = 1;
  await change("regular_low", ["pin_v1", ADA], { pinAction: { pinned: true } });
  await change("regular_low", ["markChatAsRead", ADA], { markChatAsReadAction: { read: false } });
  await change("regular", ["label_jid", "7", ADA], { labelAssociationAction: { labeled: true } });
  await eventually(() => expect(told("label.assigned")).toMatchObject([{ data: { label_id: "7", assigned: true } }]));
  await eventually(isDone);
  expect(told("chat.").slice(1)).toMatchObject([
    { data: { changed: ["pinned"], pinned: true, chat: { id: "491700000002" } } },
    { data: { changed: ["unread"], unread: true } },
  ]);
});

test("settings that WhatsApp does not give stay to be done, and are asked for again", async () => {
  const { appState } = server;
  const { account: owner } = account.device;
  const type = "regular_low";
  const change = (index: string[], value: object) =>
    appState.change(owner, {
      type,
      index,
      syncAction: { timestamp: 1_700_000_000_001, ...value },
      apiVersion: 2,
      operation: proto.SyncdMutation.SyncdOperation.SET,
    });
  const before = told("chat.").length;
  appState.refused.add(type);
  await change(["mute", ADA], { muteAction: { muted: true, muteEndTimestamp: -1 } });
  await eventually(() => expect(appState.refusals).toBeGreaterThan(0));
  expect(account.vault.work.size).toBe(1);
  expect(told("chat.")).toHaveLength(before);
  appState.refused.delete(type);
  work();
  await eventually(isDone);
  expect(told("chat.").slice(before)).toMatchObject([{ data: { changed: ["muted_until"] } }]);
});

test("a protocol buffer is read as it streams in, whatever its parts", async () => {
  const bytes = Buffer.from(proto.HistorySync.encode({ syncType: 3, pushnames: [{ id: "a".repeat(300) }] }).finish());
  const parts = async function* (length: number) {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
  for (const length of [1, 2, 7, 1_000]) {
    const fields = await Array.fromAsync(fieldsOf(parts(length)));
    expect(fields.map(({ field, value }) => [field, value])).toEqual([
      [1, 3],
      [7, 0],
    ]);
    expect(proto.Pushname.decode(fields[1]?.bytes ?? bytes).id).toBe("a".repeat(300));
  }
  const short = async function* () {
    yield bytes.subarray(0, 20);
  };
  await expect(Array.fromAsync(fieldsOf(short()))).rejects.toThrow("ends within");
});
