import { z } from "zod";
import { Text, Time } from "./person.ts";

const at = Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read");

/** What WhatsApp tells a personal account about itself. */
export const PERSONAL_EVENTS = {
  "account.restricted": z
    .object({
      restriction: Text.describe("new_chats: writing first to somebody; new_chats_per_cycle: to so many"),
      active: z.boolean(),
      kind: Text.optional().describe("why or how far, as WhatsApp names it"),
      used: z.number().int().optional(),
      allowed: z.number().int().optional(),
      until: Time.optional(),
      at,
    })
    .describe("WhatsApp lets the account write to fewer people, or lifted that. Write first to nobody until `until`."),
  "account.notice": z
    .object({ kind: Text, stanza: z.record(z.string(), z.unknown()), at })
    .describe("WhatsApp told the account something that has no event here: its stanza, as it came. It can be ignored."),
} as const;
