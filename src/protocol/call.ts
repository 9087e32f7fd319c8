import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const call = {
  call_id: Text.describe("WhatsApp's id of the call, the same in all its events"),
  chat: Chat,
  from: Person.optional().describe("who called"),
  to: Person.optional(),
  from_me: z.boolean().describe("the account called"),
  by: Person.optional().describe("who answered, declined or hung up, when WhatsApp says"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
};

/** Voice and video calls with the account. */
export const CALL_EVENTS = {
  "call.offered": z
    .object({ ...call, video: z.boolean().optional().describe("with a picture") })
    .describe("Somebody calls the account. Accept or reject it while it rings; personal accounts do so on the phone."),
  "call.status": z
    .object({ ...call, status: Text.describe("ringing, accepted or rejected; WhatsApp may send others") })
    .describe("A call came further. Show it; after `rejected` ask again before calling."),
  "call.ended": z
    .object({ ...call, status: Text.optional().describe("how it ended, as WhatsApp names it: timeout, missed …") })
    .describe("A call is over. Release what was held for it; call back when it was missed."),
} as const;
