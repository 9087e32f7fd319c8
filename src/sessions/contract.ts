import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { sessionOnly } from "#src/http/auth.ts";
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

export const login = createRoute({
  method: "post",
  path: "/auth/login",
  summary: "Sign in",
  description: "A session ends 12 hours after its last use, and 30 days after it began.",
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
