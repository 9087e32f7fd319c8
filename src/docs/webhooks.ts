import { z } from "zod";
import { CONTENT } from "#src/protocol/content.ts";
import { Business, Event, EVENTS } from "#src/protocol/event.ts";
import { Chat, Fault, Person } from "#src/protocol/person.ts";

type Schema = Record<string, unknown>;

const PLACE = "#/components/schemas/";
// Where zod puts what several schemas have in common, and the names under which it stands in the document.
const SHARED = "__shared";
const SHARED_REF = new RegExp(`${PLACE}${SHARED}#/\\$defs/schema(\\d+)`, "g");

const named: [name: string, schema: z.ZodType][] = [
  ["Event", Event],
  ["Person", Person],
  ["Chat", Chat],
  ["Fault", Fault],
  ...Object.entries(CONTENT).map(([type, schema]): [string, z.ZodType] => [`Content.${type}`, schema]),
  ...Object.entries(EVENTS).map(([type, schema]): [string, z.ZodType] => [`Data.${type}`, schema]),
  ["Data.business", Business],
];

/** The schemas of every event's data, by their names in the document. */
export function eventSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  // Several names may share one schema: it stands in the document once, under the first.
  for (const [id, schema] of named) if (!registry.has(schema)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: "output",
    unrepresentable: "any",
    reused: "ref",
    uri: (id) => PLACE + id,
  });
  const text = JSON.stringify(made.schemas).replaceAll(SHARED_REF, `${PLACE}Shared.$1`);
  const { [SHARED]: shared, ...schemas } = JSON.parse(text) as Record<string, Schema>;
  for (const [name, schema] of Object.entries((shared?.["$defs"] ?? {}) as Record<string, Schema>)) {
    schemas[name.replace("schema", "Shared.")] = schema;
  }
  for (const schema of Object.values(schemas)) for (const name of ["$schema", "$id"]) delete schema[name];
  return schemas;
}

const HEADERS = {
  "webhook-id": "the event's id, the same on every attempt",
  "webhook-timestamp": "when this attempt was signed, Unix seconds",
  "webhook-signature": "Standard Webhooks: `v1,` and HMAC-SHA256 in base64; two while a secret is rotated",
  "x-whatshooked-event": "the event's type",
  "x-whatshooked-account": "the account's id",
  "x-whatshooked-sequence": "the event's number in the account's log",
  "x-whatshooked-attempt": "counts from 1",
};

/** What a hook's receiver gets, one entry an event: OpenAPI's `webhooks`. */
export function webhooks(): Record<string, unknown> {
  const names = new Map<z.ZodType, string>();
  for (const [name, schema] of named) if (!names.has(schema)) names.set(schema, name);
  const one = (type: string, schema: z.ZodType) => [
    type,
    toldAs(type, names.get(schema) as string, schema.description),
  ];
  return Object.fromEntries([
    ...Object.entries(EVENTS).map(([type, schema]) => one(type, schema)),
    one("business.{field}", Business),
  ]);
}

function toldAs(type: string, data: string, description = "") {
  const typed = { type: "object", properties: { type: { const: type }, data: { $ref: PLACE + data } } };
  const any = { type: "object", properties: { data: { $ref: PLACE + data } } };
  const schema = { allOf: [{ $ref: `${PLACE}Event` }, type.includes("{") ? any : typed] };
  const parameters = Object.entries(HEADERS).map(([name, about]) => ({
    name,
    in: "header",
    description: about,
    schema: { type: "string" },
  }));
  return {
    post: {
      operationId: `on_${type.replaceAll(/[.{}]+/g, "_").replace(/_$/, "")}`,
      tags: ["events"],
      summary: type,
      description,
      security: [],
      parameters,
      requestBody: { required: true, content: { "application/json": { schema } } },
      responses: {
        "2XX": { description: "It is safe with you; the event is not sent again" },
        "410": { description: "You want no more: the hook is suspended" },
        default: { description: "It is sent again" },
      },
    },
  };
}
