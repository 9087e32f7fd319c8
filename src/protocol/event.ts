import { z } from "zod";
import { PERSONAL_EVENTS } from "./account.ts";
import { BUSINESS_EVENTS } from "./business.ts";
import { CALL_EVENTS } from "./call.ts";
import { CHAT_EVENTS, LABEL_EVENTS } from "./chat.ts";
import { CONTACT_EVENTS } from "./contact.ts";
import { GROUP_EVENTS } from "./group.ts";
import { HEALTH_EVENTS } from "./health.ts";
import { HISTORY_EVENTS } from "./history.ts";
import { IdentityChange } from "./identity.ts";
import { LIFECYCLE_EVENTS } from "./lifecycle.ts";
import { MEDIA_EVENTS } from "./media.ts";
import {
  AnyMessage,
  Edit,
  Message,
  Reaction,
  Recovered,
  Response,
  Revoke,
  Undecryptable,
  UnknownMessage,
  Vote,
} from "./message.ts";
import { NEWSLETTER_EVENTS } from "./newsletter.ts";
import { NUMBER_EVENTS } from "./number.ts";
import { Text, Time } from "./person.ts";
import { PRESENCE_EVENTS } from "./presence.ts";
import { SentMessage } from "./sent.ts";
import { Failure, Payment, Status } from "./status.ts";
import { TEMPLATE_EVENTS } from "./template.ts";

/** A hook's lane of this account is in another state. Never told to the hook it is about. */
const Turned = z.object({ hook_id: Text, since: Time });

const Reason = z.enum(["age", "size"]).describe("which allowance was used up");

/**
 * Every event there is, and what its `data` holds; all else about names derives from this. To add an event, add it here
 * with a sentence on when it comes and what the receiver should do, and its family below when that is new.
 */
export const EVENTS = {
  "message.received": Message.describe(
    "Somebody wrote to the account. Read the member `type` names, answer in `chat`.",
  ),
  "message.sent": z
    .union([Message, SentMessage])
    .describe(
      "The account wrote: from the phone, from another program, or through this gateway (`send_id`, and the content as it was to be sent). Show it; do not answer it.",
    ),
  "message.standby": AnyMessage.describe(
    "Somebody wrote, or was written to, in a chat that another app answers at the moment. Read it; do not answer it.",
  ),
  "message.reaction": Reaction.describe(
    "Somebody reacted to a message. Keep one reaction per person and message; without an emoji remove theirs.",
  ),
  "message.edited": Edit.describe("A message was changed. Replace the content of the message `edit.message_id`."),
  "message.deleted": Revoke.describe("A message was deleted for everyone. Remove the message `revoke.message_id`."),
  "message.poll_vote": Vote.describe(
    "Somebody voted in a poll. Replace what they voted before in the poll `poll_vote.message_id`.",
  ),
  "message.event_response": Response.describe(
    "Somebody answered an event. Replace what they answered before to the event `event_response.message_id`.",
  ),
  "message.undecryptable": Undecryptable.describe(
    "A message came that cannot be read. Show that one is waited for; look at the phone when it is for the phone only.",
  ),
  "message.recovered": Recovered.describe(
    "A message that could not be read can be now; the event `event_id` tells it. Take away what you showed for it.",
  ),
  "message.unknown": UnknownMessage.describe(
    "A message came that says nothing this gateway knows. Look at the phone, and update the gateway.",
  ),
  "message.status": Status.describe(
    "A message of the account came further. They come in any order and repeated: only ever go up, from sent over delivered and read to played.",
  ),
  "message.failed": Failure.describe(
    "A message of the account did not reach its recipient, possibly after `sent`. Decide by `error.code` whether to send it anew.",
  ),
  "message.payment": Payment.describe(
    "A payment that a message asked for came further. Deliver only after `captured`.",
  ),
  "identity.changed": IdentityChange.describe(
    "Somebody's number, user id or security code changed. File the chat of `previous` under `current`; after a new security code check who it is before saying secrets.",
  ),
  ...CALL_EVENTS,
  ...GROUP_EVENTS,
  ...CONTACT_EVENTS,
  ...CHAT_EVENTS,
  ...LABEL_EVENTS,
  ...NEWSLETTER_EVENTS,
  ...PRESENCE_EVENTS,
  ...LIFECYCLE_EVENTS,
  ...HEALTH_EVENTS,
  ...PERSONAL_EVENTS,
  ...HISTORY_EVENTS,
  ...MEDIA_EVENTS,
  ...TEMPLATE_EVENTS,
  ...NUMBER_EVENTS,
  ...BUSINESS_EVENTS,
  "hook.held": Turned.extend({
    status: z.number().int().optional().describe("the receiver's last answer"),
    next_probe_at: Time.optional(),
  }).describe(
    "A hook's receiver is down: three tries in a row failed. Nothing is lost and nothing is spent; it is probed. See to the receiver.",
  ),
  "hook.recovered": Turned.describe("The receiver of a held hook is there again. What waited comes now, in order."),
  "hook.suspended": Turned.extend({
    reason: z.string().describe("gone: the receiver answered 410 or asked for it; by_hand: `active` was set to false"),
  }).describe("A hook was suspended. Nothing is lost; set it active when it is to go on."),
  "hook.resumed": Turned.describe("A suspended hook is active again. What waited comes now, in order."),
  "hook.test": z
    .object({ hook_id: Text, sent_at: Time })
    .describe("Somebody tries the hook out. It is in no log: `sequence` is 0. Answer 2xx and do nothing."),
  "hook.answer_invalid": z
    .object({ hook_id: Text, event_id: Text, reason: Text })
    .describe(
      "A receiver answered with something that are no messages to send. Mend the receiver; the event counts as delivered.",
    ),
  "retention.warning": z
    .object({ from: z.number().int(), count: z.number().int(), reason: Reason, expires_at: Time.optional() })
    .describe("Undelivered events will soon leave the log. See to the hook that is held or suspended, or pull them."),
  "retention.expired": z
    .object({
      from: z.number().int().optional(),
      to: z.number().int().optional(),
      count: z.number().int(),
      reason: Reason,
    })
    .describe(
      "Undelivered events left: the log (with `from` and `to`), or the message cache. They cannot be had again.",
    ),
} as const satisfies Record<string, z.ZodType>;

