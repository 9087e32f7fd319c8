import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
import { adminOnly, sessionOnly } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

export const Purge = z
  .object({
    id: z.uuid().openapi({ description: "of the user or the account" }),
    entity_type: z.enum(["user", "account"]),
    created_at: z.iso.datetime(),
  })
  .openapi("Purge");
export type Purge = z.infer<typeof Purge>;

const params = z.object({ id: z.string() });
// What cannot be undone is for people.
const middleware: [typeof sessionOnly, typeof adminOnly] = [sessionOnly, adminOnly];

export const purgeAccount = createRoute({
  method: "post",
  path: "/accounts/{id}/purge",
  summary: "Erase an account for good",
  description:
    "Deleted or not. Its log, keys, files, cached events and row go, and what the audit says of it. It has ended when `GET /purges` does not list it. Its number is free then.",
  middleware,
  request: { params },
  responses: { 202: answer("It has begun", Purge), ...problems },
});

export const purgeUser = createRoute({
  method: "post",
  path: "/users/{id}/purge",
  summary: "Erase a user for good, with their accounts",
  description:
    "Deleted or not. Sessions, keys, hooks and accounts end at once. The audit loses what it says of the user and of what was theirs, and their addresses and agents. 409: the last active administrator.",
  middleware,
  request: { params },
  responses: { 202: answer("It has begun", Purge), ...problems },
});

export const listPurges = createRoute({
  method: "get",
  path: "/purges",
  summary: "What is being erased",
  middleware,
  request: { query: PageQuery },
  responses: { 200: answer("A page", pageOf(Purge)), ...problems },
});
