import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

/** `changed` names the members that are another now; one that is named and absent was taken away. */
export const ChatUpdated = z.object({
  chat: Chat,
  changed: z.array(Text).min(1),
  name: Text.optional(),
  archived: z.boolean().optional(),
  pinned: z.boolean().optional(),
  locked: z.boolean().optional(),
  muted_until: Time.optional().describe("for good: the year 9999"),
  unread: z.boolean().optional().describe("marked as read or unread on another device"),
  disappearing_seconds: z.number().int().min(0).optional().describe("how long messages stay; 0: for good"),
  sharing_limited: z.boolean().optional().describe("nothing of it may leave the chat"),
  by: Person.optional(),
  at: Time.optional(),
});

export const ChatDeleted = z.object({ chat: Chat, at: Time.optional() });

/** Messages that were read on another device of the account. */
export const ChatRead = z.object({ chat: Chat, message_ids: z.array(Text).min(1), at: Time.optional() });

/** A label of the account's own. */
export const LabelUpdated = z.object({
  label_id: Text,
  name: Text.optional(),
  color: z.number().int().optional().describe("the number of its colour in WhatsApp's palette"),
  deleted: z.boolean(),
});

/** A label that was put on a chat or one of its messages, or taken off. */
export const LabelAssigned = z.object({
  label_id: Text,
  chat: Chat,
  message_id: Text.optional(),
  assigned: z.boolean(),
});
