import { z } from "zod";
import { holding } from "./content.ts";
import { Chat, Fault, Person, Text, Time } from "./person.ts";

/** What a message answers, and where it came from. */
const Context = z.object({
  message_id: Text.optional().describe("the message it replies to"),
  from: Person.optional().describe("who wrote that message"),
  forwarded: z.boolean().optional(),
  frequently_forwarded: z.boolean().optional(),
  referred_product: z
    .object({ catalog_id: Text.optional(), product_retailer_id: Text.optional() })
    .optional()
    .describe("the product it asks about"),
});

const Referral = z
  .object({
    source_url: Text.optional(),
    source_id: Text.optional(),
    source_type: Text.optional(),
    headline: Text.optional(),
    body: Text.optional(),
    media_type: Text.optional(),
    image_url: Text.optional(),
    video_url: Text.optional(),
    thumbnail_url: Text.optional(),
    ctwa_clid: Text.optional(),
    ref: Text.optional(),
    welcome_message: z.object({ text: Text.optional() }).optional(),
  })
  .describe("The advertisement or post that led here: attribute the conversation to it");

export const Identity = z
  .object({ hash: Text.optional(), acknowledged: z.boolean().optional(), created_at: Time.optional() })
  .describe("The person's security code: compare `hash` with the one you know");

const base = {
  message_id: Text.describe("WhatsApp's id of the message; the event's own id when WhatsApp sent none"),
  chat: Chat,
  from: Person,
  to: Person.optional().describe("absent in groups"),
  from_me: z.boolean().describe("written by the account itself"),
  sent_at: Time.optional().describe("WhatsApp's own time; absent when it gave none that can be read"),
  context: Context.optional(),
  referral: Referral.optional(),
  identity: Identity.optional(),
  conversation_context: z
    .object({ type: Text.optional(), summary: z.object({ text: Text.optional() }).optional() })
    .optional()
    .describe("WhatsApp's own summary of the conversation so far"),
  creation_type: Text.optional().describe("who made it for the account, e.g. `created_by_1p_bot`"),
  errors: z.array(Fault).optional().describe("why parts of it are missing"),
  raw: z.unknown().optional().describe("WhatsApp's original, for hooks that ask for it"),
};

/** A message with its content. */
export const Message = holding(base);
export type Message = z.infer<typeof Message>;

const acting = <Type extends string, Action extends z.ZodType>(type: Type, action: Action) =>
  z.object({ ...base, type: z.literal(type), [type]: action } as typeof base & { type: z.ZodLiteral<Type> } & Record<
      Type,
      Action
    >);

/** A reaction to the message `reaction.message_id`; without an emoji it takes the person's reaction back. */
export const Reaction = acting("reaction", z.object({ message_id: Text, emoji: Text.optional() }));

/** New content for the message `edit.message_id`; `message_id` is the edit's own id. */
export const Edit = acting("edit", holding({ message_id: Text, context: Context.optional() }));

/** The message `revoke.message_id` was deleted for everyone; `message_id` is the deletion's own id. */
export const Revoke = acting("revoke", z.object({ message_id: Text }));

/** Whatever one message says: content, or what it does to an earlier one. Told apart by `type`. */
export const AnyMessage = z.union([Message, Reaction, Edit, Revoke]);
