import { z } from "zod";
import { Text } from "./person.ts";
import { File, NamedFile, numeric } from "./sendable.ts";

const Said = z.strictObject({ text: Text });

const TextHeader = z.strictObject({ type: z.literal("text"), text: Text, sub_text: Text.optional() });
const Header = z.discriminatedUnion("type", [
  TextHeader,
  z.strictObject({ type: z.literal("image"), image: File }),
  z.strictObject({ type: z.literal("video"), video: File }),
  z.strictObject({ type: z.literal("document"), document: NamedFile }),
]);

const around = { header: Header.optional(), body: Said, footer: Said.optional() };
const without = { body: Said, footer: Said.optional() };

const ReplyButton = z.strictObject({
  type: z.literal("reply"),
  reply: z.strictObject({ id: Text, title: Text }),
});

const Row = z.strictObject({ id: Text, title: Text, description: z.string().optional() });
const Rows = z.strictObject({ title: Text.optional(), rows: z.array(Row).min(1) });

const Product = { catalog_id: Text, product_retailer_id: Text };
const Products = z.strictObject({
  title: Text.optional(),
  product_items: z.array(z.strictObject({ product_retailer_id: Text })).min(1),
});

/** An action with a name of its own. */
const act = <Name extends string, Parameters extends z.ZodType>(name: Name, parameters: Parameters) =>
  z.strictObject({ name: z.literal(name), parameters });
const bare = <Name extends string>(name: Name) => z.strictObject({ name: z.literal(name) });
// What Meta documents without parameters some clients send with some: they are passed on.
const open = <Name extends string>(name: Name) =>
  z.strictObject({ name: z.literal(name), parameters: z.record(z.string(), z.unknown()).optional() });

const Cta = act("cta_url", z.strictObject({ display_text: Text, url: z.url({ protocol: /^https?$/ }) }));

const Flow = z
  .strictObject({
    flow_message_version: z.string().default("3"),
    flow_id: Text.optional(),
    flow_name: Text.optional(),
    flow_cta: Text,
    flow_token: Text.optional(),
    flow_action: z.enum(["navigate", "data_exchange"]).optional(),
    flow_action_payload: z
      .strictObject({ screen: Text.optional(), data: z.record(z.string(), z.unknown()).optional() })
      .optional(),
    mode: z.enum(["draft", "published"]).optional(),
  })
  .refine(({ flow_id, flow_name }) => (flow_id === undefined) !== (flow_name === undefined), {
    error: "must have either flow_id or flow_name",
    path: ["flow_id"],
  });

const QuickReply = z.strictObject({
  type: z.literal("quick_reply"),
  quick_reply: z.strictObject({ id: Text, title: Text }),
});

const CarouselCard = z.strictObject({
  card_index: numeric(z.number().int().min(0)),
  type: z.enum(["cta_url", "product"]),
  header: Header.optional(),
  body: Said.optional(),
  action: z.union([Cta, z.strictObject(Product), z.strictObject({ buttons: z.array(QuickReply).min(1) })]),
});

// Payments and addresses differ by country and grow at Meta's pace: what is documented is checked, all is passed on.
const Amount = z.looseObject({ value: z.number().int(), offset: z.number().int().optional() });
const Payment = z.looseObject({
  reference_id: Text,
  type: Text.optional(),
  currency: Text,
  total_amount: Amount,
  order: z
    .looseObject({ status: Text, items: z.array(z.looseObject({ name: Text, quantity: z.number() })) })
    .optional(),
});
const OrderUpdate = z.looseObject({ reference_id: Text, order: z.looseObject({ status: Text }) });
const AddressForm = z.looseObject({ country: Text });

/** Every interactive kind, by its `type`: what it shows, and the `action` that answers it. */
export const INTERACTIVE = {
  button: z.strictObject({
    type: z.literal("button"),
    ...around,
    action: z.strictObject({ buttons: z.array(ReplyButton).min(1) }),
  }),
  list: z.strictObject({
    type: z.literal("list"),
    ...without,
    header: TextHeader.optional(),
    action: z.strictObject({ button: Text, sections: z.array(Rows).min(1) }),
  }),
  cta_url: z.strictObject({ type: z.literal("cta_url"), ...around, action: Cta }),
  product: z.strictObject({
    type: z.literal("product"),
    body: Said.optional(),
    footer: Said.optional(),
    action: z.strictObject(Product),
  }),
  product_list: z.strictObject({
    type: z.literal("product_list"),
    ...without,
    header: TextHeader,
    action: z.strictObject({ catalog_id: Text, sections: z.array(Products).min(1) }),
  }),
  catalog_message: z.strictObject({
    type: z.literal("catalog_message"),
    ...without,
    action: z.strictObject({
      name: z.literal("catalog_message"),
      parameters: z.strictObject({ thumbnail_product_retailer_id: Text.optional() }).optional(),
    }),
  }),
  flow: z.strictObject({ type: z.literal("flow"), ...around, action: act("flow", Flow) }),
  location_request_message: z.strictObject({
    type: z.literal("location_request_message"),
    ...without,
    action: open("send_location"),
  }),
  address_message: z.strictObject({
    type: z.literal("address_message"),
    ...around,
    action: act("address_message", AddressForm),
  }),
  carousel: z.strictObject({
    type: z.literal("carousel"),
    body: Said,
    action: z.strictObject({ cards: z.array(CarouselCard).min(1) }),
  }),
  order_details: z.strictObject({
    type: z.literal("order_details"),
    ...around,
    action: act("review_and_pay", Payment),
  }),
  order_status: z.strictObject({
    type: z.literal("order_status"),
    ...without,
    action: act("review_order", OrderUpdate),
  }),
  call_permission_request: z.strictObject({
    type: z.literal("call_permission_request"),
    body: Said.optional(),
    footer: Said.optional(),
    action: open("call_permission_request"),
  }),
  voice_call: z.strictObject({
    type: z.literal("voice_call"),
    body: Said,
    action: z.strictObject({
      name: z.literal("voice_call"),
      parameters: z
        .strictObject({
          display_text: Text.optional(),
          ttl_minutes: z.number().int().optional(),
          payload: Text.optional(),
        })
        .optional(),
    }),
  }),
  request_contact_info: z.strictObject({
    type: z.literal("request_contact_info"),
    body: Said,
    action: bare("request_contact_info"),
  }),
} as const;

export type InteractiveKind = keyof typeof INTERACTIVE;

const [first, ...rest] = Object.values(INTERACTIVE);

/** A message that asks for an answer. */
export const Interactive = z.discriminatedUnion("type", [first as (typeof INTERACTIVE)["button"], ...rest]);
export type Interactive = z.infer<typeof Interactive>;
