import { randomBytes } from "node:crypto";
import { encodeWAMessage, proto } from "baileys";
import { expect, test } from "vitest";
import { normaliseMessage } from "#connector/baileys/normalise/message.ts";
import { normaliseUnreadable } from "#connector/baileys/normalise/unreadable.ts";
import { hashOf, sealed } from "./sealed.ts";
import { ana, anaChat, byAna, byAnasLid, byMe, event, FILE, inGroup, told } from "./said.ts";
import { ANA, AT, BEN, checked, GROUP, ME, person, scope, SECONDS } from "./world.ts";

const hello: proto.IMessage = { conversation: "Hello" };
const { Type } = proto.Message.ProtocolMessage;
const key = (more: proto.IMessageKey = {}) => ({ remoteJid: ANA.phone, fromMe: false, id: "M0", ...more });

test("a text is told whole, with both addresses of everybody", () => {
  expect(event(hello)).toEqual({
    id: expect.stringMatching(/^evt_/),
    type: "message.received",
    chat: "16505551234",
    occurred_at: SECONDS * 1000,
    data: {
      message_id: "M1",
      chat: anaChat,
      from: ana,
      to: person(ME),
      from_me: false,
      sent_at: AT,
      type: "text",
      text: { body: "Hello" },
    },
  });
});

test("the same message has the same id under either address, and no other has it", () => {
  const { id } = event(hello);
  expect(event(hello, byAnasLid).id).toBe(id);
  expect(event(hello, { ...byAna, from: "16505551234:12@s.whatsapp.net" }).id).toBe(id);
  for (const attrs of [
    { ...byAna, id: "M2" },
    { ...inGroup },
    byMe,
    { ...byAna, from: BEN.phone, sender_lid: BEN.lid },
  ])
    expect(event(hello, attrs).id).not.toBe(id);
});

test.each<[string, Record<string, string>, Record<string, unknown>]>([
  [
    "from the phone",
    byMe,
    { chat: { id: "30210999888", kind: "user" }, from: person(ME), to: person(BEN), from_me: true },
  ],
  ["in a group", inGroup, { chat: { id: GROUP, kind: "group" }, from: person(BEN, { name: "Ben" }), from_me: false }],
  [
    "in a group, from the phone",
    { ...inGroup, participant: ME.lid, participant_pn: ME.phone, notify: "Me" },
    { chat: { id: GROUP, kind: "group" }, from: person(ME, { name: "Me" }), from_me: true },
  ],
  [
    "a status",
    { ...inGroup, from: "status@broadcast" },
    { chat: { id: "status@broadcast", kind: "broadcast" }, from: person(BEN, { name: "Ben" }), from_me: false },
  ],
  [
    "sent to a list of people",
    { ...inGroup, from: "1700000000@broadcast" },
    { chat: { id: "30210999888", kind: "user" }, from: person(BEN, { name: "Ben" }), to: person(ME), from_me: false },
  ],
  [
    "somebody whose number does not show",
    { id: "M1", from: BEN.lid, t: String(SECONDS) },
    { chat: { id: BEN.lid, kind: "user" }, from: { id: BEN.lid, lid: BEN.lid }, to: person(ME), from_me: false },
  ],
  [
    "who claims to write for the account",
    { ...byAna, recipient: BEN.phone },
    { chat: anaChat, from: ana, to: person(ME), from_me: false },
  ],
])("who wrote what where: %s", (_name, attrs, expected) => {
  const { type, data } = event({ deviceSentMessage: { destinationJid: BEN.phone, message: hello } }, attrs);
  expect(type).toBe(expected["from_me"] ? "message.sent" : "message.received");
  const { message_id, sent_at, type: kind, text, ...around } = data;
  expect(around).toEqual(expected);
  expect([message_id, sent_at, kind, text]).toEqual(["M1", AT, "text", { body: "Hello" }]);
});

