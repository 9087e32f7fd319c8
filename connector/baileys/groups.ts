import type { WASocket } from "baileys";
import { type Act, at, type Do, jidsOf, NOBODY, type Of } from "./act.ts";
import { accepted, outcomeOf } from "./failure.ts";
import { setPicture } from "./files/picture.ts";
import { personOf } from "./normalise/people.ts";
import { present, secondsOf, text, timeOf } from "./normalise/read.ts";
import { groupView } from "./normalise/view.ts";

/** Changes one thing of a group after the other; what was done before something fails stays done. */
async function changeGroup(sock: WASocket, jid: string, change: Of<"change_group">): Promise<void> {
  const { announce, locked, join_approval, member_add_mode, disappearing_seconds } = change;
  if (change.subject !== undefined) await sock.groupUpdateSubject(jid, change.subject);
  if (change.description !== undefined) await sock.groupUpdateDescription(jid, change.description);
  if (announce !== undefined) await sock.groupSettingUpdate(jid, announce ? "announcement" : "not_announcement");
  if (locked !== undefined) await sock.groupSettingUpdate(jid, locked ? "locked" : "unlocked");
  if (join_approval !== undefined) await sock.groupJoinApprovalMode(jid, join_approval ? "on" : "off");
  if (member_add_mode !== undefined) await sock.groupMemberAddMode(jid, member_add_mode);
  if (disappearing_seconds !== undefined) await sock.groupToggleEphemeral(jid, disappearing_seconds);
}

const INVITE = "https://chat.whatsapp.com/";

/** What became of each of some people; `status` is WhatsApp's, 200 when it was done. */
const answersOf = (answers: { jid?: string | undefined; status: string }[]) =>
  answers.map(({ jid, status }) => ({ jid, status }));

/** What is done to groups. */
export const GROUP_ACTS: { [D in Do]?: Act<D> } = {
  create_group: async ({ subject, participants }, { socket: { sock }, scope }) => {
    const jids = jidsOf(participants);
    if (jids.length < participants.length) return NOBODY;
    return accepted({ group: groupView(scope, await sock.groupCreate(subject, jids)) });
  },
  change_participants: ({ group, action, participants }, { socket: { sock } }) =>
    at(group, async (jid) => {
      const jids = jidsOf(participants);
      if (jids.length < participants.length) return NOBODY;
      return accepted({ participants: answersOf(await sock.groupParticipantsUpdate(jid, jids, action)) });
    }),
  change_group: (change, place) =>
    at(change.group, async (jid) => {
      const { picture, files } = change;
      const refusal = picture === undefined ? null : await setPicture({ picture, files, group: jid }, place);
      if (refusal) return refusal;
      await changeGroup(place.socket.sock, jid, change);
      return accepted();
    }),
  list_groups: async (_, { socket: { sock }, scope }) => {
    const groups = Object.values(await sock.groupFetchAllParticipating());
    return accepted({ groups: groups.map((group) => groupView(scope, group)) });
  },
  group_info: ({ group }, { socket: { sock }, scope }) =>
    at(group, async (jid) => accepted({ group: groupView(scope, await sock.groupMetadata(jid)) })),
  group_invite: ({ group, revoke }, { socket: { sock } }) =>
    at(group, async (jid) => {
      const code = revoke ? await sock.groupRevokeInvite(jid) : await sock.groupInviteCode(jid);
      return code ? accepted({ code, link: INVITE + code }) : outcomeOf(new Error("WhatsApp told no code"));
    }),
  join_requests: ({ group }, { socket: { sock }, scope }) =>
    at(group, async (jid) => {
      const requests = (await sock.groupRequestParticipantsList(jid)).flatMap((request) => {
        const person = personOf(scope, request["jid"], { other: request["phone_number"] ?? request["lid"] });
        const asked_at = timeOf(secondsOf(request["request_time"]));
        return person ? [present({ person, asked_at, method: text(request["request_method"]) })] : [];
      });
      return accepted({ requests });
    }),
  answer_requests: ({ group, action, participants }, { socket: { sock } }) =>
    at(group, async (jid) => {
      const jids = jidsOf(participants);
      if (jids.length < participants.length) return NOBODY;
      return accepted({ participants: answersOf(await sock.groupRequestParticipantsUpdate(jid, jids, action)) });
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
};
