import { z } from "zod";
import { Text } from "./person.ts";
import { File, Location, NamedFile, numeric } from "./sendable.ts";

const Money = z.strictObject({ fallback_value: Text, code: Text, amount_1000: z.number().int() });
// Only the fallback is shown today; Meta's samples carry parts of the date beside it.
const Moment = z.looseObject({ fallback_value: Text });
const Offer = z.strictObject({ expiration_time_ms: z.number().int() });
const Target = z.strictObject({ url: Text, title: Text.optional() });
const isItem = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const Product = z.strictObject({ product_retailer_id: Text, catalog_id: Text.optional() });
// What a button does differs by its kind: flow, catalogue, products, payment.
const Action = z.record(z.string(), z.unknown());
const Order = z.looseObject({ reference_id: Text, order: z.looseObject({ status: Text }) });

/** What can be put into a template, by its `type`. */
const PARAMETERS = {
  text: z.string(),
  currency: Money,
  date_time: Moment,
  image: File,
  video: File,
  gif: File,
  document: NamedFile,
  location: Location,
  payload: z.string().max(2_000),
  coupon_code: Text,
  action: Action,
  product: Product,
  limited_time_offer: Offer,
  // Meta's pages have a list, some clients send its one item.
  tap_target_configuration: z.preprocess((value) => (isItem(value) ? [value] : value), z.array(Target).min(1)),
  order_status: Order,
  ttl_minutes: z.number().int(),
} as const;

type Parameters = typeof PARAMETERS;
type Parameter = {
  [T in keyof Parameters]: { type: T; parameter_name?: string | undefined } & { [K in T]: z.infer<Parameters[K]> };
}[keyof Parameters];

const lower = (value: unknown) => (typeof value === "string" ? value.toLowerCase() : value);

/** A value for one of the template's places: by order, or by `parameter_name`. */
const Parameter = parameter();

function parameter(): z.ZodType<Parameter> {
  const [one, ...others] = Object.entries(PARAMETERS).map(([type, content]) =>
    z.strictObject({ type: z.literal(type), [type]: content, parameter_name: Text.optional() }),
  );
  if (!one) throw new Error("there are no parameters");
  // Built in a loop, so the compiler does not see what Parameter says: each has its type's own value.
  return z.discriminatedUnion("type", [one, ...others]) as unknown as z.ZodType<Parameter>;
}

const parameters = z.array(Parameter).optional();
const index = numeric(z.number().int().min(0));

const Plain = z.strictObject({
  type: z.enum(["header", "body", "footer", "limited_time_offer", "order_status", "tap_target_configuration"]),
  parameters,
});
const Button = z.strictObject({
  type: z.literal("button"),
  sub_type: z.preprocess(
    lower,
    z.enum([
      "url",
      "quick_reply",
      "copy_code",
      "catalog",
      "mpm",
      "spm",
      "flow",
      "order_details",
      "voice_call",
      "request_contact_info",
    ]),
  ),
  index,
  parameters,
});
const Carousel = z.strictObject({
  type: z.literal("carousel"),
  cards: z
    .array(z.strictObject({ card_index: index, components: z.array(z.discriminatedUnion("type", [Plain, Button])) }))
    .min(1),
});

const Component = z.preprocess(
  (value) =>
    typeof value === "object" && value !== null && "type" in value ? { ...value, type: lower(value.type) } : value,
  z.discriminatedUnion("type", [Plain, Button, Carousel]),
);

/** An approved template with what goes into its places. */
export const Template = z.strictObject({
  name: Text.max(512),
  namespace: Text.optional().describe("of old: Meta does not need it"),
  language: z.strictObject({ code: Text, policy: z.literal("deterministic").optional() }),
  components: z.array(Component).optional(),
});
export type Template = z.infer<typeof Template>;
