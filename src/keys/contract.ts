import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { sessionOnly } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { SCOPES } from "#src/users/who.ts";

const Permissions = z.array(z.enum(SCOPES)).openapi({ description: "scopes; `*` is all that the owner's role allows" });

export const Key = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    name: z.string(),
    key_prefix: z.string(),
    permissions: Permissions,
    last_used_at: z.iso.datetime().nullable(),
    expires_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .openapi("Key");
export type Key = z.infer<typeof Key>;

const NewKey = z.strictObject({
  name: z.string().trim().min(1).max(255),
  permissions: Permissions.min(1),
  expires_at: z.iso
    .datetime({ offset: true })
    .refine((at) => Date.parse(at) > Date.now(), "must lie in the future")
    .optional(),
  accounts: z.unknown().optional().openapi({ description: "not supported yet: 422" }),
  cidrs: z.unknown().optional().openapi({ description: "not supported yet: 422" }),
});
export type NewKey = z.infer<typeof NewKey>;

export const createKey = createRoute({
  method: "post",
  path: "/api-keys",
  summary: "Make an API key",
  description: "With a session only. `key` is shown once and never again.",
  middleware: sessionOnly,
  request: { body: jsonBody(NewKey) },
  responses: { 201: answer("The key", Key.extend({ key: z.string() }).openapi("NewKey")), ...problems },
});

export const listKeys = createRoute({
  method: "get",
  path: "/api-keys",
  summary: "List the API keys",
  middleware: sessionOnly,
  request: { query: PageQuery },
  responses: { 200: answer("A page", pageOf(Key)), ...problems },
});

export const revokeKey = createRoute({
  method: "delete",
  path: "/api-keys/{id}",
  summary: "Revoke an API key",
  middleware: sessionOnly,
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: "The key is worth nothing now" }, ...problems },
});
