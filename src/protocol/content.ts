import { z } from "zod";
import { Media } from "./media.ts";
import { Person, Text, Time } from "./person.ts";
import { PERSONAL_CONTENT, Prompt, PROMPTS } from "./personal.ts";

const seconds = z.number().optional().describe("how long it lasts");
const captioned = Media.extend({ caption: Text.optional() });

const Name = z.object({
  formatted_name: Text.optional(),
  first_name: Text.optional(),
  middle_name: Text.optional(),
  last_name: Text.optional(),
  prefix: Text.optional(),
  suffix: Text.optional(),
});

const Card = z.object({
  name: Name.optional(),
  phones: z.array(z.object({ phone: Text.optional(), wa_id: Text.optional(), type: Text.optional() })).optional(),
  emails: z.array(z.object({ email: Text.optional(), type: Text.optional() })).optional(),
  urls: z.array(z.object({ url: Text.optional(), type: Text.optional() })).optional(),
  addresses: z
    .array(
      z.object({
        street: Text.optional(),
        city: Text.optional(),
        state: Text.optional(),
        zip: Text.optional(),
        country: Text.optional(),
        country_code: Text.optional(),
        type: Text.optional(),
      }),
    )
    .optional(),
  org: z.object({ company: Text.optional(), department: Text.optional(), title: Text.optional() }).optional(),
  birthday: Text.optional(),
  origin: Text.optional().describe("`contact_request`: the answer to a request for the number"),
  vcard: Text.optional(),
});

const Choice = z.object({ id: Text, title: Text.optional(), description: Text.optional() });

const Interactive = Prompt.extend({
  type: z
    .enum(["button_reply", "list_reply", "nfm_reply", "call_permission_reply", "payment_method", ...PROMPTS])
    .describe("`…_reply` and payment_method: an answer; the others ask for one"),
  button_reply: Choice.optional().describe("A reply button was pressed: act on `id`"),
  list_reply: Choice.optional().describe("A row of a list was chosen: act on `id`"),
  nfm_reply: z
    .object({
      name: Text.optional(),
      body: Text.optional(),
      response_json: Text.optional().describe("as sent; not always JSON"),
      response: z.unknown().optional().describe("`response_json` parsed; absent when it is not JSON"),
    })
    .optional()
    .describe("A flow or an address form was completed: read `response`"),
  call_permission_reply: z
    .object({
      response: Text.optional(),
      is_permanent: z.boolean().optional(),
      expires_at: Time.optional(),
      response_source: Text.optional(),
    })
    .optional()
    .describe("A request to call was answered: call only after `accept`, until `expires_at`"),
  payment_method: z
    .object({
      payment_method: Text.optional(),
      paid_at: Time.optional(),
      reference_id: Text.optional(),
      last_four_digits: Text.optional(),
      credential_id: Text.optional(),
    })
    .optional()
    .describe("A way to pay was chosen: continue the payment `reference_id`"),
});

const Order = z.object({
  catalog_id: Text.optional(),
  text: Text.optional(),
  product_items: z
    .array(
      z.object({
        product_retailer_id: Text.optional(),
        quantity: z.number().optional(),
        item_price: z.number().optional(),
        currency: Text.optional(),
      }),
    )
    .optional()
    .describe("absent on personal accounts, which get no more than the sum"),
  order_id: Text.optional(),
  title: Text.optional(),
  item_count: z.number().optional(),
  status: Text.optional().describe("inquiry, accepted or declined"),
  seller: Person.optional(),
  total: z.object({ value: z.number(), currency: Text.optional() }).optional(),
});

/** What a message can hold, by its `type`. An entry here (and a reader where it comes from) is a new content type. */
export const CONTENT = {
  text: z
    .object({
      body: Text,
      preview: z
        .object({ url: Text.optional(), title: Text.optional(), description: Text.optional() })
        .optional()
        .describe("what its link leads to, as the sender's phone saw it"),
    })
    .describe("Written text: read `body`"),
  image: captioned.describe("A picture: fetch it soon"),
  video: captioned
    .extend({
      seconds,
      gif: z.boolean().optional().describe("plays by itself, without sound"),
      video_note: z.boolean().optional().describe("recorded in the chat, shown round"),
    })
    .describe("A video: fetch it soon"),
  audio: Media.extend({ voice: z.boolean().optional(), seconds }).describe(
    "Sound; `voice`: recorded in the chat. Fetch it soon",
  ),
  document: captioned.describe("Any other file: fetch it soon, trust neither `filename` nor `mime_type`"),
  sticker: Media.extend({
    animated: z.boolean().optional(),
    lottie: z.boolean().optional().describe("a Lottie animation, zipped"),
  }).describe("A sticker: WebP unless it is `lottie`"),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: Text.optional(),
      address: Text.optional(),
      url: Text.optional(),
      caption: Text.optional(),
      live: z.boolean().optional().describe("where they are now; further messages follow while they move"),
      live_sequence: z.number().optional().describe("a higher one is newer"),
      accuracy_meters: z.number().optional(),
      speed_mps: z.number().optional(),
      heading_degrees: z.number().optional().describe("clockwise from magnetic north"),
    })
    .describe("A place; 0 is a coordinate like any other"),
  contacts: z.array(Card).describe("Contact cards, shared or asked for; take from each what it has"),
  interactive: Interactive.describe("An answer to an interactive message: read the member `type` names"),
  button: z
    .object({ payload: Text.optional(), text: Text.optional() })
    .describe("A template's quick reply was pressed: act on `payload`"),
  order: Order.describe("A cart was sent: confirm it, and take prices from your own catalogue"),
  system: z
    .looseObject({ type: Text.optional(), body: Text.optional() })
    .describe("WhatsApp's own notice: show `body`"),
  request_welcome: z.object({}).describe("The chat was opened for the first time: greet; replies are free for 24 h"),
  ...PERSONAL_CONTENT,
  unsupported: z
    .object({ type: Text.optional(), content: z.record(z.string(), z.unknown()).optional() })
    .describe("What has no type here or cannot be read: `type` and `content` as sent. Tell the person, or ignore it"),
} as const;

type Content = typeof CONTENT;

/** What holds content: `type`, and the content under the type's name. */
export type Holding = { [T in keyof Content]: { type: T } & { [K in T]: z.infer<Content[K]> } }[keyof Content];

/** One shape per type of content: the shape's own members, `type`, and the content under the type's name. */
export function holding<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType<z.infer<z.ZodObject<Shape>> & Holding> {
  const [first, ...rest] = Object.entries(CONTENT).map(([type, content]) =>
    z.object({ ...shape, type: z.literal(type), [type]: content }),
  );
  if (!first) throw new Error("there is no content");
  // Built in a loop, so the compiler does not see what Holding says: each option has its type's own content.
  return z.discriminatedUnion("type", [first, ...rest]) as unknown as ReturnType<typeof holding<Shape>>;
}
