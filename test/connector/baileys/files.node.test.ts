import { randomBytes } from "node:crypto";
import { downloadMediaMessage, generateMessageIDV2, type WAMessage } from "baileys";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { act } from "#connector/baileys/acts.ts";
import { readerOf, scopeOf } from "#connector/baileys/reader.ts";
import { Command, type Outcome } from "#src/protocol/command.ts";
import type { FileToFetch } from "#src/protocol/file.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { FileServer } from "../../support/connector/files.ts";
import { Contact } from "../../support/whatsapp/contact.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { ACCOUNT } from "./world.ts";

let server: WhatsApp;
let account: RunAccount;
let ada: Contact;
let edge: FileServer;

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 20 });
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(70_000)]);

function done(command: Record<string, unknown>): Promise<Outcome> {
  const { vault, socket } = account;
  const scope = scopeOf(ACCOUNT, vault);
  const place = { socket, vault, scope, store: edge.store(ACCOUNT), until: Date.now() + 60_000 };
  return new Promise((settle) => void act(Command.parse(command), { ...place, settle }));
}

/** The files that are to be fetched, as the edge was told of them. */
const wanted = (): FileToFetch[] => account.store.commits.flatMap(({ files = [] }) => files);
async function fileOf(id: string): Promise<FileToFetch> {
  await eventually(() => expect(wanted().map(({ message_id }) => message_id)).toContain(id));
  return wanted().find(({ message_id }) => message_id === id) as FileToFetch;
}
const fetch = (file: FileToFetch) => done({ do: "fetch", file, files: edge.access() });

async function send(message: Record<string, unknown>, more: Parameters<FileServer["access"]>[0] = {}) {
  const message_id = generateMessageIDV2();
  const command = { do: "send", message_id, message: { to: `+${ada.phone}`, ...message }, files: edge.access(more) };
  const outcome = await done(command);
  if (outcome.is !== "accepted") return { outcome };
  const got = await eventually(() => {
    const found = ada.messages.find(({ key }) => key.id === message_id);
    expect(found).toBeDefined();
    return found as WAMessage;
  });
  return { outcome, got };
}
const bytesOf = (message: WAMessage | undefined) => downloadMediaMessage(message as WAMessage, "buffer", {});

beforeAll(async () => {
  [server, edge] = await Promise.all([WhatsApp.start(), FileServer.start()]);
  account = await RunAccount.link(server, "491700000001", (vault) => readerOf(ACCOUNT, vault));
  ada = await Contact.join(server, "491700000002", "Ada");
  await ada.send(account.jid, "first");
  await eventually(() => expect(account.store.events.map(({ type }) => type)).toContain("message.received"));
});

beforeEach(() => {
  server.media.status = null;
  server.media.short = 0;
});

afterAll(async () => {
  account?.stop();
  ada?.stop();
  edge?.stop();
  await server?.stop();
});

test.each([
  ["an image", { image: JPEG }, { mime_type: "image/jpeg" }],
  ["a video note", { video: JPEG, ptv: true }, { mime_type: "video/mp4" }],
  ["a voice message", { audio: JPEG, ptt: true, mimetype: "audio/ogg; codecs=opus" }, { mime_type: /ogg/ }],
  ["a sticker", { sticker: JPEG }, { mime_type: "image/webp" }],
  ["a document", { document: JPEG, mimetype: "text/plain", fileName: "ä.txt" }, { filename: "ä.txt" }],
])("%s is brought into the edge's store as its sender had it", async (_name, content, about) => {
  const file = await fileOf(await ada.send(account.jid, content as Parameters<Contact["send"]>[1]));
  expect(await fetch(file)).toMatchObject({ is: "accepted", result: { size: JPEG.length } });
  const held = edge.files.get(file.id);
  expect(held?.bytes.equals(JPEG)).toBe(true);
  for (const [name, value] of Object.entries(about)) {
    expect(held?.[name as "mime_type"]).toEqual(value instanceof RegExp ? expect.stringMatching(value) : value);
  }
});

test("a file that WhatsApp has thrown away comes from the phone that sent it, if it has it", async () => {
  const id = await ada.send(account.jid, { image: JPEG });
  const file = await fileOf(id);
  const [path = ""] = [...server.media.files.keys()].slice(-1);
  const bytes = server.media.files.get(path) as Buffer;
  server.media.files.delete(path);
  expect(await fetch(file)).toMatchObject({ is: "refused", error: { title: "gone" } });
  const sent = ada.messages.length > 0 && JSON.parse(Buffer.from(file.source, "base64").toString());
  server.media.files.set("/again", bytes);
  server.media.again.set(id, { mediaKey: Buffer.from(sent.media_key.data, "base64"), path: "/again" });
  expect(await fetch(file)).toMatchObject({ is: "accepted" });
  expect(edge.files.get(file.id)?.bytes.equals(JPEG)).toBe(true);
});

