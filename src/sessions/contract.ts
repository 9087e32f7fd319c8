import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { sessionOnly } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { User } from "#src/users/contract.ts";

const Login = z.strictObject({
  username: z.string().trim().toLowerCase().min(1).max(255).openapi({ description: "user name or e-mail address" }),
  password: z.string().min(1).max(1_000),
});
export type Login = z.infer<typeof Login>;

export const SignedIn = z
  .object({
    token: z.string().openapi({ description: "for `Authorization: Bearer`; the cookie carries the same" }),
    expires_at: z.iso.datetime(),
    user: User,
  })
  .openapi("SignedIn");
export type SignedIn = z.infer<typeof SignedIn>;

export const Session = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    current: z.boolean().openapi({ description: "whether this request was made with it" }),
    ip_address: z.string().nullable().openapi({ description: "where it began" }),
    user_agent: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime().openapi({ description: "its last use, to the hour" }),
    expires_at: z.iso.datetime().openapi({ description: "when it ends, unless it is used before" }),
  })
  .openapi("Session");
export type Session = z.infer<typeof Session>;

const user_id = z.uuid().optional().openapi({ description: "administrators: whose" });

export const login = createRoute({
  method: "post",
  path: "/auth/login",
  security: [],
  summary: "Sign in",
  description:
    "A session ends 12 hours after its last use, and 30 days after it began. Too many tries from an address or for a user are 429.",
  request: { body: jsonBody(Login) },
  responses: { 200: answer("Signed in; a cookie is set", SignedIn), ...problems },
});

export const logout = createRoute({
  method: "post",
  path: "/auth/logout",
  summary: "Sign out",
  middleware: sessionOnly,
  responses: { 204: { description: "The session is gone" }, ...problems },
});

export const listSessions = createRoute({
  method: "get",
  path: "/sessions",
  summary: "List the sessions",
  description: "Your own; an administrator's list is of everybody, or of `user_id`.",
  middleware: sessionOnly,
  request: { query: PageQuery.extend({ user_id }) },
  responses: { 200: answer("A page", pageOf(Session)), ...problems },
});

export const endSession = createRoute({
  method: "delete",
  path: "/sessions/{id}",
  summary: "End a session",
  middleware: sessionOnly,
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: "It is gone" }, ...problems },
});

export const endSessions = createRoute({
  method: "delete",
  path: "/sessions",
  summary: "End all of your sessions",
  description: "An administrator may name somebody else by `user_id`.",
  middleware: sessionOnly,
  request: {
    query: z.object({
      user_id,
      keep_current: z.enum(["true", "false"]).default("false").openapi({ description: "true: all but the one in use" }),
    }),
  },
  responses: { 204: { description: "They are gone" }, ...problems },
});
