import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

/** Whether somebody is there, or what they are doing in a chat. It is told while the account has asked for it. */
export const Presence = z.object({
  chat: Chat,
  from: Person.optional().describe("who; absent for how many are there"),
  presence: Text.describe("available, unavailable, composing, recording or paused"),
  last_seen: Time.optional().describe("when they were last there, unless they hide it"),
  online: z.number().int().optional().describe("how many of the group are there"),
});