/** `data` of `business.<field>`: what Meta sends under a field that has no event of its own, as it came. */
export const Business = z
  .object({
    field: z.string().describe("the field's name as Meta sent it"),
    entry_id: z.string().describe("the WhatsApp Business account or portfolio it came for"),
    value: z.unknown(),
  })
  .describe("Something of the business changed at Meta. Read `value` as Meta's documentation of the field says.");

const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];
const BusinessName = z.templateLiteral(["business.", z.string().regex(/[a-z0-9_]+/)]);

/** The type of an event; `business.<field>` for whatever field Meta sends. */
export type EventType = keyof typeof EVENTS | z.infer<typeof BusinessName>;

/** The families a hook can subscribe to, also those whose events are still to come. */
export const FAMILIES = [
  "message",
  "account",
  "hook",
  "media",
  "call",
  "group",
  "contact",
  "identity",
  "chat",
  "label",
  "newsletter",
  "presence",
  "history",
  "template",
  "number",
  "business",
  "retention",
] as const;

/** What a hook can subscribe to: an event's name, `business.<field>`, or a whole family as `message.*`. */
export const EventName = z.union([z.enum(NAMES), z.templateLiteral([z.enum(FAMILIES), ".*"]), BusinessName], {
  error: "must be the name of an event, or a family such as message.*",
});
export type Subscription = z.infer<typeof EventName>;

/** What the `data` of an event of this type holds; undefined when there is no such event. */
export function schemaOf(type: string): z.ZodType | undefined {
  if (Object.hasOwn(EVENTS, type)) return EVENTS[type as keyof typeof EVENTS];
  return BusinessName.safeParse(type).success ? Business : undefined;
}

/** What a receiver gets: the event, its place in the account's log, and the account's own metadata. */
export const Event = z
  .object({
    id: z
      .string()
      .regex(/^evt_[0-9a-f]{32}$/)
      .describe("the same on every attempt; the same fact always has the same"),
    type: Text,
    account_id: z.uuid(),
    sequence: z.number().int().min(0).describe("the event's number in the account's log, from 1 and without holes"),
    timestamp: Time.describe("when the gateway accepted it"),
    metadata: z.unknown().optional().describe("the account's `metadata`"),
    data: z.record(z.string(), z.unknown()).describe("as the event's type says"),
  })
  .describe("Something that happened, told at least once. Answer 2xx when it is safe with you; know repeats by `id`.");
export type Event = z.infer<typeof Event>;

/**
 * An event before it has its place in a log. `chat` is the key of its order (the chat's id) when there is one,
 * `occurred_at` WhatsApp's own time in ms when it is known, `raw` what Meta sent of it: the change it came in with nothing
 * of the change's other updates.
 */
export type NewEvent = {
  id: string;
  type: string;
  chat?: string;
  occurred_at?: number;
  data: Record<string, unknown>;
  raw?: unknown;
};
