import { z } from "zod";
import { Text } from "./person.ts";

/** A number that may come as a text of digits, as Meta's own samples have it. */
export const numeric = (schema: z.ZodNumber) =>
  z.union([
    schema,
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/, "must be a number")
      .transform(Number)
      .pipe(schema),
  ]);

/** A file to send: one that was uploaded here (`id`), or one that WhatsApp fetches (`link`). */
const file = {
  id: Text.max(256).optional().describe("of an uploaded file: POST /media answers it; Meta's own ids are taken too"),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .optional()
    .describe("where the file can be fetched"),
};
const oneOf = ({ id, link }: { id?: string | undefined; link?: string | undefined }) =>
  (id === undefined) !== (link === undefined);
const ONE_OF = { error: "must have either id or link", path: ["id"] };

/** A file, and what is said of it. */
export const fileWith = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...file, ...shape }).refine(oneOf as (value: unknown) => boolean, ONE_OF);

/** A file with nothing beside it, as headers and template parameters have it. */
export const File = fileWith({});
export const NamedFile = fileWith({ filename: Text.max(255).optional() });

export const Location = z.strictObject({
  latitude: numeric(z.number().min(-90).max(90)),
  longitude: numeric(z.number().min(-180).max(180)),
  name: Text.optional(),
  address: Text.optional(),
});

const kinded = <Name extends string>(name: Name) =>
  z.array(
    z.strictObject({ [name]: Text, type: Text.optional() } as Record<Name, typeof Text> & {
      type: z.ZodOptional<typeof Text>;
    }),
  );

/** A contact card; a name needs `formatted_name`. */
export const Card = z.strictObject({
  name: z.strictObject({
    formatted_name: Text,
    first_name: Text.optional(),
    middle_name: Text.optional(),
    last_name: Text.optional(),
    prefix: Text.optional(),
    suffix: Text.optional(),
  }),
  phones: z
    .array(
      z.strictObject({
        phone: Text.optional(),
        wa_id: Text.optional().describe("makes the card's number one to write to on WhatsApp"),
        type: Text.optional(),
      }),
    )
    .optional(),
  emails: kinded("email").optional(),
  urls: kinded("url").optional(),
  addresses: z
    .array(
      z.strictObject({
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
  org: z.strictObject({ company: Text.optional(), department: Text.optional(), title: Text.optional() }).optional(),
  birthday: z.iso.date().optional().describe("YYYY-MM-DD"),
});

/** A message that is answered, reacted to, changed or deleted. Meta needs its id alone. */
export const Ref = {
  message_id: Text.max(256).describe("WhatsApp's id of the message, or ours (`msg_…`) of one sent from here"),
  from: Text.max(256).optional().describe("who wrote it: personal accounts need it in groups"),
  from_me: z.boolean().optional().describe("the account wrote it itself: personal accounts need to know"),
};
