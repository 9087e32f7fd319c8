import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const about = {
  chat: Chat.describe("the channel"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
};

/** `changed` names the members that are another now; one that is named and absent was taken away. */
export const NewsletterUpdated = z.object({
  ...about,
  changed: z.array(Text).min(1),
  name: Text.optional(),
  description: Text.optional(),
  state: Text.optional().describe("active, suspended, geosuspended …"),
});

/** How often a message of a channel was seen, or each emoji given to it. `server_id` is the channel's own number for it. */
export const NewsletterCount = z.object({
  ...about,
  server_id: Text,
  views: z.number().int().optional(),
  reactions: z.array(z.object({ emoji: Text, count: z.number().int() })).optional(),
});

export const NewsletterRole = z.object({
  ...about,
  person: Person.optional().describe("whose role; the account's own when absent"),
  by: Person.optional(),
  role: Text.describe("owner, admin, subscriber or guest"),
});
