import { createRoute, z } from "@hono/zod-openapi";
import { MOST_RETRIES } from "#src/backoff.ts";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { ifMatch, taggedAnswer } from "#src/http/etag.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";
import { states } from "#src/lanes/contract.ts";
import { EventName } from "#src/protocol/event.ts";
import { HookFilter } from "./filter.ts";
import { faultsOf } from "./headers.ts";
import { isSecret } from "./secret.ts";

const MOST_NAMES = 100;
const MOST_SECONDS = 60;
const MOST_AT_ONCE = 48;
const MOST_PER_SECOND = 1_000;

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

const Method = z.enum(["POST", "PUT", "PATCH", "GET"]).openapi({
  description: "POST when absent. A GET has no body: the event's place is appended to the query, which is signed",
});

const Format = z.enum(["native", "meta"]).openapi({
  description: "meta: the Cloud API's own webhook, signed as Meta signs, with the hook's secret as it is shown",
});

export const NewHook = z.strictObject({
  name: z.string().trim().min(1).max(255),
  url: z.string(),
  method: Method.optional(),
  headers: Headers.optional(),
  events: z.array(EventName).max(MOST_NAMES).optional().openapi({
    description: "names, or families as message.*; none: all but presence, history and hook events",
  }),
  active: z.boolean().optional(),
  allow_insecure: z.boolean().optional().openapi({
    description: "the receiver's certificate is not checked: a connector delivers; without one the lane is held",
  }),
  description: z.string().trim().max(2_000).nullable().optional(),
  secret: Secret.optional(),
  retry_count: z.number().int().min(0).max(MOST_RETRIES).optional().openapi({ description: "3 when absent" }),
  timeout: z.number().int().min(1).max(MOST_SECONDS).optional().openapi({ description: "seconds; 30 when absent" }),
  ordering: z.enum(["default", "strict"]).optional().openapi({
    description: "strict: a chat waits behind its failed event until that is delivered or parked",
  }),
  concurrency: z.number().int().min(1).max(MOST_AT_ONCE).nullable().optional().openapi({
    description: "deliveries under way at once, per account; null: 48",
  }),
  rate_per_second: z.number().int().min(1).max(MOST_PER_SECOND).nullable().optional().openapi({
    description: "deliveries begun in a second, per account; null: no limit",
  }),
  answers: z.boolean().optional().openapi({
    description: "what the receiver answers to an incoming message may be messages to send; needs messages:send",
  }),
  accounts: z.array(z.uuid()).max(MOST_NAMES).optional().openapi({ description: "none: all of the owner's" }),
  filter: HookFilter.nullable().optional(),
  format: Format.optional(),
  raw: z.boolean().optional().openapi({ description: "Meta's original as `data.raw`; `format: meta` is it already" }),
  user_id: z.uuid().optional().openapi({ description: "administrators: whose it shall be" }),
});
export type NewHook = z.infer<typeof NewHook>;

export const HookChange = NewHook.omit({ user_id: true }).partial();
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
    secret: z
      .string()
      .nullable()
      .openapi({ description: "whole in the answer to its creation or rotation, else masked" }),
    retry_count: z.number().int(),
    timeout: z.number().int(),
    ordering: z.enum(["default", "strict"]),
    concurrency: z.number().int().nullable(),
    rate_per_second: z.number().int().nullable(),
    answers: z.boolean(),
    accounts: z.array(z.string()),
    filter: HookFilter.nullable(),
    format: Format,
    raw: z.boolean(),
    previous_secret_until: z.iso.datetime().nullable().openapi({
      description: "until then the secret that was replaced signs too",
    }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Hook");
export type Hook = z.infer<typeof Hook>;

const MOST_HOURS = 168;

export const Rotation = z.strictObject({
  overlap_hours: z.number().min(0).max(MOST_HOURS).default(24).openapi({
    description: "how long the secret so far signs on, beside the new one",
  }),
  secret: Secret.unwrap().optional().openapi({ description: "absent: one is made" }),
});
export type Rotation = z.infer<typeof Rotation>;

const Removed = z.object({
  id: z.uuid(),
  ended: z.number().int().openapi({ description: "events it was still to get; they are delivered nowhere" }),
});

const params = z.object({ id: z.string() });
// A hook is a standing order to read events: who may not read them may not give it.
const changing = requires("hooks:write", "events:read");

const Trouble = z.enum(["suspended", "held", "failing", "unwell"]).openapi({
  description:
    "suspended: not by hand; held, failing: as accounts told last; unwell: any of them. Each hook once, in the worst, which is first here",
});
/** What can be wrong with a hook. */
export type Trouble = z.infer<typeof Trouble>;

export const createHook = createRoute({
  method: "post",
  path: "/hooks",
  summary: "Make a hook",
  description: "It is told what happens from now on.",
  middleware: changing,
  request: { body: jsonBody(NewHook) },
  responses: { 201: taggedAnswer("The hook; its secret is shown this once", Hook), ...problems },
});

export const listHooks = createRoute({
  method: "get",
  path: "/hooks",
  summary: "List the hooks",
  middleware: requires("hooks:read"),
  request: {
    query: PageQuery.extend({
      state: Trouble.optional(),
    }),
  },
  responses: { 200: answer("A page", pageOf(Hook)), ...problems },
});

export const getHook = createRoute({
  method: "get",
  path: "/hooks/{id}",
  summary: "One hook",
  middleware: requires("hooks:read"),
  request: { params },
  responses: {
    200: taggedAnswer("The hook, and how it fares", Hook.extend(states).openapi("HookWithState")),
    ...problems,
  },
});

export const changeHook = createRoute({
  method: "patch",
  path: "/hooks/{id}",
  summary: "Change a hook",
  description: "What is absent stays. `active: true` also ends a suspension: what waited is delivered.",
  middleware: changing,
  request: { headers: ifMatch, params, body: jsonBody(HookChange) },
  responses: { 200: taggedAnswer("The hook", Hook), ...problems },
});

export const rotateSecret = createRoute({
  method: "post",
  path: "/hooks/{id}/rotate-secret",
  summary: "Give a hook a new secret",
  description: "The secret so far signs on for a while: `webhook-signature` has both, the new one first.",
  middleware: changing,
  request: { params, body: { ...jsonBody(Rotation), required: false } },
  responses: { 200: taggedAnswer("The hook; its new secret is shown this once", Hook), ...problems },
});

export const deleteHook = createRoute({
  method: "delete",
  path: "/hooks/{id}",
  summary: "Delete a hook",
  description: "What it was still to get ends with it; what was cached for it stays, parked.",
  middleware: requires("hooks:write"),
  request: { headers: ifMatch, params },
  responses: { 200: answer("How much ended with it", Removed), ...problems },
});
