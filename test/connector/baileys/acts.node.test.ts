import { generateMessageIDV2 } from "baileys";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { act } from "#connector/baileys/acts.ts";
import { readerOf, scopeOf } from "#connector/baileys/reader.ts";
import { Store } from "#connector/store.ts";
import { Command, type Outcome } from "#src/protocol/command.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { Contact } from "../../support/whatsapp/contact.ts";
import type { Seen } from "../../support/whatsapp/server.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { ACCOUNT } from "./world.ts";

let server: WhatsApp;
let account: RunAccount;
let ada: Contact;
const seen: Seen[] = [];

const eventually = <T>(look: () => T) => vi.waitFor(look, { timeout: 30_000, interval: 20 });
const events = (type: string) => account.store.events.filter((event) => event.type === type).map(({ data }) => data);

/** Carries a command out; its first outcome. */
function done(command: Record<string, unknown>): Promise<Outcome> {
  const { vault, socket } = account;
  return new Promise((settle) => {
    const place = { socket, vault, scope: scopeOf(ACCOUNT, vault), store: new Store("http://127.0.0.1:9", ACCOUNT) };
    void act(Command.parse(command), { ...place, until: Date.now() + 60_000, settle });
  });
}
const result = async (command: Record<string, unknown>) => {
  const outcome = await done(command);
  if (outcome.is !== "accepted") throw new Error(JSON.stringify(outcome));
  return outcome.result as Record<string, Record<string, unknown>>;
};
/** Sends; the message's id. */
async function sent(message: Record<string, unknown>): Promise<string> {
  const message_id = generateMessageIDV2();
  expect(await done({ do: "send", message_id, message })).toMatchObject({ is: "accepted" });
  return message_id;
}
const messageAt = (id: string) =>
  eventually(() => {
    const found = ada.messages.find(({ key }) => key.id === id);
    expect(found).toBeDefined();
    return found?.message;
  });

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await RunAccount.link(server, "491700000001", (vault) => readerOf(ACCOUNT, vault));
  ada = await Contact.join(server, "491700000002", "Ada");
  await ada.send(account.jid, "first");
  await eventually(() => expect(events("message.received")).toHaveLength(1));
  server.seen.push((stanza) => seen.push(stanza));
});

afterAll(async () => {
  account?.stop();
  ada?.stop();
  await server?.stop();
});

test("a text, a reaction, an edit and a deletion arrive", async () => {
  const to = `+${ada.phone}`;
  const id = await sent({ to, type: "text", text: { body: "Hello" } });
  expect(await messageAt(id)).toMatchObject({ extendedTextMessage: { text: "Hello" } });
  const hers = String(events("message.received")[0]?.["message_id"]);
  const reaction = await sent({ to, type: "reaction", reaction: { message_id: hers, emoji: "👍" } });
  expect(await messageAt(reaction)).toMatchObject({ reactionMessage: { text: "👍", key: { id: hers } } });
  const edit = await sent({ to, type: "edit", edit: { message_id: id, type: "text", text: { body: "Hi" } } });
  expect(JSON.stringify(await messageAt(edit))).toContain("Hi");
  const revoke = await sent({ to, type: "revoke", revoke: { message_id: id } });
  expect(await messageAt(revoke)).toMatchObject({ protocolMessage: { key: { id } } });
  const answer = await sent({ to, type: "text", text: { body: "Yes" }, context: { message_id: hers } });
  expect(await messageAt(answer)).toMatchObject({ extendedTextMessage: { contextInfo: { stanzaId: hers } } });
});

test("what cannot be sent is refused and nothing leaves", async () => {
  const before = seen.length;
  const message = { to: "status@broadcast", type: "text", text: { body: "Hello" } };
  expect(await done({ do: "send", message_id: "X1", message })).toMatchObject({
    is: "refused",
    error: { title: "not_supported", details: expect.stringContaining("to: ") },
  });
  expect(seen.slice(before).filter(({ stanza }) => stanza.tag === "message")).toEqual([]);
});

test("a group's life", async () => {
  const { group } = await result({ do: "create_group", subject: "Hikers", participants: [`+${ada.phone}`] });
  const jid = String((group?.["chat"] as { id: string } | undefined)?.id);
  expect(group).toMatchObject({
    chat: { id: jid, kind: "group" },
    subject: "Hikers",
    participants: [
      { id: account.phone, role: "superadmin" },
      { id: ada.phone, lid: ada.lid },
    ],
  });
  await result({ do: "change_group", group: jid, subject: "Walkers", description: "Up", announce: true, locked: true });
  expect(await result({ do: "group_info", group: jid })).toMatchObject({
    group: { subject: "Walkers", description: "Up", announcement: true, locked: true },
  });
  const promote = { do: "change_participants", group: jid, action: "promote", participants: [ada.lid] };
  expect(await result(promote)).toMatchObject({ participants: [{ status: "200" }] });
  const first = await result({ do: "group_invite", group: jid });
  const second = await result({ do: "group_invite", group: jid, revoke: true });
  expect(first["link"]).toBe(`https://chat.whatsapp.com/${String(first["code"])}`);
  expect(second["code"]).not.toBe(first["code"]);

  const hers = await ada.send(jid, "in the group");
  await eventually(() => expect(events("message.received").map((data) => data["message_id"])).toContain(hers));
  const reaction = { message_id: hers, emoji: "👍", from: `+${ada.phone}` };
  const id = await sent({ to: jid, type: "reaction", reaction });
  // The group names its members by their hidden addresses.
  expect(await messageAt(id)).toMatchObject({ reactionMessage: { key: { id: hers, participant: ada.lid } } });

  await result({ do: "leave_group", group: jid });
  await result({ do: "join_group", code: String(second["link"]) });
  await eventually(() => expect(events("group.participants").map((data) => data["action"])).toContain("removed"));
  expect(await done({ do: "join_group", code: "Nowhere" })).toMatchObject({ is: "refused", error: { code: 404 } });
});

test("what was read is said, and what somebody does is asked for", async () => {
  const hers = String(events("message.received")[0]?.["message_id"]);
  await result({ do: "read", messages: [{ chat: ada.jid, message_id: hers, from_me: false }] });
  await eventually(() =>
    expect(ada.updates.map(({ key, update }) => [key.id, update.status])).toContainEqual([hers, 4]),
  );
  await result({ do: "presence", state: "composing", chat: ada.jid });
  await result({ do: "subscribe_presence", chat: ada.jid });
  const said = () => seen.map(({ stanza: { tag, attrs } }) => `${tag} ${attrs["type"] ?? ""}`.trim());
  await eventually(() => expect(said()).toEqual(expect.arrayContaining(["chatstate", "presence subscribe"])));
  expect(await done({ do: "presence", state: "composing" })).toMatchObject({ is: "refused" });
});

test("people are found, blocked and let in again, and the account says something of itself", async () => {
  const { contacts } = await result({ do: "check_contacts", phones: [ada.phone, "49170999999"] });
  expect(contacts).toContainEqual(expect.objectContaining({ exists: true }));
  await result({ do: "block", person: `+${ada.phone}`, blocked: true });
  expect(account.device.account.blocked.size).toBe(1);
  await result({ do: "block", person: `+${ada.phone}`, blocked: false });
  expect(account.device.account.blocked.size).toBe(0);
  await result({ do: "change_profile", about: "At sea", picture: null });
  expect(account.device.account.profile.status).toBe("At sea");
  expect(await done({ do: "block", person: "nobody", blocked: true })).toMatchObject({ is: "refused" });
});
