import { createRoute, z } from "@hono/zod-openapi";
import { AnswerHeaders, Ending, RequestHead } from "#src/deliveries/contract.ts";
import { OUTCOME_CLASSES } from "#src/deliveries/outcome.ts";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery, pageOf } from "#src/http/page.ts";

export const LANE_STATES = ["active", "unknown", "held", "suspended"] as const;
const State = z.enum(LANE_STATES).openapi({
  description: "held: its receiver is down; suspended: by hand or by the receiver; unknown: its object did not answer",
});
export type LaneState = z.infer<typeof State>;

const Replaying = z.object({
  state: z.enum(["running", "done", "cancelled"]),
  from: z.number().int(),
  to: z.number().int(),
  next: z.number().int().openapi({ description: "the first sequence that is still to be looked at" }),
  only: z.enum(["missing", "all"]),
  count: z.number().int(),
  delivered: z.number().int(),
  failed: z.number().int().openapi({ description: "they are in the message cache" }),
  since: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
});

export const Lane = z
  .object({
    account_id: z.string(),
    state: State,
    since: z.iso.datetime().nullable(),
    lag_events: z.number().int().nullable().openapi({ description: "events it has still to get or to look at" }),
    lag_seconds: z.number().int().nullable().openapi({ description: "how long the oldest of them waits" }),
    next_probe_at: z.iso.datetime().nullable(),
    success_rate: z.number().nullable().openapi({ description: "0 to 1, of the last 100 tries" }),
    p50_ms: z.number().nullable(),
    p95_ms: z.number().nullable(),
    replay: Replaying.optional().openapi({ description: "the replay that runs, or the last one" }),
  })
  .openapi("Lane");
export type Lane = z.infer<typeof Lane>;

export const Deliveries = z
  .object({
    account_id: z.string(),
    delivered: z.number().int().openapi({ description: "tries of all time" }),
    failed: z.number().int(),
    outcomes: z
      .array(
        z.object({
          sequence: z.number().int(),
          at: z.iso.datetime(),
          ms: z.number(),
          class: z.enum(OUTCOME_CLASSES),
          status: z.number().int().nullable(),
        }),
      )
      .openapi({ description: "the last 100, oldest first" }),
  })
  .openapi("Deliveries");
export type Deliveries = z.infer<typeof Deliveries>;

/** What one hook's answer has beside the hook. */
export const states = {
  state: State.nullable().openapi({ description: "the worst of its lanes; null: there is none" }),
  states: z.record(State, z.number().int()).openapi({ description: "how many lanes are in each state" }),
};
export type States = { state: LaneState | null; states: Record<LaneState, number> };

const sequence = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const time = z.iso.datetime({ offset: true });

const Replay = z
  .strictObject({
    account_id: z.string().max(64),
    from_sequence: sequence.optional(),
    since: time.optional(),
    until: z.union([sequence, time]).optional().openapi({ description: "a sequence or a time; absent: the log's end" }),
    only: z.enum(["missing", "all"]).openapi({
      description: "missing: undone, cached, parked, or older than the hook; all: also what was delivered",
    }),
    dry_run: z.boolean().optional().openapi({ description: "only counts; nothing is sent" }),
  })
  .refine(({ from_sequence, since }) => (from_sequence === undefined) !== (since === undefined), {
    path: ["from_sequence"],
    message: "one of from_sequence and since is needed, and only one",
  });
export type Replay = z.infer<typeof Replay>;

const Ranged = z.object({
  count: z.number().int(),
  from: z.number().int().openapi({ description: "the first sequence" }),
  to: z.number().int().openapi({ description: "the last one; before `from`: there is nothing" }),
});

const Trial = z
  .object({
    outcome: Ending,
    request: RequestHead.extend({ body: z.string().nullable() })
      .nullable()
      .openapi({ description: "null: it could not be sent" }),
    answer_headers: AnswerHeaders.optional(),
    answer: z.string().openapi({ description: "the first KB of what the receiver said" }),
  })
  .openapi("HookTrial");

const params = z.object({ id: z.string() });

export const listLanes = createRoute({
  method: "get",
  path: "/hooks/{id}/lanes",
  summary: "How a hook fares with each account",
  middleware: requires("hooks:read"),
  request: { params, query: PageQuery },
  responses: { 200: answer("A page", pageOf(Lane)), ...problems },
});

export const listDeliveries = createRoute({
  method: "get",
  path: "/hooks/{id}/deliveries",
  summary: "The last outcomes of a hook, by account",
  middleware: requires("hooks:read"),
  request: { params, query: PageQuery.extend({ account_id: z.string().max(64).optional() }) },
  responses: { 200: answer("A page", pageOf(Deliveries)), ...problems },
});

export const testHook = createRoute({
  method: "post",
  path: "/hooks/{id}/test",
  summary: "Send a hook one signed hook.test, now",
  description: "Past the log and the lane: it changes nothing. 200 whatever the receiver says.",
  middleware: requires("hooks:write"),
  request: {
    params,
    body: {
      ...jsonBody(
        z.strictObject({ account_id: z.string().max(64).optional().openapi({ description: "in whose name" }) }),
      ),
      required: false,
    },
  },
  responses: { 200: answer("What was sent, and what the receiver said", Trial), ...problems },
});

export const replayHook = createRoute({
  method: "post",
  path: "/hooks/{id}/replay",
  summary: "Send a part of an account's log to a hook again",
  description:
    "With the same webhook-id and x-whatshooked-replay: 1. What is undone its lane brings itself; what fails is cached. One at a time per hook and account: 409 while one runs.",
  middleware: requires("cache:write"),
  request: { params, body: jsonBody(Replay) },
  responses: {
    200: answer("A dry run", Ranged),
    202: answer("It has begun; `GET /hooks/{id}/lanes` shows how far it is", Ranged),
    410: { description: "A problem: the log no longer reaches back so far; `oldest` is its first sequence" },
    ...problems,
  },
});

export const cancelReplay = createRoute({
  method: "delete",
  path: "/hooks/{id}/replay",
  summary: "End a replay where it is",
  description:
    "What is under way still arrives; `GET /hooks/{id}/lanes` shows how far it came. None runs after it, whether one did or not.",
  middleware: requires("cache:write"),
  request: { params, query: z.object({ account_id: z.string().max(64) }) },
  responses: { 204: { description: "It is over" }, ...problems },
});