test.each<[string, proto.IMessage, Record<string, string>, [string, unknown]]>([
  [
    "a reaction to what the account wrote",
    { reactionMessage: { key: key({ fromMe: false }), text: "👍" } },
    byAna,
    ["message.reaction", { message_id: "M0", emoji: "👍", from: person(ME) }],
  ],
  [
    "a reaction taken back",
    { reactionMessage: { key: key({ fromMe: true }), text: "" } },
    byAna,
    ["message.reaction", { message_id: "M0", from: person(ANA) }],
  ],
  [
    "a reaction in a group",
    { reactionMessage: { key: { remoteJid: GROUP, id: "M0", participant: ANA.lid }, text: "👍" } },
    inGroup,
    ["message.reaction", { message_id: "M0", emoji: "👍", from: person(ANA) }],
  ],
  [
    "an edit",
    {
      editedMessage: {
        message: {
          protocolMessage: {
            key: key({ fromMe: true }),
            type: Type.MESSAGE_EDIT,
            editedMessage: { conversation: "Hi" },
          },
        },
      },
    },
    byAna,
    ["message.edited", { message_id: "M0", type: "text", text: { body: "Hi" } }],
  ],
  [
    "a deletion",
    { protocolMessage: { key: key({ fromMe: true }), type: Type.REVOKE } },
    byAna,
    ["message.deleted", { message_id: "M0" }],
  ],
  [
    "a deletion by an administrator",
    { protocolMessage: { key: { remoteJid: GROUP, id: "M0", participant: ANA.lid }, type: Type.REVOKE } },
    inGroup,
    ["message.deleted", { message_id: "M0", from: person(ANA) }],
  ],
])("what is done to a message: %s", (_name, message, attrs, [type, content]) => {
  const found = event(message, attrs);
  expect([found.type, found.data[String(found.data["type"])]]).toEqual([type, content]);
});

test("an edited picture keeps the id of its file", () => {
  const original = told({ imageMessage: FILE }, { ...byAna, id: "M0" });
  const edit = told({
    protocolMessage: {
      key: key({ fromMe: true }),
      type: Type.MESSAGE_EDIT,
      editedMessage: { imageMessage: { ...FILE, caption: "New" } },
    },
  });
  const ids = ({ work }: typeof edit) => work.map((one) => one.kind === "media" && one.media_id);
  expect(ids(edit)).toEqual(ids(original));
});

test.each<[string, proto.Message.IProtocolMessage, Record<string, string>, [string, Record<string, unknown>][]]>([
  [
    "how long messages stay",
    { type: Type.EPHEMERAL_SETTING, ephemeralExpiration: 604_800 },
    byAna,
    [["chat.updated", { changed: ["disappearing_seconds"], disappearing_seconds: 604_800, chat: anaChat, by: ana }]],
  ],
  [
    "a label in a group",
    { type: Type.GROUP_MEMBER_LABEL_CHANGE, memberLabel: { label: "Chef" } },
    inGroup,
    [["group.participants", { action: "labelled", participants: [person(BEN, { name: "Ben", label: "Chef" })] }]],
  ],
  [
    "a number shown",
    { type: Type.SHARE_PHONE_NUMBER },
    byAnasLid,
    [["identity.changed", { change: "phone", previous: { id: ANA.lid, lid: ANA.lid }, current: person(ANA) }]],
  ],
  [
    "a first greeting",
    { type: Type.REQUEST_WELCOME_MESSAGE },
    byAna,
    [["message.received", { type: "request_welcome" }]],
  ],
  ["keys", { type: Type.APP_STATE_SYNC_KEY_SHARE, appStateSyncKeyShare: {} }, byMe, []],
  ["somebody else's keys", { type: Type.APP_STATE_SYNC_KEY_SHARE, appStateSyncKeyShare: {} }, byAna, []],
  [
    "something new",
    { type: Type.REMINDER_MESSAGE },
    byAna,
    [["message.received", { type: "unsupported", unsupported: { type: "protocolMessage.REMINDER_MESSAGE" } }]],
  ],
])("between devices and chats: %s", (_name, protocolMessage, attrs, expected) => {
  const { events } = told({ protocolMessage }, attrs);
  expect(events.map(({ type }) => type)).toEqual(expected.map(([type]) => type));
  for (const [index, [, data]] of expected.entries()) expect(events[index]?.data).toMatchObject(data);
});

test("history is work, of the account's own phone only", () => {
  const protocolMessage = { type: Type.HISTORY_SYNC_NOTIFICATION, historySyncNotification: { directPath: "/h" } };
  const own = told({ protocolMessage }, { id: "H1", from: ME.phone, category: "peer", t: "1" });
  expect(own).toMatchObject({ events: [], work: [{ kind: "history", notification: { directPath: "/h" } }] });
  expect(told({ protocolMessage }, byAna)).toEqual({ events: [], work: [], secrets: [] });
});

