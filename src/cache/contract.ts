import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
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
    event_data: z.json().openapi({ type: "object", description: "the event as it is sent" }),
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
