import { Readable } from "node:stream";
import { generateWAMessage, proto } from "baileys";
import { expect, test } from "vitest";
import { type Composed, COMPOSERS, composeSend } from "#connector/baileys/compose/send.ts";
import type { Ground } from "#connector/baileys/compose/key.ts";
import { normaliseMessage } from "#connector/baileys/normalise/message.ts";
import { quiet } from "#connector/baileys/quiet.ts";
import { CAPABILITIES, type Feature, FEATURES } from "#src/protocol/capability.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";
import { ANA, AT, BEN, checked, GROUP, ME, NEWSLETTER, person, scope, SECONDS } from "./world.ts";

const ground: Ground = { self: scope.self, ...scope.addresses, naming: "lid" };

const compose = (message: Record<string, unknown>, within: Partial<Ground> = {}) =>
  composeSend({ ...ground, ...within }, Outgoing.parse({ to: "+16505551234", ...message }));

const CARD = {
  name: { formatted_name: "Ada, Lady; L", first_name: "Ada", last_name: "Lovelace\\King", prefix: "Lady" },
  phones: [{ phone: "+1 650 555 1234", wa_id: "16505551234", type: "CELL" }],
  emails: [{ email: "ada@example.com", type: "WORK" }],
  urls: [{ url: "https://example.com/?a=1;b", type: "Home" }],
  addresses: [{ street: "1 Main St", city: "London", country: "UK", type: "HOME" }],
  org: { company: "Engines, Ltd", department: "Notes", title: "Analyst" },
  birthday: "1815-12-10",
};
const file = { id: "med_1" };
const OPENED = { mime_type: "image/png", filename: "served.png" };
const STORED = {
  id: expect.stringMatching(/^med_/) as string,
  mime_type: "image/png",
  size: 5,
  sha256: expect.any(String) as string,
};

const SENDS: Record<string, [message: Record<string, unknown>, told: [string, unknown]]> = {
  text: [{ type: "text", text: { body: "Hello" } }, ["text", { body: "Hello" }]],
  preview: [
    { type: "text", text: { body: "See https://example.com/a now", preview_url: true } },
    [
      "text",
      { body: "See https://example.com/a now", preview: { url: "https://example.com/a", title: "example.com" } },
    ],
  ],
  image: [{ type: "image", image: { ...file, caption: "Us" } }, ["image", { ...STORED, caption: "Us" }]],
  video: [{ type: "video", video: { ...file, caption: "Us" } }, ["video", { ...STORED, caption: "Us" }]],
  audio: [{ type: "audio", audio: file }, ["audio", STORED]],
  voice: [{ type: "audio", audio: { ...file, voice: true } }, ["audio", { ...STORED, voice: true }]],
  document: [
    { type: "document", document: { ...file, filename: "a.pdf", caption: "Read" } },
    ["document", { ...STORED, filename: "a.pdf", caption: "Read" }],
  ],
  "document as served": [
    { type: "document", document: { link: "https://example.com/x" } },
    ["document", { ...STORED, filename: "served.png" }],
  ],
  sticker: [{ type: "sticker", sticker: file }, ["sticker", STORED]],
  location: [
    { type: "location", location: { latitude: "0", longitude: -3.5, name: "Null", address: "Sea" } },
    ["location", { latitude: 0, longitude: -3.5, name: "Null", address: "Sea" }],
  ],
  contacts: [
    { type: "contacts", contacts: [CARD] },
    ["contacts", [{ ...CARD, vcard: expect.stringContaining("waid=16505551234") as string }]],
  ],
  "several contacts": [
    { type: "contacts", contacts: [CARD, { name: { formatted_name: "Bob" } }] },
    ["contacts", [expect.objectContaining(CARD), expect.objectContaining({ name: { formatted_name: "Bob" } })]],
  ],
  poll: [
    { type: "poll", poll: { name: "Drink?", options: ["Tea", "Coffee"] } },
    ["poll", { name: "Drink?", options: ["Tea", "Coffee"], selectable_count: 1 }],
  ],
  "poll with several answers": [
    { type: "poll", poll: { name: "Drink?", options: ["Tea", "Coffee"], selectable_count: 2 } },
    ["poll", { name: "Drink?", options: ["Tea", "Coffee"], selectable_count: 2 }],
  ],
  reaction: [
    { type: "reaction", reaction: { message_id: "M0", emoji: "👍" } },
    ["reaction", { message_id: "M0", emoji: "👍", from: person(ANA) }],
  ],
  "reaction taken back": [
    { type: "reaction", reaction: { message_id: "M0", from_me: true } },
    ["reaction", { message_id: "M0", from: person(ME) }],
  ],
  edit: [
    { type: "edit", edit: { message_id: "M0", type: "text", text: { body: "Hi" } } },
    ["edit", { message_id: "M0", type: "text", text: { body: "Hi" } }],
  ],
  revoke: [{ type: "revoke", revoke: { message_id: "M0" } }, ["revoke", { message_id: "M0" }]],
  pin: [
    { type: "pin", pin: { message_id: "M0", type: "pin", expiration_days: 30 } },
    ["pin", { message_id: "M0", from: person(ANA), type: "pin", expiration_days: 30 }],
  ],
  unpin: [
    { type: "pin", pin: { message_id: "M0", type: "unpin" } },
    ["pin", { message_id: "M0", from: person(ANA), type: "unpin" }],
  ],
};

