import { createRoute, z } from "@hono/zod-openapi";
import { MOST_RETRIES } from "#src/backoff.ts";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { EventName } from "#src/protocol/event.ts";
import { faultsOf } from "./headers.ts";
import { isSecret } from "./secret.ts";

const MOST_NAMES = 100;
const MOST_SECONDS = 60;

const Headers = z
  .record(z.string(), z.string())
  .superRefine((headers, context) => {
    for (const { name, reason } of faultsOf(headers)) {
      context.addIssue({ code: "custom", path: name === "" ? [] : [name], message: reason });
    }
  })
  .openapi({ type: "object", description: "sent with every delivery; answers mask the values" });

const Secret = z
  .string()
  .refine(isSecret, "must be whsec_ and 24 to 64 bytes in base64")
  .nullable()
  .openapi({ description: "signs the deliveries; absent on creation: one is made; null: they are not signed" });

/** Options the gateway does not have yet: their default is taken, anything else is refused, nothing is ignored. */
const later = {
  method: z.enum(["POST", "PUT", "PATCH", "GET"]).optional(),
  allow_insecure: z.boolean().optional(),
  filter: z.record(z.string(), z.json()).nullable().optional().openapi({ type: "object" }),
  format: z.enum(["native", "meta"]).optional(),
  raw: z.boolean().optional(),
  ordering: z.enum(["default", "strict"]).optional(),
  answers: z.boolean().optional(),
  concurrency: z.number().nullable().optional(),
  rate_per_second: z.number().nullable().optional(),
};

export const NewHook = z.strictObject({
  name: z.string().trim().min(1).max(255),
  url: z.string(),
  headers: Headers.optional(),
  events: z.array(EventName).max(MOST_NAMES).optional().openapi({
    description: "names, or families as message.*; none: all but presence, history and hook events",
  }),
  active: z.boolean().optional(),
  description: z.string().trim().max(2_000).nullable().optional(),
  secret: Secret.optional(),
  retry_count: z.number().int().min(0).max(MOST_RETRIES).optional().openapi({ description: "3 when absent" }),
  timeout: z.number().int().min(1).max(MOST_SECONDS).optional().openapi({ description: "seconds; 30 when absent" }),
  accounts: z.array(z.uuid()).max(MOST_NAMES).optional().openapi({ description: "none: all of the owner's" }),
  ...later,
});
export type NewHook = z.infer<typeof NewHook>;

export const HookChange = NewHook.partial();
export type HookChange = z.infer<typeof HookChange>;

export const Hook = z
  .object({
    id: z.uuid(),
    user_id: z.uuid(),
    name: z.string(),
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    events: z.array(z.string()),
    active: z.boolean(),
    suspended_reason: z.string().nullable().openapi({ description: "why it is not active, if nobody set it so" }),
    allow_insecure: z.boolean(),
    description: z.string().nullable(),
    secret: z.string().nullable().openapi({ description: "whole in the answer to its creation, else masked" }),
    retry_count: z.number().int(),
    timeout: z.number().int(),
    accounts: z.array(z.string()),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Hook");
export type Hook = z.infer<typeof Hook>;

const Removed = z.object({
  id: z.uuid(),
  ended: z.number().int().openapi({ description: "events it was still to get; they are delivered nowhere" }),
});

const params = z.object({ id: z.string() });
// A hook is a standing order to read events: who may not read them may not give it.
const changing = requires("hooks:write", "events:read");

export const createHook = createRoute({
  method: "post",
  path: "/hooks",
  summary: "Make a hook",
  description: "It is told what happens from now on.",
  middleware: changing,
  request: { body: jsonBody(NewHook) },
  responses: { 201: answer("The hook; its secret is shown this once", Hook), ...problems },
});

export const listHooks = createRoute({
  method: "get",
  path: "/hooks",
  summary: "List the hooks",
  middleware: requires("hooks:read"),
  request: { query: PageQuery },
  responses: { 200: answer("A page", pageOf(Hook)), ...problems },
});

export const getHook = createRoute({
  method: "get",
  path: "/hooks/{id}",
  summary: "One hook",
  middleware: requires("hooks:read"),
  request: { params },
  responses: { 200: answer("The hook", Hook), ...problems },
});

export const changeHook = createRoute({
  method: "patch",
  path: "/hooks/{id}",
  summary: "Change a hook",
  description: "What is absent stays. `active: true` also ends a suspension: what waited is delivered.",
  middleware: changing,
  request: { params, body: jsonBody(HookChange) },
  responses: { 200: answer("The hook", Hook), ...problems },
});

export const deleteHook = createRoute({
  method: "delete",
  path: "/hooks/{id}",
  summary: "Delete a hook",
  description: "What it was still to get ends with it; what was cached for it stays, parked.",
  middleware: requires("hooks:write"),
  request: { params },
  responses: { 200: answer("How much ended with it", Removed), ...problems },
});
