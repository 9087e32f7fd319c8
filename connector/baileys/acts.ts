import { jidNormalizedUser, type WASocket } from "baileys";
import type { Command, Outcome } from "#src/protocol/command.ts";
import { bare, type Ground, isGroup, jidFrom, keyOf } from "./compose/key.ts";
import { composeSend } from "./compose/send.ts";
import { accepted, outcomeOf, refused } from "./failure.ts";
import { groupView } from "./normalise/view.ts";
import type { Scope } from "./normalise/scope.ts";
import type { Socket } from "./socket.ts";
import type { Vault } from "./vault.ts";

/** Where a command is carried out: an open WhatsApp socket, over its vault. */
export type Place = {
  socket: Socket;
  vault: Vault;
  scope: Scope;
  /** gets what came of it; once more when an unknown outcome turns out */
  settle(outcome: Outcome): void;
};

type Do = Command["do"];
type Of<D extends Do> = Extract<Command, { do: D }>;
type Act<D extends Do> = (command: Of<D>, place: Place) => Promise<Outcome | null>;

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

const NOBODY = refused({ title: "invalid", details: "it names nobody that a personal account can reach" });

/** Does something at an address; refused when a text is none. */
async function at(text: string, then: (jid: string) => Promise<Outcome>): Promise<Outcome> {
  const jid = jidFrom(text);
  return jid ? then(jid) : NOBODY;
}

const jidsOf = (people: string[]): string[] => people.flatMap((one) => jidFrom(one) ?? []);

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

const send: Act<"send"> = async ({ message_id: id, message }, place) => {
  const isAbout = message.context !== undefined || ["reaction", "revoke", "pin"].includes(message.type);
  const composed = composeSend(await groundFor(place, jidFrom(message.to), isAbout), message);
  if (composed.is === "refused")
    return refused({ title: composed.code, details: `${composed.path}: ${composed.title}` });
  if (composed.is === "file") return refused({ title: "not_supported", details: "files cannot be sent yet" });
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

/** Changes one thing of a group after the other; what was done before something fails stays done. */
async function changeGroup(sock: WASocket, jid: string, change: Of<"change_group">): Promise<void> {
  if (change.subject !== undefined) await sock.groupUpdateSubject(jid, change.subject);
  if (change.description !== undefined) await sock.groupUpdateDescription(jid, change.description);
  if (change.announce !== undefined) {
    await sock.groupSettingUpdate(jid, change.announce ? "announcement" : "not_announcement");
  }
  if (change.locked !== undefined) await sock.groupSettingUpdate(jid, change.locked ? "locked" : "unlocked");
}

const changeProfile: Act<"change_profile"> = async ({ name, about, picture }, { socket: { sock }, scope }) => {
  if (typeof picture === "string") return refused({ title: "not_supported", details: "pictures cannot be set yet" });
  if (name !== undefined) await sock.updateProfileName(name);
  if (about !== undefined) await sock.updateProfileStatus(about);
  if (picture === null) await sock.removeProfilePicture(bare(scope.self.jid) ?? "");
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

const INVITE = "https://chat.whatsapp.com/";

const ACTS: { [D in Do]?: Act<D> } = {
  send,
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
  create_group: async ({ subject, participants }, { socket: { sock }, scope }) => {
    const jids = jidsOf(participants);
    if (jids.length < participants.length) return NOBODY;
    return accepted({ group: groupView(scope, await sock.groupCreate(subject, jids)) });
  },
  change_participants: ({ group, action, participants }, { socket: { sock } }) =>
    at(group, async (jid) => {
      const jids = jidsOf(participants);
      if (jids.length < participants.length) return NOBODY;
      const answers = await sock.groupParticipantsUpdate(jid, jids, action);
      return accepted({ participants: answers.map(({ jid: one, status }) => ({ jid: one, status })) });
    }),
  change_group: (change, { socket: { sock } }) =>
    at(change.group, async (jid) => {
      await changeGroup(sock, jid, change);
      return accepted();
    }),
  group_info: ({ group }, { socket: { sock }, scope }) =>
    at(group, async (jid) => accepted({ group: groupView(scope, await sock.groupMetadata(jid)) })),
  group_invite: ({ group, revoke }, { socket: { sock } }) =>
    at(group, async (jid) => {
      const code = revoke ? await sock.groupRevokeInvite(jid) : await sock.groupInviteCode(jid);
      return code ? accepted({ code, link: INVITE + code }) : outcomeOf(new Error("WhatsApp told no code"));
    }),
  join_group: async ({ code }, { socket: { sock } }) => {
    const group = await sock.groupAcceptInvite(code.replace(INVITE, ""));
    return accepted({ ...(group && { group }) });
  },
  leave_group: ({ group }, { socket: { sock } }) =>
    at(group, async (jid) => {
      await sock.groupLeave(jid);
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
