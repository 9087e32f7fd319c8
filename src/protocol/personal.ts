import { z } from "zod";
import { Chat, Person, Text, Time } from "./person.ts";

const Amount = z.object({ value: z.number().describe("in the currency's own unit"), currency: Text.optional() });

/** The message something is done to. */
const about = {
  message_id: Text,
  from: Person.optional().describe("who wrote that message"),
};

/** What only personal accounts get, by the `type` of the message. */
export const PERSONAL_CONTENT = {
  poll: z
    .object({
      name: Text.optional().describe("the question"),
      options: z.array(Text),
      selectable_count: z.number().int().optional().describe("how many may be chosen; 0: any number"),
      quiz: z.boolean().optional().describe("one answer is right"),
      correct_option: Text.optional(),
    })
    .describe("A poll: votes come as `message.poll_vote`. Keep it by the message's id"),
  poll_result: z
    .object({
      name: Text.optional(),
      votes: z.array(z.object({ option: Text, count: z.number().int() })),
    })
    .describe("How a poll stands: show it"),
  event: z
    .object({
      name: Text.optional(),
      description: Text.optional(),
      location: z
        .object({
          latitude: z.number().optional(),
          longitude: z.number().optional(),
          name: Text.optional(),
          address: Text.optional(),
        })
        .optional(),
      link: Text.optional().describe("where to join the call"),
      call: z.enum(["voice", "video"]).optional().describe("it is a call"),
      starts_at: Time.optional(),
      ends_at: Time.optional(),
      cancelled: z.boolean().optional(),
      guests_allowed: z.boolean().optional(),
    })
    .describe("An appointment: answers come as `message.event_response`. Put it into a calendar"),
  product: z
    .object({
      product_id: Text.optional(),
      retailer_id: Text.optional(),
      title: Text.optional(),
      description: Text.optional(),
      price: Amount.optional(),
      sale_price: Amount.optional(),
      url: Text.optional(),
      business: Person.optional(),
      body: Text.optional(),
      footer: Text.optional(),
    })
    .describe("A product of a catalogue: look it up by `retailer_id`, take prices from your own catalogue"),
  group_invite: z
    .object({
      group: Chat,
      name: Text.optional(),
      code: Text.optional(),
      caption: Text.optional(),
      expires_at: Time.optional(),
    })
    .describe("An invitation into a group: join by `code` until `expires_at`"),
  newsletter_invite: z
    .object({
      newsletter: Chat,
      name: Text.optional(),
      caption: Text.optional(),
      role: z.enum(["admin", "follower"]),
      expires_at: Time.optional(),
    })
    .describe("An invitation to run or follow a channel: accept it on the phone"),
  payment: z
    .object({
      kind: z.enum(["sent", "requested", "declined", "cancelled", "invitation", "invoice"]),
      amount: Amount.optional(),
      note: Text.optional(),
      message_id: Text.optional().describe("the request it speaks of"),
      from: Person.optional().describe("who is asked to pay"),
      expires_at: Time.optional(),
    })
    .describe("Money was asked for, sent or refused: see to it on the phone; a gateway moves none"),
  album: z
    .object({ images: z.number().int().optional(), videos: z.number().int().optional() })
    .describe("Several pictures follow as messages of their own with `context.album_id`: show them together"),
  pin: z
    .object({ ...about, type: z.enum(["pin", "unpin"]), expiration_days: z.number().optional() })
    .describe("A message was pinned in its chat, or the pin taken away: show it on top until it expires"),
  keep: z
    .object({ ...about, kept: z.boolean() })
    .describe("A message of a chat whose messages disappear is to stay, or no longer: keep it or let it go"),
  call_log: z
    .object({
      video: z.boolean().optional(),
      outcome: Text.optional().describe("connected, missed, failed, rejected, accepted_elsewhere …"),
      kind: Text.optional().describe("regular, scheduled_call or voice_chat"),
      seconds: z.number().optional(),
    })
    .describe("What became of a call: show it; call back when it was missed"),
  sticker_pack: z
    .object({
      pack_id: Text.optional(),
      name: Text.optional(),
      publisher: Text.optional(),
      description: Text.optional(),
      stickers: z.number().int().describe("how many"),
    })
    .describe("A set of stickers was shared: it can be ignored"),
  phone_request: z.object({}).describe("They ask for the account's number: share it on the phone, or do not"),
} as const;

/** A vote in the poll `poll_vote.message_id`; it replaces what the person voted before. */
export const PollVote = z.object({
  ...about,
  options: z
    .array(Text)
    .optional()
    .describe("what they chose; empty: the vote was taken back; absent: the poll is not known, so it cannot be read"),
  unknown: z.number().int().optional().describe("how many of the chosen options the poll did not have"),
  voted_at: Time.optional(),
});

/** An answer to the event `event_response.message_id`; it replaces what the person answered before. */
export const EventResponse = z.object({
  ...about,
  response: Text.optional().describe("going, not_going or maybe; absent: the event is not known, so it cannot be read"),
  extra_guests: z.number().int().optional(),
  answered_at: Time.optional(),
});

/** The kinds of what a business sends to be pressed. */
export const PROMPTS = ["button", "list", "product_list", "carousel", "template", "native_flow"] as const;

/** Something to press that a business sent; the answer is sent on the phone. */
export const Prompt = z.object({
  header: z
    .object({ type: Text, text: Text.optional() })
    .optional()
    .describe("`text`, or the kind of file above the words"),
  body: z.object({ text: Text }).optional(),
  footer: z.object({ text: Text }).optional(),
  action: z
    .object({
      button: Text.optional().describe("what opens a list"),
      buttons: z
        .array(
          z.object({
            type: Text.describe("reply, url, call, copy_code; others as WhatsApp names them"),
            reply: z.object({ id: Text, title: Text.optional() }).optional(),
            title: Text.optional(),
            url: Text.optional(),
            phone_number: Text.optional(),
            code: Text.optional(),
            parameters: z.unknown().optional().describe("as sent, of other types"),
          }),
        )
        .optional(),
      sections: z
        .array(
          z.object({
            title: Text.optional(),
            rows: z
              .array(z.object({ id: Text.optional(), title: Text.optional(), description: Text.optional() }))
              .optional(),
            product_items: z.array(z.object({ product_retailer_id: Text })).optional(),
          }),
        )
        .optional(),
      cards: z
        .array(
          z.object({
            header: z.object({ type: Text, text: Text.optional() }).optional(),
            body: z.object({ text: Text }).optional(),
            footer: z.object({ text: Text }).optional(),
            buttons: z.array(z.unknown()).optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});
