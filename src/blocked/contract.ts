import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

const MOST = 1_000;

/** A phone number with its country code, or a business-scoped user id. */
const User = z
  .string()
  .regex(/^(\+?\d{7,15}|[A-Z]{2}\.[A-Za-z0-9]{1,128})$/, "must be a phone number such as +15551234567, or a user id")
  .openapi({ example: "+16505551234" });

/** Somebody who is blocked: `id` unblocks them. */
export const Blocked = z
  .object({ id: z.string(), phone: z.string().optional(), user_id: z.string().optional() })
  .openapi("Blocked");
export type Blocked = z.infer<typeof Blocked>;

export const BlockInput = z.strictObject({ users: z.array(User).min(1).max(MOST) });

/** What became of each. */
export const BlockResult = z
  .object({
    blocked: z.array(Blocked),
    failed: z.array(z.object({ user: z.string(), code: z.number().int().optional(), reason: z.string() })),
  })
  .openapi("BlockResult");
export type BlockResult = z.infer<typeof BlockResult>;

const params = z.object({ id: z.string() });

export const listBlocked = createRoute({
  method: "get",
  path: "/accounts/{id}/meta/blocked",
  summary: "List who is blocked",
  middleware: requires("accounts:read"),
  request: { params, query: PageQuery },
  responses: { 200: answer("A page, as it stands at Meta", pageOf(Blocked)), ...problems },
});

export const block = createRoute({
  method: "post",
  path: "/accounts/{id}/meta/blocked",
  summary: "Block people",
  description:
    "They cannot write to the number any more, nor it to them. Meta blocks only who has written in the last 24 h: the others are in `failed`, with the reason, and the rest is blocked all the same.",
  middleware: requires("accounts:write"),
  request: { params, body: jsonBody(BlockInput) },
  responses: { 200: answer("What became of each", BlockResult), ...problems },
});

export const unblock = createRoute({
  method: "delete",
  path: "/accounts/{id}/meta/blocked/{user}",
  summary: "Unblock somebody",
  middleware: requires("accounts:write"),
  request: { params: params.extend({ user: User }) },
  responses: { 204: { description: "They are not blocked" }, ...problems },
});
