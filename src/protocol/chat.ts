import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const at = Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read");

/** What becomes of chats on the account's other devices. */
export const CHAT_EVENTS = {
  "chat.updated": z
    .object({
      chat: Chat,
      changed: z.array(Text).min(1).describe("the members that are another now; one that is absent was taken away"),
      name: Text.optional(),
      archived: z.boolean().optional(),
      pinned: z.boolean().optional(),
      locked: z.boolean().optional(),
      muted_until: Time.optional().describe("for good: the year 9999"),
      unread: z.boolean().optional().describe("marked as unread, or as read"),
      disappearing_seconds: z.number().int().min(0).optional().describe("how long messages stay; 0: for good"),
      sharing_limited: z.boolean().optional().describe("nothing of it may leave the chat"),
      by: Person.optional(),
      at,
    })
    .describe("A chat's settings changed. Take over the members that `changed` names."),
  "chat.deleted": z
    .object({ chat: Chat, at })
    .describe("A chat was deleted on another device. Hide it if you mirror the phone."),
  "chat.read": z
    .object({ chat: Chat, message_ids: z.array(Text).min(1), at })
    .describe("Messages were read on another device of the account. Mark them as read."),
} as const;

/** The account's own labels. */
export const LABEL_EVENTS = {
  "label.updated": z
    .object({
      label_id: Text,
      name: Text.optional(),
      color: z.number().int().optional().describe("the number of its colour in WhatsApp's palette"),
      deleted: z.boolean(),
    })
    .describe("A label was made, renamed or deleted. Keep it by `label_id`."),
  "label.assigned": z
    .object({ label_id: Text, chat: Chat, message_id: Text.optional(), assigned: z.boolean() })
    .describe("A label was put on a chat or message, or taken off. Follow `assigned`."),
} as const;
