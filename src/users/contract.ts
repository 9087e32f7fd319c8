import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { isWholeForBcrypt, SHORTEST_PASSWORD } from "./password.ts";
import { ROLES } from "./who.ts";

export const User = z
  .object({
    id: z.uuid(),
    username: z.string(),
    email: z.string(),
    full_name: z.string().nullable(),
    role: z.enum(ROLES),
    active: z.boolean(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("User");
export type User = z.infer<typeof User>;

/** Without "@", so that a user name is never somebody's e-mail address; both are kept in lower case. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "must be 1 to 64 letters, digits, dots, hyphens or underscores");

export const Email = z.string().trim().toLowerCase().pipe(z.email("must be an e-mail address").max(255));

export const Password = z
  .string()
  .min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
  .refine(isWholeForBcrypt, "must have at most 72 bytes and no NUL");

export const NewUser = z.strictObject({
  username: Username,
  email: Email,
  password: Password,
  full_name: z.string().trim().min(1).max(255).optional(),
});
export type NewUser = z.infer<typeof NewUser>;

export const setup = createRoute({
  method: "post",
  path: "/setup",
  summary: "Make the first administrator",
  description: "Possible only while no user exists, with the set-up token the gateway was started with.",
  request: { body: jsonBody(NewUser.extend({ setup_token: z.string().min(1).max(500) })) },
  responses: { 201: answer("The administrator", z.object({ user: User })), ...problems },
});
