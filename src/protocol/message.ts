import { z } from "zod";
import { holding } from "./content.ts";
import { Chat, Fault, Person, Text, Time } from "./person.ts";
import { EventResponse, PollVote } from "./personal.ts";

/** What a message answers, and where it came from. */
const Context = z.object({
  message_id: Text.optional().describe("the message it replies to"),
  from: Person.optional().describe("who wrote that message"),
  chat: Chat.optional().describe("where that message is, when it is in another chat, such as a status"),
  quoted: holding({}).optional().describe("what that message says, as the sender quotes it: it may be made up"),
  forwarded: z.boolean().optional(),
  frequently_forwarded: z.boolean().optional(),
  forwarding_score: z.number().int().optional().describe("how often it was forwarded"),
  mentions: z.array(Person).optional().describe("people it names with an @"),
  mentions_all: z.boolean().optional().describe("it names everybody in the group"),
  album_id: Text.optional().describe("the album it is part of: the id of the message that announced it"),
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

/** What every message has beside its content. */
export const base = {
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
  server_id: Text.optional().describe("a channel's own number for the message"),
  view_once: z.boolean().optional().describe("it may be opened once; do not show it again"),
  disappearing_seconds: z.number().int().optional().describe("the chat forgets it after so long: do so too"),
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
export const Reaction = acting(
  "reaction",
  z.object({ message_id: Text, emoji: Text.optional(), from: Person.optional().describe("who wrote that message") }),
);

/** New content for the message `edit.message_id`; `message_id` is the edit's own id. */
export const Edit = acting("edit", holding({ message_id: Text, context: Context.optional() }));

/** The message `revoke.message_id` was deleted for everyone; `message_id` is the deletion's own id. */
export const Revoke = acting(
  "revoke",
  z.object({ message_id: Text, from: Person.optional().describe("who wrote that message, when not who deletes it") }),
);

export const Vote = acting("poll_vote", PollVote);
export const Response = acting("event_response", EventResponse);

/** Whatever one message says: content, or what it does to an earlier one. Told apart by `type`. */
export const AnyMessage = z.union([Message, Reaction, Edit, Revoke, Vote, Response]);

const envelope = {
  message_id: Text,
  chat: Chat,
  from: Person,
  from_me: z.boolean(),
  sent_at: base.sent_at,
};

/** A message that cannot be read, as yet or for good. */
export const Undecryptable = z.object({
  ...envelope,
  reason: z
    .enum(["no_session", "not_for_this_device", "view_once", "phone_only", "corrupt", "repeated"])
    .describe(
      "no_session, corrupt: the sender is asked to send it again; not_for_this_device, phone_only, view_once: WhatsApp shows it on the phone only; repeated: its key was used before",
    ),
});

/** The event `event_id` tells what a message says that was told as undecryptable before. */
export const Recovered = z.object({ ...envelope, event_id: Text });

/** A message whose bytes say nothing that is known here. */
export const UnknownMessage = z.object({
  message_id: Text,
  chat: Chat.optional(),
  from: Person.optional(),
  from_me: z.boolean().optional(),
  sent_at: base.sent_at,
  bytes: z.base64().describe("WhatsApp's Message as protocol buffer, as it was decrypted"),
});
