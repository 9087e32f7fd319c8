import { z } from "zod";
import { Identity } from "./message.ts";
import { SendId } from "./send-id.ts";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

/** How far a message of ours has come with one recipient. */
export const Status = z.object({
  message_id: Text.describe("WhatsApp's id of the message; ours while it has none"),
  send_id: SendId.optional(),
  chat: Chat,
  status: Text.describe(
    "sent, delivered, read or played; unknown: nothing came back when this gateway sent it, a later status settles it. WhatsApp may send others, kept as they are",
  ),
  at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  recipient: Person.optional().describe("whose device it speaks of; in a group one of many"),
  error: Fault.optional(),
  standby: z.literal(true).optional().describe("of a chat that another app answers at the moment"),
  identity: Identity.optional().describe("the recipient's security code"),
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

export const Failure = Status.extend({
  status: z
    .enum(["failed", "expired", "cancelled"])
    .describe(
      "failed: WhatsApp has not delivered it; expired: it waited too long to be sent; cancelled: somebody took it back",
    ),
});

/** How far a payment has come that a message asked for. */
export const Payment = z.object({
  message_id: Text.describe("WhatsApp's id of the message"),
  chat: Chat,
  status: Text.describe("captured, pending or failed"),
  at: Status.shape.at,
  recipient: Status.shape.recipient,
  error: Fault.optional(),
  payment: z
    .looseObject({ reference_id: Text.optional().describe("the order it pays") })
    .optional()
    .describe("as WhatsApp sent it"),
});