test.each([
  ["numbers", ME.phone, BEN.phone],
  ["hidden addresses", ME.lid, BEN.lid],
])("a vote is read with what the poll brought, under %s", (_name, author, answerer) => {
  const messageSecret = randomBytes(32);
  const pollCreationMessage = { name: "?", options: [{ optionName: "Tea" }, { optionName: "Coffee" }] };
  const asked = { ...inGroup, id: "M0", participant: ME.lid, participant_pn: ME.phone };
  const { secrets } = told({ pollCreationMessage, messageContextInfo: { messageSecret } }, asked);
  const within = { secretOf: (id: string) => secrets.find((secret) => secret.id === id) };
  const vote = (...options: string[]) =>
    proto.Message.PollVoteMessage.encode({ selectedOptions: options.map(hashOf) }).finish();
  const voting = (inside: Uint8Array) => ({
    pollUpdateMessage: {
      pollCreationMessageKey: { remoteJid: GROUP, id: "M0", participant: ME.lid },
      vote: sealed(messageSecret, "Poll Vote", { author, answerer }, inside),
      senderTimestampMs: SECONDS * 1000,
    },
  });
  const content = (message: proto.IMessage, known = within) => event(message, inGroup, known).data["poll_vote"];
  const about = { message_id: "M0", from: person(ME), voted_at: AT };
  expect(content(voting(vote("Coffee")))).toEqual({ ...about, options: ["Coffee"] });
  expect(content(voting(vote()))).toEqual({ ...about, options: [] });
  expect(content(voting(vote("Tea", "Cocoa")))).toEqual({ ...about, options: ["Tea"], unknown: 1 });
  expect(content(voting(vote("Tea")), { secretOf: () => undefined })).toEqual(about);
  const wrong = { secretOf: (id: string) => ({ id, secret: randomBytes(32), options: ["Tea"] }) };
  expect(content(voting(vote("Tea")), wrong)).toEqual(about);
});

test("an answer to an event is read with what the event brought", () => {
  const messageSecret = randomBytes(32);
  const { secrets } = told(
    { eventMessage: { name: "Tea" }, messageContextInfo: { messageSecret } },
    { ...byMe, id: "M0", recipient: ANA.phone },
  );
  const within = { secretOf: (id: string) => secrets.find((secret) => secret.id === id) };
  const inside = proto.Message.EventResponseMessage.encode({
    response: 1,
    extraGuestCount: 2,
    timestampMs: SECONDS * 1000,
  }).finish();
  const encEventResponseMessage = {
    eventCreationMessageKey: key(),
    ...sealed(messageSecret, "Event Response", { author: ME.phone, answerer: ANA.phone }, inside),
  };
  const content = event({ encEventResponseMessage }, byAna, within).data["event_response"];
  expect(content).toEqual({ message_id: "M0", from: person(ME), response: "going", extra_guests: 2, answered_at: AT });
});

test.each([
  ["No matching sessions found for message", "no_session"],
  ["No SenderKeyRecord found for decryption", "no_session"],
  ["Invalid PreKey ID", "no_session"],
  ["Key used already or never filled", "repeated"],
  ["Received message with old counter: 3, 2", "repeated"],
  ["Bad MAC", "corrupt"],
  ["index out of range: 193 + 1 > 193", "corrupt"],
])("why it could not be read: %s", (message, reason) => {
  const { events } = normaliseUnreadable(scope, byAna, new Error(message));
  expect(checked(events).map(({ data }) => data["reason"])).toEqual([reason]);
  expect(normaliseUnreadable(scope, { ...byMe, category: "peer" }, new Error(message)).events).toEqual([]);
});

test("what could not be read is told, and so is its recovery", () => {
  const [failed] = checked(normaliseUnreadable(scope, byAna, new Error("No session record")).events);
  expect(failed).toMatchObject({
    type: "message.undecryptable",
    data: { message_id: "M1", chat: anaChat, reason: "no_session" },
  });
  const { events } = normaliseMessage(scope, byAna, encodeWAMessage(hello), { way: "recovered" });
  expect(checked(events).map(({ type }) => type)).toEqual(["message.received", "message.recovered"]);
  expect(events[1]?.data).toMatchObject({ message_id: "M1", event_id: events[0]?.id });
  expect(new Set([failed?.id, ...events.map(({ id }) => id)]).size).toBe(3);
  expect(events[0]?.id).toBe(event(hello).id);
});

test("the phone sends again what could not be read here", () => {
  const info = proto.WebMessageInfo.encode({
    key: { ...key(), id: "M1" },
    message: hello,
    messageTimestamp: SECONDS,
  }).finish();
  const again = {
    protocolMessage: {
      type: Type.PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE,
      peerDataOperationRequestResponseMessage: {
        peerDataOperationResult: [{ placeholderMessageResendResponse: { webMessageInfoBytes: info } }],
      },
    },
  };
  const { events } = told(again, { id: "P1", from: ME.phone, category: "peer", t: "1" });
  expect(events.map(({ type }) => type)).toEqual(["message.received", "message.recovered"]);
  expect(events[0]?.id).toBe(event(hello).id);
  expect(told(again, byAna).events).toEqual([]);
});
