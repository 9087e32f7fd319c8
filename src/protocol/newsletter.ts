import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const about = {
  chat: Chat.describe("the channel"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
};

/** What happens to channels the account follows or runs. */
export const NEWSLETTER_EVENTS = {
  "newsletter.updated": z
    .object({
      ...about,
      changed: z.array(Text).min(1).describe("the members that are another now; one that is absent was taken away"),
      name: Text.optional(),
      description: Text.optional(),
      state: Text.optional().describe("active, suspended, geosuspended …"),
    })
    .describe("A channel's settings changed. Take over the members that `changed` names."),
  "newsletter.counts": z
    .object({
      ...about,
      server_id: Text.describe("the channel's own number for the message"),
      views: z.number().int().optional(),
      reactions: z.array(z.object({ emoji: Text, count: z.number().int() })).optional(),
    })
    .describe("How often a channel's message was seen, and what was given to it. Replace what you had for it."),
  "newsletter.role": z
    .object({
      ...about,
      person: Person.optional().describe("whose role; the account's own when absent"),
      by: Person.optional(),
      role: Text.describe("owner, admin, subscriber or guest"),
    })
    .describe("Somebody's role in a channel changed; `guest` has left it. Keep it."),
} as const;
