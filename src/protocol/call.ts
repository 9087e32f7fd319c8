import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

/** A call, or what became of it; `call_id` is the same in all its events. */
export const Call = z.object({
  call_id: Text,
  chat: Chat.describe("the conversation it belongs to; a group's call has the group"),
  from: Person.optional().describe("who did it: called, answered, declined or hung up"),
  caller: Person.optional().describe("who began the call"),
  video: z.boolean().optional().describe("with a picture; absent when WhatsApp does not say"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  reason: Text.optional().describe("why it ended, as WhatsApp names it: timeout, busy, rejected_elsewhere …"),
});
