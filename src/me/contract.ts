import { createRoute, z } from "@hono/zod-openapi";
import { jsonBody, lines, problems } from "#src/http/answers.ts";
import { requires, sessionOnly } from "#src/http/auth.ts";
import { ifMatch, taggedAnswer } from "#src/http/etag.ts";
import { Email, FullName, Password, User, Username } from "#src/users/contract.ts";
import { SCOPES } from "#src/users/who.ts";

export const Me = User.extend({
  permissions: z
    .array(z.enum(SCOPES))
    .openapi({ description: "what the credential in use may do, by scopes and role" }),
  accounts: z.array(z.string()).nullable().openapi({ description: "what the key in use is bound to; null: nothing" }),
}).openapi("Me");
export type Me = z.infer<typeof Me>;

const PROVEN = ["username", "email", "password"] as const;

export const MyChange = z
  .strictObject({ full_name: FullName.nullable(), username: Username, email: Email, password: Password })
  .partial()
  .extend({ current_password: z.string().min(1).max(1_000).optional() })
  .refine((change) => change.current_password !== undefined || PROVEN.every((name) => change[name] === undefined), {
    path: ["current_password"],
    message: `is needed to change ${PROVEN.join(", ")}`,
  });
export type MyChange = z.infer<typeof MyChange>;

export const getMe = createRoute({
  method: "get",
  path: "/me",
  summary: "Who you are, and what you may do",
  middleware: requires(),
  responses: { 200: taggedAnswer("You", Me), ...problems },
});

export const changeMe = createRoute({
  method: "patch",
  path: "/me",
  summary: "Change your profile or your password",
  description: "What is absent stays. A new password ends all of your other sessions.",
  middleware: sessionOnly,
  request: { headers: ifMatch, body: jsonBody(MyChange) },
  responses: { 200: taggedAnswer("You", Me), ...problems },
});

export const exportMe = createRoute({
  method: "get",
  path: "/me/export",
  summary: "Everything that is held about you",
  description:
    "Lines of JSON, each `{kind, item}`: user, session, api_key, hook, cached_event, audit, account, event, file. Secrets are masked; files are named, and downloaded one by one.",
  middleware: sessionOnly,
  responses: { 200: lines("Everything"), ...problems },
});
