import { z } from "zod";
import { Identity } from "./message.ts";
import { Chat, Person, Text, Time } from "./person.ts";

/** What somebody is known by has changed. */
export const IdentityChange = z.object({
  message_id: Text.describe("WhatsApp's id of the notice; the event's own id when WhatsApp sent none"),
  chat: Chat.describe("the conversation as it was known before"),
  change: z.enum(["phone", "user_id", "security_code"]),
  previous: Person.optional().describe("as they were known before; absent when WhatsApp does not say"),
  current: Person.optional().describe("as they are known now; absent when WhatsApp does not say"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  identity: Identity.optional(),
  body: Text.optional().describe("WhatsApp's notice, to be shown"),
});
