// The bodies that POST /messages takes, with Meta's limits.
import { z } from "zod";
import { missing, wrong } from "./faults.ts";
import type { Json } from "./graph.ts";
import { checked } from "./http.ts";

const text = (most: number) => z.string().min(1).max(most);
const Coordinate = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);
const Index = z.union([z.int(), z.string().regex(/^\d+$/)]);

const media = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ id: z.string().optional(), link: z.url({ protocol: /^https?$/ }).optional(), ...shape })
    .refine((file) => Boolean(file["id"]) !== Boolean(file["link"]), "must have either id or link");

const Caption = text(1_024).optional();
const Image = media({ caption: Caption });
const Video = media({ caption: Caption });
const Document = media({ caption: Caption, filename: z.string().optional() });

const Name = z
  .looseObject({ formatted_name: text(1_000) })
  .refine((name) => Object.keys(name).length > 1, "needs formatted_name and one more part");
const Contact = z.looseObject({
  name: Name,
  phones: z.array(z.looseObject({ phone: z.string().optional() })).optional(),
});

const TextHeader = z.looseObject({ type: z.literal("text"), text: text(60) });
const Header = z.discriminatedUnion("type", [
  TextHeader,
  z.looseObject({ type: z.literal("image"), image: Image }),
  z.looseObject({ type: z.literal("video"), video: Video }),
  z.looseObject({ type: z.literal("document"), document: Document }),
]);
const Body = (most = 1_024) => z.looseObject({ text: text(most) });
const around = { header: Header.optional(), body: Body(), footer: z.looseObject({ text: text(60) }).optional() };

const Reply = z.looseObject({
  type: z.literal("reply"),
  reply: z.looseObject({ id: text(256), title: text(20) }),
});
const Row = z.looseObject({ id: text(200), title: text(24), description: text(72).optional() });
const Rows = z.looseObject({ title: text(24).optional(), rows: z.array(Row).min(1) });
const Sections = z
  .array(Rows)
  .min(1)
  .max(10)
  .refine((sections) => sections.flatMap(({ rows }) => rows).length <= 10, "must have 10 rows at most")
  .refine((sections) => sections.length === 1 || sections.every(({ title }) => title), "need a title each");
const Product = z.looseObject({ product_retailer_id: z.string() });
const Products = z
  .array(z.looseObject({ title: text(24).optional(), product_items: z.array(Product).min(1) }))
  .min(1)
  .max(10)
  .refine((all) => all.flatMap(({ product_items }) => product_items).length <= 30, "must have 30 products at most");

const named = (name: string, parameters: z.ZodType = z.unknown().optional()) =>
  z.looseObject({ name: z.literal(name), parameters: parameters });
const CtaUrl = named("cta_url", z.looseObject({ display_text: text(20), url: z.url() }));
const QuickReply = z.looseObject({
  type: z.literal("quick_reply"),
  quick_reply: z.looseObject({ id: text(256), title: text(20) }),
});
const CardAction = z.union([CtaUrl, z.looseObject({ buttons: z.array(QuickReply).min(1) })]);
const Card = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("cta_url"), card_index: z.int(), header: Header, action: CardAction }),
  z.looseObject({
    type: z.literal("product"),
    card_index: z.int(),
    action: Product.extend({ catalog_id: z.string() }),
  }),
]);
const FlowParameters = z
  .looseObject({ flow_message_version: z.literal("3"), flow_cta: text(30) })
  .refine((flow) => Boolean(flow["flow_id"]) !== Boolean(flow["flow_name"]), "must name flow_id or flow_name");

const interactive = <Type extends string>(type: Type, shape: z.ZodRawShape) =>
  z.looseObject({ type: z.literal(type), ...around, ...shape });

