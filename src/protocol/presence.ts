import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

export const PRESENCE_EVENTS = {
  "presence.update": z
    .object({
      chat: Chat,
      from: Person.optional().describe("who; absent for how many are there"),
      presence: Text.describe("available, unavailable, composing, recording or paused"),
      last_seen: Time.optional().describe("when they were last there, unless they hide it"),
      online: z.number().int().optional().describe("how many of the group are there"),
    })
    .describe(
      "Somebody is there, gone or typing; told while the account has asked for it. Show it for half a minute at most: it may never be taken back.",
    ),
} as const;
