import type { GroupMetadata } from "baileys";
import { chatOf, personOf } from "./people.ts";
import { type Json, present, secondsOf, text, timeOf } from "./read.ts";
import type { Scope } from "./scope.ts";

/** A group as it stands, in the words of `group.created`. */
export function groupView(scope: Scope, group: GroupMetadata): Json {
  return present({
    chat: chatOf(scope, group.id),
    by: personOf(scope, group.owner, { other: group.ownerPn }),
    at: timeOf(secondsOf(group.creation)),
    subject: text(group.subject),
    description: text(group.desc),
    announcement: group.announce === true,
    locked: group.restrict === true,
    join_approval: group.joinApprovalMode === true,
    member_add_mode: group.memberAddMode ? "all_member_add" : "admin_add",
    disappearing_seconds: group.ephemeralDuration ?? 0,
    community: chatOf(scope, group.linkedParent),
    participants: group.participants.flatMap(({ id, phoneNumber, lid, username, admin }) => {
      const person = personOf(scope, id, { other: phoneNumber ?? lid, username });
      return person ? [present({ ...person, role: admin ?? undefined })] : [];
    }),
  });
}
