import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

/** Somebody of a group; `role` is absent for those who may do nothing special. */
const Participant = Person.extend({
  role: Text.optional().describe("admin or superadmin (the owner)"),
  label: Text.optional().describe("what members see beside the name"),
});

const about = {
  chat: Chat.describe("the group"),
  by: Person.optional().describe("who did it; absent when WhatsApp does not say"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
};

const settings = {
  subject: Text.optional(),
  description: Text.optional(),
  announcement: z.boolean().optional().describe("only administrators write"),
  locked: z.boolean().optional().describe("only administrators change what the group is called and how it looks"),
  join_approval: z.boolean().optional().describe("an administrator must let people in"),
  member_add_mode: Text.optional().describe("who adds people: all_member_add or admin_add"),
  disappearing_seconds: z.number().int().min(0).optional().describe("how long messages stay; 0: for good"),
  invite_link: Text.optional(),
  community: Chat.optional().describe("the community it belongs to"),
};

export const GroupCreated = z.object({
  ...about,
  ...settings,
  participants: z.array(Participant).optional(),
});

/** `changed` names the members that are another now; one that is named and absent was taken away. */
export const GroupUpdated = z.object({
  ...about,
  ...settings,
  changed: z.array(Text).min(1),
  picture_id: Text.optional(),
  linked: z.array(Chat).optional().describe("groups that were added to the community"),
  unlinked: z.array(Chat).optional().describe("groups that were taken out of it"),
});

export const GroupDeleted = z.object({ ...about, reason: Text.optional() });

/** The same for those who came, went, and became or ceased to be administrators. */
export const GroupParticipants = z.object({
  ...about,
  participants: z.array(Participant).min(1),
  reason: Text.optional().describe("how, as WhatsApp names it: invite, linked_group_join, removed, left …"),
});

export const GroupJoinRequest = z.object({
  ...about,
  action: z.enum(["created", "revoked", "rejected", "approved"]),
  participants: z.array(Participant).min(1).describe("who wants to come in"),
  method: Text.optional().describe("how they asked: invite_link, linked_group_join, non_admin_add"),
});
