import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { adminOnly, requires, sessionOnly } from "#src/http/auth.ts";
import { ifMatch, taggedAnswer } from "#src/http/etag.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { isCommon } from "./common.ts";
import { isWholeForBcrypt, SHORTEST_PASSWORD } from "./password.ts";
import { ROLES } from "./who.ts";

const RoleName = z.enum(ROLES).openapi({
  description: "admin: everything; user: what is theirs; viewer: reads what is theirs",
});

export const User = z
  .object({
    id: z.uuid(),
    username: z.string(),
    email: z.string(),
    full_name: z.string().nullable(),
    role: RoleName,
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

export const FullName = z.string().trim().min(1).max(255);

export const Password = z
  .string()
  .min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
  .refine(isWholeForBcrypt, "must have at most 72 bytes and no NUL")
  .refine((password) => !isCommon(password), "is one of the most common passwords");

export const FirstUser = z.strictObject({
  username: Username,
  email: Email,
  password: Password,
  full_name: FullName.optional(),
});
export type FirstUser = z.infer<typeof FirstUser>;

export const NewUser = FirstUser.extend({
  password: Password.optional().openapi({ description: "absent: the user sets one with the token in the answer" }),
  role: RoleName.default("user"),
});
export type NewUser = z.infer<typeof NewUser>;

export const UserChange = z
  .strictObject({
    username: Username,
    email: Email,
    full_name: FullName.nullable(),
    role: RoleName,
    active: z.boolean().openapi({ description: "false: sessions end, keys are refused, hooks are suspended" }),
  })
  .partial();
export type UserChange = z.infer<typeof UserChange>;

/** What a link for a new password carries. It works once. */
export const ResetToken = z
  .object({ token: z.string().openapi({ description: "shown this once" }), expires_at: z.iso.datetime() })
  .openapi("ResetToken");
export type ResetToken = z.infer<typeof ResetToken>;

const MadeUser = User.extend({
  reset: ResetToken.nullable().openapi({ description: "null: the user was made with a password" }),
}).openapi("MadeUser");
export type MadeUser = z.infer<typeof MadeUser>;

const NewPassword = z.strictObject({ token: z.string().min(1).max(100), password: Password });

const params = z.object({ id: z.string() });
// Keys read users; only people manage them.
const managing: [typeof sessionOnly, typeof adminOnly] = [sessionOnly, adminOnly];

export const setup = createRoute({
  method: "post",
  path: "/setup",
  security: [],
  summary: "Make the first administrator",
  description: "Possible only while no user exists, with the set-up token the gateway was started with.",
  request: { body: jsonBody(FirstUser.extend({ setup_token: z.string().min(1).max(500) })) },
  responses: { 201: answer("The administrator", z.object({ user: User })), ...problems },
});

export const getSetup = createRoute({
  method: "get",
  path: "/setup",
  security: [],
  summary: "Whether the first administrator is still to be made",
  responses: { 200: answer("Whether it is", z.object({ open: z.boolean() })), ...problems },
});

export const createUser = createRoute({
  method: "post",
  path: "/users",
  summary: "Make a user",
  middleware: managing,
  request: { body: jsonBody(NewUser) },
  responses: { 201: answer("The user", MadeUser), ...problems },
});

export const listUsers = createRoute({
  method: "get",
  path: "/users",
  summary: "List the users",
  middleware: requires("users:admin"),
  request: { query: PageQuery },
  responses: { 200: answer("A page, without those that were deleted", pageOf(User)), ...problems },
});

export const getUser = createRoute({
  method: "get",
  path: "/users/{id}",
  summary: "One user",
  middleware: requires("users:admin"),
  request: { params },
  responses: { 200: taggedAnswer("The user", User), ...problems },
});

export const changeUser = createRoute({
  method: "patch",
  path: "/users/{id}",
  summary: "Change a user",
  description: "What is absent stays. The last active administrator stays one.",
  middleware: managing,
  request: { headers: ifMatch, params, body: jsonBody(UserChange) },
  responses: { 200: taggedAnswer("The user", User), ...problems },
});

export const deleteUser = createRoute({
  method: "delete",
  path: "/users/{id}",
  summary: "Delete a user",
  description:
    "Sessions and keys end, hooks are suspended, accounts stay and go on receiving. The user name and the e-mail address stay taken.",
  middleware: managing,
  request: { headers: ifMatch, params },
  responses: { 204: { description: "The user is gone" }, ...problems },
});

export const requestReset = createRoute({
  method: "post",
  path: "/users/{id}/reset-password",
  summary: "Make a link token for a new password",
  description: "It works once, for a day; an earlier one ends. Until then the password and the sessions stay.",
  middleware: managing,
  request: { params },
  responses: { 201: answer("The token", ResetToken), ...problems },
});

export const resetPassword = createRoute({
  method: "post",
  path: "/auth/reset-password",
  security: [],
  summary: "Set a new password with a link token",
  description: "All sessions of the user end.",
  request: { body: jsonBody(NewPassword) },
  responses: { 204: { description: "The password is set: sign in" }, ...problems },
});