/** The message that Baileys makes of it; WhatsApp's file store answers where the file is. */
async function made(composed: Composed): Promise<proto.IMessage> {
  if (composed.is === "refused") throw new Error(composed.title);
  const stream = Readable.from([Buffer.from("bytes")]);
  const content = composed.is === "file" ? composed.withFile({ ...OPENED, media: { stream } }) : composed.content;
  const { message } = await generateWAMessage(composed.to, content, {
    userJid: ME.phone,
    logger: quiet,
    upload: async () => ({ mediaUrl: "https://mmg.whatsapp.net/v/1", directPath: "/v/1" }),
    ...(composed.quoted && { quoted: composed.quoted }),
  });
  if (!message) throw new Error("nothing was made");
  return message;
}

/** What the account's own phone is told of it. */
function told(message: proto.IMessage, chat = ANA.phone) {
  const bytes = proto.Message.encode(message).finish();
  const attrs = { id: "M1", from: ME.phone, recipient: chat, t: String(SECONDS) };
  const inGroup = { id: "M1", from: GROUP, participant: ME.lid, participant_pn: ME.phone, t: String(SECONDS) };
  const { events } = normaliseMessage(scope, chat === GROUP ? inGroup : attrs, bytes, { padded: false });
  return checked(events);
}

test.each(Object.entries(SENDS))("what is sent is told the same: %s", async (_name, [message, [type, content]]) => {
  const [event, ...more] = told(await made(compose(message)));
  expect(more).toEqual([]);
  expect(event?.data).toMatchObject({ type, from_me: true, chat: { id: "16505551234", kind: "user" }, sent_at: AT });
  const { preview_url: _, ...found } = { ...(event?.data[type] as object) } as Record<string, unknown>;
  expect(Array.isArray(content) ? event?.data[type] : found).toEqual(content);
});

test("every type that the account can send is sent here", () => {
  expect(new Set(Object.values(SENDS).map(([{ type }]) => type))).toEqual(new Set(Object.keys(COMPOSERS)));
});

const Words = { type: "text", text: { body: "x" } };
const ADDRESSES: Record<string, string> = {
  phone: "+16505551234",
  group: GROUP,
  lid: ANA.lid,
  newsletter: NEWSLETTER,
  broadcast: "status@broadcast",
  user_id: "US.13491208655302741918",
};

/** A message that needs this feature; nothing else of it is out of the ordinary. */
function needing(feature: Feature): Record<string, unknown> {
  if (feature === "context") return { ...Words, context: { message_id: "M0" } };
  if (feature.startsWith("to.")) return { ...Words, to: ADDRESSES[feature.slice("to.".length)] };
  if (!feature.startsWith("interactive.")) return SENDS[feature]?.[0] ?? { type: feature, [feature]: {} };
  return { type: "interactive", interactive: { type: feature.slice("interactive.".length) } };
}

test.each(FEATURES)("a personal account does what the table says of it: %s", (feature) => {
  // What is refused by its type is refused whatever it holds.
  const composed = composeSend(ground, { to: "+16505551234", ...needing(feature) } as Outgoing);
  if (CAPABILITIES[feature].whatsmeow) expect(composed.is).not.toBe("refused");
  else expect(composed).toMatchObject({ is: "refused", code: "not_supported", title: expect.stringMatching(/\w/) });
});

test.each([
  ["+1 (650) 555-1234", ANA.phone],
  ["16505551234:3@s.whatsapp.net", ANA.phone],
  [ANA.lid, ANA.lid],
  [GROUP, GROUP],
  [NEWSLETTER, NEWSLETTER],
])("whom it is for: %s", (to, jid) => {
  expect(compose({ ...Words, to })).toMatchObject({ is: "message", to: jid });
});

test("in a group it must be said whose message is meant, and it is said as the group names people", () => {
  const react = (reaction: Record<string, unknown>, within: Partial<Ground> = {}) =>
    compose({ to: GROUP, type: "reaction", reaction: { message_id: "M0", emoji: "👍", ...reaction } }, within);
  expect(react({})).toMatchObject({ is: "refused", code: "invalid", path: "reaction.from" });
  const of = (key: Record<string, unknown>) => ({
    content: { react: { key: { remoteJid: GROUP, id: "M0", ...key } } },
  });
  expect(react({ from: "+16505551234" })).toMatchObject(of({ fromMe: false, participant: ANA.lid }));
  expect(react({ from: ANA.lid }, { naming: "pn" })).toMatchObject(of({ fromMe: false, participant: ANA.phone }));
  expect(react({ from: BEN.phone })).toMatchObject(of({ fromMe: false, participant: BEN.phone }));
  expect(react({ from: ME.phone })).toMatchObject(of({ fromMe: true }));
  expect(react({}, { sentMessage: () => ({ conversation: "mine" }) })).toMatchObject(of({ fromMe: true }));
  expect(compose({ to: GROUP, ...Words, context: { message_id: "M0" } })).toMatchObject({
    is: "refused",
    path: "context.from",
  });
  expect(compose({ to: GROUP, type: "revoke", revoke: { message_id: "M0", from: ANA.lid } })).toMatchObject({
    content: { delete: { remoteJid: GROUP, id: "M0", fromMe: false, participant: ANA.lid } },
  });
});

test("an answer quotes what the account wrote itself, and names what others wrote", async () => {
  const answer = { ...Words, to: GROUP, context: { message_id: "M0", from: ANA.lid } };
  const [other] = told(await made(compose(answer)), GROUP);
  expect(other?.data["context"]).toEqual({ message_id: "M0", from: person(ANA) });
  const sentMessage = () => ({ extendedTextMessage: { text: "Mine" } });
  const [own] = told(await made(compose({ ...Words, context: { message_id: "M0" } }, { sentMessage })));
  expect(own?.data["context"]).toEqual({
    message_id: "M0",
    from: person(ME),
    quoted: { type: "text", text: { body: "Mine" } },
  });
});
