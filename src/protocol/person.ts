import { z } from "zod";

/** A text with something in it: what is empty or unknown is absent, everywhere. */
export const Text = z.string().min(1);

/** RFC 3339, UTC, milliseconds. */
export const Time = z.iso.datetime({ precision: 3 }).describe("RFC 3339, UTC, milliseconds");

/**
 * Somebody on WhatsApp. `id` is the number as digits when WhatsApp shows it, else the user id, so that messages, their
 * statuses and their failures agree on one id: failures and system messages name the number only, and people who hide
 * their number are never named by it. `user_id` is there to know a person again once the number shows, hides or changes.
 */
export const Person = z
  .object({
    id: Text.describe("the number as digits, or the user id of someone whose number WhatsApp does not show"),
    jid: Text.optional().describe("address on a personal account"),
    lid: Text.optional().describe("hidden address on a personal account"),
    phone: z
      .string()
      .regex(/^\+\d{7,15}$/)
      .optional()
      .describe("E.164; absent when WhatsApp does not show it"),
    user_id: Text.optional().describe("business-scoped user id; store it to know the person again"),
    parent_user_id: Text.optional().describe("the same across linked business portfolios"),
    username: Text.optional().describe("without a leading @"),
    name: Text.optional().describe("the name they gave themselves"),
  })
  .describe("Somebody on WhatsApp: only `id` is always there");
export type Person = z.infer<typeof Person>;

/** The conversation something belongs to. A person's chat has the person's id; keep order and threads by it. */
export const Chat = z
  .object({ id: Text, kind: z.enum(["user", "group", "broadcast", "newsletter"]) })
  .describe("The conversation; a person's chat has the person's id");
export type Chat = z.infer<typeof Chat>;

/** Why WhatsApp could not do something. Decide by `code` and `details`, never by titles. */
export const Fault = z
  .object({
    code: z.number().optional().describe("WhatsApp's error code"),
    title: Text.optional(),
    message: Text.optional(),
    details: Text.optional(),
    href: Text.optional().describe("where WhatsApp explains it; may be relative"),
  })
  .describe("Why WhatsApp could not do it: decide by `code` and `details`");
export type Fault = z.infer<typeof Fault>;
