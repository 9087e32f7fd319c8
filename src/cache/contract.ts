import { createRoute, z } from "@hono/zod-openapi";
import { AnswerHeaders, Ending, RequestHead } from "#src/deliveries/contract.ts";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

const State = z.enum(["cached", "held", "parked"]).openapi({
  description: "cached: tried again at `due_at`; held: its receiver is down; parked: a person decides",
});

export const CachedEvent = z
  .object({
    id: z.string(),
    account_id: z.string(),
    hook_id: z.string().nullable(),
    event_id: z.string(),
    event_type: z.string(),
    event_data: z
      .json()
      .openapi({ type: "object", description: "the event; a hook's format is put on it at the attempt" }),
    message_id: z.string(),
    from_number: z.string(),
    to_number: z.string(),
    reason: z.string().openapi({ example: "failed" }),
    state: State,
    attempts: z.number().int(),
    outcome: z.string().nullable(),
    error_kind: z.string().nullable(),
    error_status: z.number().int().nullable(),
    timestamp: z.iso.datetime(),
    last_attempt: z.iso.datetime().nullable(),
    due_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .openapi("CachedEvent");
export type CachedEvent = z.infer<typeof CachedEvent>;

const Attempt = Ending.extend({
  at: z.iso.datetime(),
  request: RequestHead.optional().openapi({ description: "absent: it could not be sent" }),
  answer_headers: AnswerHeaders.optional(),
  answer: z.string().optional().openapi({ description: "the first KB of what the receiver said" }),
});

export const CachedEventDetail = CachedEvent.extend({
  history: z.array(Attempt).openapi({ description: "the latest 20 tries, oldest first" }),
  body: z.string().nullable().openapi({
    description:
      "what is sent at each try, in the hook's format as it is now; URLs of files are made anew for each. null: it has no hook, or one that is sent no bodies",
  }),
}).openapi("CachedEventDetail");
export type CachedEventDetail = z.infer<typeof CachedEventDetail>;

export const Counts = z
  .object({
    total: z.number().int(),
    counts: z.array(z.object({ reason: z.string(), state: State, count: z.number().int() })),
  })
  .openapi("CacheCounts");
export type Counts = z.infer<typeof Counts>;

const Filter = z.object({
  account_id: z.string().max(64).optional(),
  hook_id: z.string().max(36).optional(),
  event_type: z.string().max(100).optional(),
  reason: z.string().max(100).optional(),
  state: State.optional(),
});
export type Filter = z.infer<typeof Filter>;

export const listCache = createRoute({
  method: "get",
  path: "/message-cache",
  summary: "List what could not be delivered yet",
  middleware: requires("cache:read"),
  request: { query: PageQuery.extend(Filter.shape) },
  responses: { 200: answer("A page", pageOf(CachedEvent)), ...problems },
});

// A misspelt name must not widen what is deleted.
const StrictFilter = z.strictObject(Filter.shape);
const dry_run = z.boolean().optional().openapi({ description: "only counts; nothing is changed" });

const Replay = z.strictObject({ filter: StrictFilter, dry_run });

const Deletion = z.strictObject({
  filter: StrictFilter.refine((filter) => Object.keys(filter).length > 0, "must name something: it would delete all"),
  dry_run,
});

const Counted = z.object({ count: z.number().int() });
const Done = Counted.extend({
  more: z.boolean().openapi({ description: "there was more than one request does: ask again" }),
});
export type Done = z.infer<typeof Done>;

const params = z.object({ id: z.string().max(128) });

export const countCache = createRoute({
  method: "get",
  path: "/message-cache/counts",
  summary: "Count what could not be delivered yet, by reason and state",
  middleware: requires("cache:read"),
  request: { query: Filter },
  responses: { 200: answer("The counts", Counts), ...problems },
});

export const getCached = createRoute({
  method: "get",
  path: "/message-cache/{id}",
  summary: "One cached event, with its tries",
  middleware: requires("cache:read"),
  request: { params },
  responses: { 200: answer("The event", CachedEventDetail), ...problems },
});

export const replayCached = createRoute({
  method: "post",
  path: "/message-cache/{id}/replay",
  summary: "Try a cached event again, now",
  description:
    "A parked one gets its retries anew. One without a hook goes to the hooks that want it now; 422: none does.",
  middleware: requires("cache:write"),
  request: { params },
  responses: { 202: answer("How many deliveries are due", Counted), ...problems },
});

export const replayCache = createRoute({
  method: "post",
  path: "/message-cache/replay",
  summary: "Try all cached events that match again, now",
  description: "Oldest first. What is due already, or wanted by no hook, is left as it is.",
  middleware: requires("cache:write"),
  request: { body: jsonBody(Replay) },
  responses: {
    200: answer("A dry run: how many rows match", Counted),
    202: answer("How many rows are due now", Done),
    ...problems,
  },
});

export const deleteCached = createRoute({
  method: "delete",
  path: "/message-cache/{id}",
  summary: "Give a cached event up",
  middleware: requires("cache:write"),
  request: { params },
  responses: { 204: { description: "It is gone, and is tried no more" }, ...problems },
});

export const deleteCache = createRoute({
  method: "post",
  path: "/message-cache/delete",
  summary: "Give all cached events up that match",
  middleware: requires("cache:write"),
  request: { body: jsonBody(Deletion) },
  responses: {
    200: answer("How many rows were deleted; in a dry run, how many would be", Done),
    ...problems,
  },
});
