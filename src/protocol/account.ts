import { z } from "zod";
import { Text, Time } from "./person.ts";

/** What WhatsApp no longer lets the account do. */
export const Restriction = z.object({
  restriction: Text.describe("new_chats: writing first to somebody; new_chats_per_cycle: to so many"),
  active: z.boolean(),
  kind: Text.optional().describe("why or how far, as WhatsApp names it"),
  used: z.number().int().optional(),
  allowed: z.number().int().optional(),
  until: Time.optional(),
  at: Time.optional(),
});
