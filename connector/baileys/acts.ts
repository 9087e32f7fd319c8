import { jidNormalizedUser } from "baileys";
import type { Command } from "#src/protocol/command.ts";
import { type Act, at, type Do, jidsOf, NOBODY } from "./act.ts";
import { type Ground, isGroup, jidFrom, keyOf } from "./compose/key.ts";
import { composeSend } from "./compose/send.ts";
import { accepted, outcomeOf, refused } from "./failure.ts";
import { fetchFile } from "./files/fetch.ts";
import { setPicture } from "./files/picture.ts";
import { sendFile } from "./files/send.ts";
import { GROUP_ACTS } from "./groups.ts";
import type { Place } from "./place.ts";

/** Carries out a command that needs WhatsApp. It never throws; false when it is none of these. */
export async function act(command: Command, place: Place): Promise<boolean> {
  const found = ACTS[command.do] as Act<Do> | undefined;
  if (!found) return false;
  try {
    const outcome = await found(command, place);
    if (outcome) place.settle(outcome);
  } catch (error) {
    place.settle(outcomeOf(error));
  }
  return true;
}

/** What composing needs to know; a group is asked how it names its members when a message in it is spoken of. */
async function groundFor({ vault, socket, scope }: Place, chat: string | undefined, isAbout: boolean): Promise<Ground> {
  const ground: Ground = {
    self: scope.self,
    lidOf: (phone) => vault.lidOf(phone),
    phoneOf: (lid) => vault.phoneOf(lid),
    sentMessage: (id) => vault.sentMessage(id),
  };
  if (!isAbout || !chat || !isGroup(chat)) return ground;
  const { addressingMode } = await socket.sock.groupMetadata(chat);
  return { ...ground, naming: addressingMode === "lid" ? "lid" : "pn" };
}

const send: Act<"send"> = async (command, place) => {
  const { message_id: id, message } = command;
  const isAbout = message.context !== undefined || ["reaction", "revoke", "pin"].includes(message.type);
  const composed = composeSend(await groundFor(place, jidFrom(message.to), isAbout), message);
  if (composed.is === "refused")
    return refused({ title: composed.code, details: `${composed.path}: ${composed.title}` });
  if (composed.is === "file") return sendFile(command, composed, place);
  const { to, content, quoted } = composed;
  place.socket.send({ id, to, content, quoted }, place.settle);
  return null;
};

const read: Act<"read"> = async ({ messages }, place) => {
  const keys = [];
  for (const { chat, message_id, from_me, participant } of messages) {
    const jid = jidFrom(chat);
    const ground = await groundFor(place, jid, participant !== undefined);
    const key = jid && keyOf(ground, jid, { message_id, from_me, from: participant });
    if (!key) return NOBODY;
    keys.push(key);
  }
  await place.socket.sock.readMessages(keys);
  return accepted();
};

const changeProfile: Act<"change_profile"> = async ({ name, about, picture, files }, place) => {
  const { sock } = place.socket;
  if (picture !== undefined) {
    const refusal = await setPicture({ picture, files }, place);
    if (refusal) return refusal;
  }
  if (name !== undefined && sock.authState.creds.myAppStateKeyId === undefined) {
    return refused({ title: "not_ready", details: "the phone has not shared its settings with this device yet" });
  }
  if (name !== undefined) await sock.updateProfileName(name);
  if (about !== undefined) await sock.updateProfileStatus(about);
  return accepted();
};

const checkContacts: Act<"check_contacts"> = async ({ phones }, { socket: { sock }, vault }) => {
  const found = (await sock.onWhatsApp(...jidsOf(phones))) ?? [];
  const contacts = found.map(({ jid, exists }) => {
    const known = jidNormalizedUser(jid);
    const [phone, lid] = known.endsWith("@lid") ? [vault.phoneOf(known), known] : [known, vault.lidOf(known)];
    return { ...(phone && { jid: phone }), ...(lid && { lid }), exists: Boolean(exists) };
  });
  return accepted({ contacts });
};

const ACTS: { [D in Do]?: Act<D> } = {
  ...GROUP_ACTS,
  send,
  fetch: fetchFile,
  read,
  presence: async ({ state, chat }, { socket: { sock } }) => {
    if (chat === undefined && !["available", "unavailable"].includes(state)) return NOBODY;
    const jid = chat === undefined ? undefined : jidFrom(chat);
    if (chat !== undefined && !jid) return NOBODY;
    await sock.sendPresenceUpdate(state, jid);
    return accepted();
  },
  subscribe_presence: ({ chat }, { socket: { sock } }) =>
    at(chat, async (jid) => {
      await sock.presenceSubscribe(jid);
      return accepted();
    }),
  change_profile: changeProfile,
  block: ({ person, blocked }, { socket: { sock } }) =>
    at(person, async (jid) => {
      await sock.updateBlockStatus(jid, blocked ? "block" : "unblock");
      return accepted();
    }),
  check_contacts: checkContacts,
};