const Interactive = z.discriminatedUnion("type", [
  interactive("button", { action: z.looseObject({ buttons: z.array(Reply).min(1).max(3) }) }),
  interactive("list", {
    header: TextHeader.optional(),
    body: Body(4_096),
    action: z.looseObject({ button: text(20), sections: Sections }),
  }),
  interactive("cta_url", { action: CtaUrl }),
  interactive("product", {
    header: z.undefined().optional(),
    body: Body().optional(),
    action: Product.extend({ catalog_id: z.string() }),
  }),
  interactive("product_list", {
    header: z.looseObject({ text: text(60) }),
    action: z.looseObject({ catalog_id: z.string(), sections: Products }),
  }),
  interactive("catalog_message", { action: named("catalog_message") }),
  interactive("flow", { action: named("flow", FlowParameters) }),
  interactive("location_request_message", { action: z.looseObject({ name: z.literal("send_location") }) }),
  interactive("address_message", { action: named("address_message") }),
  interactive("carousel", { action: z.looseObject({ cards: z.array(Card).min(2).max(10) }) }),
  interactive("order_details", { action: named("review_and_pay") }),
  interactive("order_status", { action: named("review_order") }),
  interactive("call_permission_request", { action: z.looseObject({ name: z.literal("call_permission_request") }) }),
  interactive("voice_call", { action: z.looseObject({ name: z.literal("voice_call") }) }),
  interactive("request_contact_info", { action: z.looseObject({ name: z.literal("request_contact_info") }) }),
]);

const PARAMETERS = [
  "text",
  "currency",
  "date_time",
  "image",
  "video",
  "document",
  "location",
  "payload",
  "coupon_code",
  "action",
  "product",
  "limited_time_offer",
  "order_status",
  "tap_target_configuration",
] as const;
const Parameter = z
  .looseObject({ type: z.enum(PARAMETERS), parameter_name: z.string().optional() })
  .refine((parameter) => parameter[parameter.type] !== undefined, "must have a member named as its type");
const plain = { parameters: z.array(Parameter).optional() };
const SUB_TYPES = ["url", "quick_reply", "copy_code", "catalog", "mpm", "flow", "order_details", "voice_call"];
const SubType = z.string().refine((type) => SUB_TYPES.includes(type.toLowerCase()), "is no sub_type");
const Button = z.looseObject({ type: z.literal("button"), sub_type: SubType, index: Index, ...plain });
const part = <Type extends string>(type: Type) => z.looseObject({ type: z.literal(type), ...plain });
const CardPart = z.discriminatedUnion("type", [part("header"), part("body"), Button]);
const Part = z.discriminatedUnion("type", [
  part("header"),
  part("body"),
  Button,
  part("limited_time_offer"),
  part("order_status"),
  part("tap_target_configuration"),
  z.looseObject({
    type: z.literal("carousel"),
    cards: z
      .array(z.looseObject({ card_index: z.int(), components: z.array(CardPart) }))
      .min(1)
      .max(10),
  }),
]);
const lowered = z.preprocess(
  (part_) =>
    part_ && typeof part_ === "object" && "type" in part_
      ? { ...part_, type: String(part_.type).toLowerCase() }
      : part_,
  Part,
);
const Template = z.looseObject({
  name: text(512),
  language: z.looseObject({ code: z.string(), policy: z.literal("deterministic").optional() }),
  components: z.array(lowered).optional(),
});

/** What stands under the name of a type. */
const CONTENT = {
  text: z.looseObject({ body: text(4_096), preview_url: z.union([z.boolean(), z.string()]).optional() }),
  image: Image,
  video: Video,
  document: Document,
  audio: media({ voice: z.boolean().optional() }),
  sticker: media({}),
  location: z.looseObject({ latitude: Coordinate, longitude: Coordinate }),
  contacts: z.array(Contact).min(1).max(257),
  reaction: z.looseObject({ message_id: z.string(), emoji: z.string() }),
  interactive: Interactive,
  template: Template,
  pin: z.looseObject({ type: z.string(), message_id: z.string(), expiration_days: z.unknown() }),
} satisfies Record<string, z.ZodType>;

const Common = z.looseObject({
  recipient_type: z.enum(["individual", "group"]).optional(),
  to: z.string().min(1).optional(),
  recipient: z.string().min(1).optional(),
  type: z.string().default("text"),
  context: z.looseObject({ message_id: z.string() }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
});

/** Throws the fault Graph answers to a body it does not take; else says what type of message it is. */
export function checkMessage(body: Json): keyof typeof CONTENT {
  const { to, recipient, type, context } = checked("", Common, body);
  if (!to && !recipient) throw missing("to");
  if (!Object.hasOwn(CONTENT, type)) throw wrong("type", `must not be ${type}`);
  const known = type as keyof typeof CONTENT;
  if (body[known] === undefined) throw missing(known);
  checked(known, CONTENT[known] as z.ZodType, body[known]);
  if (known === "reaction" && context) throw wrong("context", "must not be there with a reaction");
  return known;
}
