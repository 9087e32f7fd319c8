import { z } from "zod";
import { Interactive } from "./interactive.ts";
import { Text } from "./person.ts";
import { Card, fileWith, Location, Ref } from "./sendable.ts";
import { Template } from "./template-message.ts";
import { addressOf, RecipientType, To } from "./to.ts";

const caption = Text.optional();
const Words = z.strictObject({ body: Text, preview_url: z.boolean().optional().describe("show what a link leads to") });

/**
 * What can be sent, by its `type`, for both kinds of account; `capability.ts` says which account can send what. An entry
 * here needs a composer for at least one of them.
 */
export const SENDABLE = {
  text: Words.describe("Written text"),
  image: fileWith({ caption }).describe("A picture"),
  video: fileWith({ caption }).describe("A video"),
  audio: fileWith({ voice: z.boolean().optional().describe("as if recorded in the chat: ogg with opus") }).describe(
    "Sound",
  ),
  document: fileWith({ caption, filename: Text.max(255).optional() }).describe("Any other file"),
  sticker: fileWith({}).describe("A sticker, WebP"),
  location: Location.describe("A place"),
  contacts: z.array(Card).min(1).describe("Contact cards"),
  reaction: z
    .strictObject({ ...Ref, emoji: z.string().max(64).optional() })
    .describe("A reaction to a message; without an emoji, or with an empty one, it is taken back"),
  interactive: Interactive.describe("Buttons, lists and forms: something to press"),
  template: Template.describe("An approved template: the one thing that opens a conversation at Meta"),
  poll: z
    .strictObject({
      name: Text.describe("the question"),
      options: z.array(Text).min(2).max(12),
      selectable_count: z
        .number()
        .int()
        .min(0)
        .optional()
        .describe("how many may be chosen; 0: any number. 1 if absent"),
    })
    .refine(({ options }) => new Set(options).size === options.length, { error: "must differ", path: ["options"] })
    .describe("A poll"),
  edit: z
    .strictObject({ message_id: Ref.message_id, type: z.literal("text"), text: Words })
    .describe("New words for a message of the account's own"),
  revoke: z.strictObject(Ref).describe("Deletes a message for everyone"),
  pin: z
    .strictObject({
      ...Ref,
      type: z.enum(["pin", "unpin"]),
      expiration_days: z.number().int().min(1).max(30).optional(),
    })
    .describe("Pins a message in its chat, or takes the pin away"),
} as const;

type Sendable = typeof SENDABLE;
export type SendType = keyof Sendable;

/** What holds something to send: `type`, and the content under the type's name. */
export type Sending = { [T in SendType]: { type: T } & { [K in T]: z.infer<Sendable[K]> } }[SendType];

/** One shape per type: the shape's own members, `type`, and the content under the type's name. Nothing else. */
export function sending<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType<z.infer<z.ZodObject<Shape>> & Sending> {
  const [first, ...rest] = Object.entries(SENDABLE).map(([type, content]) =>
    z.strictObject({ ...shape, type: z.literal(type), [type]: content }),
  );
  if (!first) throw new Error("there is nothing to send");
  // Built in a loop, so the compiler does not see what Sending says: each option has its type's own content.
  return z.discriminatedUnion("type", [first, ...rest]) as unknown as ReturnType<typeof sending<Shape>>;
}

/** Most of what a caller attaches to a message to know its statuses by; WhatsApp's 512, less what the gateway needs. */
export const MOST_CALLBACK_CHARS = 420;
const LONGEST_EXPIRY_SECONDS = 7 * 86_400;

/** What stands around the content of a message to send. */
const around = {
  recipient_type: RecipientType.optional(),
  context: z.strictObject(Ref).optional().describe("the message this one answers"),
  callback_data: z
    .string()
    .max(MOST_CALLBACK_CHARS)
    .optional()
    .describe("yours: comes back with every status of the message"),
  expires_in: z
    .number()
    .int()
    .min(1)
    .max(LONGEST_EXPIRY_SECONDS)
    .optional()
    .describe("seconds it may wait to be sent, from `not_before` when that is there; 3600 if absent"),
  not_before: z.iso.datetime({ offset: true }).optional().describe("not to be sent earlier: at most 30 days from now"),
};

/** A message to send. */
export const Outgoing = sending({ to: To, ...around }).superRefine(checkAddress);
export type Outgoing = z.infer<typeof Outgoing>;

/** The same as a hook answers it: without `to` it goes to the chat of the event. */
export const Reply = sending({ to: To.optional(), ...around }).superRefine(checkAddress);
export type Reply = z.infer<typeof Reply>;

function checkAddress(
  { to, recipient_type }: { to?: string | undefined; recipient_type?: "individual" | "group" | undefined },
  context: z.RefinementCtx,
): void {
  if (to === undefined || addressOf(to, recipient_type)) return;
  const message = "must be a phone number with its country code, a JID, a LID, a user id or a group";
  context.addIssue({ code: "custom", message, path: ["to"] });
}