test("a file that is not whole is none, and a store that is away says nothing of it", async () => {
  const file = await fileOf(await ada.send(account.jid, { document: JPEG, mimetype: "a/b", fileName: "short" }));
  server.media.short = 1;
  expect(await fetch(file)).toMatchObject({ is: "refused", error: { title: "corrupt" } });
  expect(edge.files.has(file.id)).toBe(false);
  server.media.short = 0;
  server.media.status = 503;
  expect(await fetch(file)).toMatchObject({ is: "refused", error: { title: "unreachable" } });
  server.media.status = null;
  expect(await fetch({ ...file, sha256: "00".repeat(32) })).toMatchObject({ error: { title: "corrupt" } });
});

test("only WhatsApp's own hosts are asked for a file, whatever the message names", async () => {
  const image = { mimetype: "image/jpeg", url: `${edge.url}/links/secret`, mediaKey: randomBytes(32) };
  edge.files.set("secret", { bytes: JPEG, mime_type: "image/jpeg" });
  const id = generateMessageIDV2();
  await ada.sock.relayMessage(account.jid, { imageMessage: image }, { messageId: id });
  expect(await fetch(await fileOf(id))).toMatchObject({ is: "refused", error: { title: "gone" } });
});

test.each([
  ["image", { caption: "look" }, { imageMessage: { caption: "look", mimetype: "image/jpeg" } }],
  ["video", {}, { videoMessage: { mimetype: "image/jpeg" } }],
  ["audio", { voice: true }, { audioMessage: { ptt: true } }],
  ["document", { filename: "b.jpg" }, { documentMessage: { fileName: "b.jpg" } }],
  ["sticker", {}, { stickerMessage: {} }],
])("a file of the gateway's own goes out as %s", async (type, more, message) => {
  edge.files.set("med_1", { bytes: JPEG, mime_type: "image/jpeg", filename: "a.jpg" });
  const { got } = await send({ type, [type]: { id: "med_1", ...more } });
  expect(got?.message).toMatchObject(message);
  expect((await bytesOf(got)).equals(JPEG)).toBe(true);
});

test("a file is uploaded once for many messages; what a link leads to goes out too, after the same looks as for a hook", async () => {
  edge.files.set("med_2", { bytes: JPEG, mime_type: "image/jpeg" });
  const before = server.media.files.size;
  await Promise.all([1, 2, 3].map((n) => send({ type: "image", image: { id: "med_2", caption: `${n}` } })));
  expect(server.media.files.size).toBe(before + 1);
  edge.files.set("moved", { bytes: JPEG, mime_type: "image/jpeg" });
  const image = { type: "image", image: { link: `${edge.url}/moved` } };
  expect((await bytesOf((await send(image)).got)).equals(JPEG)).toBe(true);
  expect((await send(image, { targets: "public" })).outcome).toMatchObject({ error: { title: "file_refused" } });
  expect((await send(image, { most_bytes: 10 })).outcome).toMatchObject({ error: { title: "file_refused" } });
  const gone = { type: "image", image: { link: `${edge.url}/links/none` } };
  expect((await send(gone)).outcome).toMatchObject({ error: { title: "file_missing" } });
  server.media.status = 503;
  edge.files.set("med_3", { bytes: JPEG, mime_type: "image/jpeg" });
  const away = await send({ type: "image", image: { id: "med_3" } });
  expect(away.outcome).toMatchObject({ error: { title: expect.stringMatching(/file_unavailable|uploading/) } });
});

test("the account's picture is set and taken away; what is no JPEG is refused", async () => {
  edge.files.set("med_4", { bytes: JPEG, mime_type: "image/jpeg" });
  edge.files.set("med_5", { bytes: Buffer.from("no picture"), mime_type: "image/png" });
  const change = (picture: string | null) => done({ do: "change_profile", picture, files: edge.access() });
  expect(await change("med_4")).toMatchObject({ is: "accepted" });
  expect(account.device.account.profile.picture).toBeDefined();
  expect(await change("med_5")).toMatchObject({ is: "refused", error: { title: "file_refused" } });
  expect(await change(null)).toMatchObject({ is: "accepted" });
  expect(account.device.account.profile.picture).toBeUndefined();
});
