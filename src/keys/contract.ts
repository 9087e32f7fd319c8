import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { sessionOnly } from "#src/http/auth.ts";
import { ifMatch, taggedAnswer } from "#src/http/etag.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { SCOPES } from "#src/users/who.ts";
import { toNetwork } from "./networks.ts";

const MOST_NAMES = 100;
const MOST_HOURS = 168;

const Permissions = z.array(z.enum(SCOPES)).openapi({ description: "scopes; `*` is all that the owner's role allows" });

const Network = z
  .string()
  .max(50)
  .transform((text, context) => {
    const network = toNetwork(text);
    if (network) return network;
    context.addIssue({ code: "custom", message: "must be a network such as 203.0.113.0/24, or an address" });
    return z.NEVER;
  })
  .openapi({ type: "string", example: "203.0.113.0/24" });

const Expiry = z.iso
  .datetime({ offset: true })
  .refine((at) => Date.parse(at) > Date.now(), "must lie in the future")
  .transform((at) => new Date(at).toISOString())
  .openapi({ type: "string", format: "date-time" });

export const Key = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    name: z.string(),
    key_prefix: z.string().openapi({ description: "how the key begins" }),
    permissions: Permissions,
    accounts: z.array(z.string()).nullable().openapi({ description: "null: all that are there for its owner" }),
    cidrs: z.array(z.string()).nullable().openapi({ description: "null: it may be used from anywhere" }),
    last_used_at: z.iso.datetime().nullable().openapi({ description: "to the minute" }),
    expires_at: z.iso.datetime().nullable(),
    previous_key_until: z.iso.datetime().nullable().openapi({
      description: "until then the key that was replaced works too",
    }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Key");
export type Key = z.infer<typeof Key>;

/** The only answer in which a key stands in clear. */
const ShownKey = Key.extend({ key: z.string() }).openapi("ShownKey");
export type ShownKey = z.infer<typeof ShownKey>;

const NewKey = z.strictObject({
  name: z.string().trim().min(1).max(255),
  permissions: Permissions.min(1),
  accounts: z.array(z.uuid()).min(1).max(MOST_NAMES).optional().openapi({
    description: "it sees and touches these alone; absent: all that are there for its owner",
  }),
  cidrs: z.array(Network).min(1).max(MOST_NAMES).optional().openapi({ description: "it may be used from these alone" }),
  expires_at: Expiry.optional(),
  user_id: z.uuid().optional().openapi({ description: "administrators: whose it shall be" }),
});
export type NewKey = z.infer<typeof NewKey>;

export const KeyRotation = z.strictObject({
  overlap_hours: z.number().min(0).max(MOST_HOURS).default(24).openapi({
    description: "how long the key so far works on, beside the new one",
  }),
  expires_at: Expiry.nullable().optional().openapi({ description: "absent: as it is; null: never" }),
});
export type KeyRotation = z.infer<typeof KeyRotation>;

const params = z.object({ id: z.string() });

export const createKey = createRoute({
  method: "post",
  path: "/api-keys",
  summary: "Make an API key",
  description: "With a session only. `key` is shown once and never again.",
  middleware: sessionOnly,
  request: { body: jsonBody(NewKey) },
  responses: { 201: answer("The key", ShownKey), ...problems },
});

export const listKeys = createRoute({
  method: "get",
  path: "/api-keys",
  summary: "List the API keys",
  middleware: sessionOnly,
  request: { query: PageQuery },
  responses: { 200: answer("A page", pageOf(Key)), ...problems },
});

export const getKey = createRoute({
  method: "get",
  path: "/api-keys/{id}",
  summary: "One API key",
  middleware: sessionOnly,
  request: { params },
  responses: { 200: taggedAnswer("The key, without its text", Key), ...problems },
});

export const rotateKey = createRoute({
  method: "post",
  path: "/api-keys/{id}/rotate",
  summary: "Give an API key a new text",
  description:
    "Id, name and rights stay. The text so far works on for a while; one that was replaced before ends at once.",
  middleware: sessionOnly,
  request: { params, body: { ...jsonBody(KeyRotation), required: false } },
  responses: { 200: answer("The key; its new text is shown this once", ShownKey), ...problems },
});

export const revokeKey = createRoute({
  method: "delete",
  path: "/api-keys/{id}",
  summary: "Revoke an API key",
  description: "At once and for good, also the text that a rotation replaced.",
  middleware: sessionOnly,
  request: { headers: ifMatch, params },
  responses: { 204: { description: "The key is worth nothing now" }, ...problems },
});
