import { z } from "zod";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

/** How far a message of ours has come with one recipient. */
export const Status = z.object({
  message_id: Text.describe("WhatsApp's id of the message"),
  chat: Chat,
  status: Text.describe("sent, delivered, read, played or failed; WhatsApp may send others, kept as they are"),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  recipient: Person.optional().describe("whose device it speaks of; in a group one of many"),
  error: Fault.optional(),
  callback_data: Text.optional().describe("what the sender attached to the message to know it again"),
  conversation: z
    .object({
      id: Text.optional(),
      expires_at: Time.optional(),
      origin: z.object({ type: Text.optional() }).optional(),
    })
    .optional(),
  pricing: z
    .object({
      billable: z.boolean().optional(),
      pricing_model: Text.optional(),
      type: Text.optional(),
      category: Text.optional(),
    })
    .optional(),
});

export const Failure = Status.extend({ status: z.literal("failed") });
