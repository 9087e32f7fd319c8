import { z } from "zod";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

/** Somebody of a group. */
const Participant = Person.extend({
  role: Text.optional().describe("admin or superadmin (the owner); absent for those who may do nothing special"),
  label: Text.optional().describe("what members see beside the name"),
});

const group = {
  chat: Chat.describe("the group"),
  by: Person.optional().describe("who did it; absent when WhatsApp does not say"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  request_id: Text.optional().describe("the request that asked for it, on a business account"),
};

const Errors = z.array(Fault).describe("why not");

const settings = {
  subject: Text.optional(),
  description: Text.optional(),
  invite_link: Text.optional(),
  picture_id: Text.optional(),
  picture: z.object({ mime_type: Text.optional(), sha256: Text.optional() }).optional(),
  announcement: z.boolean().optional().describe("only administrators write"),
  locked: z.boolean().optional().describe("only administrators change what the group is called and how it looks"),
  join_approval: z.boolean().optional().describe("an administrator must let people in"),
  member_add_mode: Text.optional().describe("who adds people: all_member_add or admin_add"),
  disappearing_seconds: z.number().int().min(0).optional().describe("how long messages stay; 0: for good"),
  sharing_limited: z.boolean().optional().describe("nothing of it may leave the group"),
  community: Chat.optional().describe("the community it belongs to"),
};

/** What happens to groups the account is in. */
export const GROUP_EVENTS = {
  "group.created": z
    .object({ ...group, ...settings, participants: z.array(Participant).optional() })
    .describe("A group was created, or the account was brought into one. Send `invite_link` to those who shall join."),
  "group.deleted": z
    .object({ ...group, reason: Text.optional() })
    .describe("A group was deleted. Send nothing to it any more."),
  "group.updated": z
    .object({
      ...group,
      ...settings,
      changed: z.array(Text).min(1).describe("the members that are another now; one that is absent was taken away"),
      linked: z.array(Chat).optional().describe("groups that were added to the community"),
      unlinked: z.array(Chat).optional().describe("groups that were taken out of it"),
      failed: z
        .array(z.object({ member: Text, errors: Errors.optional() }))
        .optional()
        .describe("what was asked for too and could not be changed"),
    })
    .describe("Settings of a group were changed. Take over the members that `changed` names."),
  "group.participants": z
    .object({
      ...group,
      action: z.enum(["added", "removed", "promoted", "demoted", "labelled"]),
      participants: z.array(Participant).min(1),
      reason: Text.optional().describe("how, as WhatsApp names it: invite, invite_link, linked_group_join, left …"),
      initiated_by: Text.optional().describe("business or participant, where WhatsApp says no more than that"),
      failed: z
        .array(z.object({ input: Text.optional(), errors: Errors.optional() }))
        .optional()
        .describe("those for whom it could not be done"),
    })
    .describe(
      "People joined a group or left it, became its admins, or go by another label. Keep the list of its members by it.",
    ),
  "group.join_request": z
    .object({
      ...group,
      action: z.enum(["created", "revoked", "rejected"]),
      person: Person.optional().describe("who wants to come in"),
      join_request_id: Text.optional().describe("to approve or reject it by, on a business account"),
      reason: Text.optional(),
      method: Text.optional().describe("how they asked: invite_link, linked_group_join, non_admin_add"),
    })
    .describe("Somebody asks to join a group, no longer does, or was turned down. Let them in, or do not."),
  "group.suspended": z.object(group).describe("WhatsApp suspended a group. Nothing can be sent to it for now."),
  "group.restored": z.object(group).describe("A suspended group is back. Go on as before."),
  "group.failed": z
    .object({
      chat: Chat.optional(),
      at: group.at,
      request_id: group.request_id,
      action: z.enum(["create", "delete", "participants", "update"]),
      errors: Errors,
    })
    .describe("What was asked for a group could not be done. Decide by `code` whether to ask again."),
} as const;
