import { createRoute, z } from "@hono/zod-openapi";
import { Account } from "#src/accounts/contract.ts";
import { answer, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { METRICS } from "./text.ts";

const count = z.number().int();
const Time = z.iso.datetime();

export const Overview = z
  .object({
    at: Time,
    figures: z.object({ oldest_at: Time.nullable(), newest_at: Time.nullable(), missing: count }).openapi({
      description:
        "how old what follows is: when the account whose figures are oldest told them last, when the newest; `missing`: accounts that have told none yet",
    }),
    accounts: z.object({
      total: count,
      states: z.array(z.object({ account_type: Account.shape.account_type, status: Account.shape.status, count })),
    }),
    events: z
      .object({ taken: count, delivered: count, failed: count })
      .openapi({ description: "since the accounts' logs began: events, deliveries that succeeded and that failed" }),
    minutes: z
      .array(z.object({ at: Time, taken: count, delivered: count, failed: count }))
      .openapi({ description: "the last 60 minutes, oldest first; an account tells at most once a minute" }),
    undelivered: z
      .object({ count, oldest_at: Time.nullable() })
      .openapi({ description: "what hooks that are not suspended have still to get; what is cached is not in it" }),
    sends: z
      .object({
        waiting: count,
        accepted: count,
        failed: count,
        unknown: count,
        expired: count,
        cancelled: count,
      })
      .openapi({ description: "messages that wait to be sent; and since the accounts began, what became of them" }),
    hooks: z
      .array(
        z.object({
          hook_id: z.string(),
          name: z.string(),
          state: z.enum(["suspended", "held", "failing"]).openapi({
            description:
              "suspended: by the receiver, `active: true` ends it; held: its receiver is down; failing: its last try failed",
          }),
          accounts: count.nullable().openapi({ description: "with how many accounts; null: it is suspended" }),
          since: Time,
          undone: count.nullable().openapi({
            description: "events it has still to get; null: it is suspended, and its lanes are not counted",
          }),
        }),
      )
      .openapi({ description: "hooks that something is wrong with, the worst first, 50 at most" }),
    hook_counts: z.object({ suspended: count, held: count, failing: count }).openapi({
      description: "all of them, each once; `GET /hooks?state=` lists them",
    }),
    connectors: z
      .object({
        items: z.array(
          z.object({
            id: z.uuid(),
            capacity: count,
            accounts: count,
            is_connected: z.boolean(),
            is_draining: z.boolean(),
          }),
        ),
        waiting: count.openapi({ description: "accounts that no connector has" }),
      })
      .nullable()
      .openapi({ description: "null: they are shown to administrators, and only while they can be asked" }),
  })
  .openapi("Overview");
export type Overview = z.infer<typeof Overview>;

export const getOverview = createRoute({
  method: "get",
  path: "/overview",
  summary: "How everything fares, at a glance",
  description:
    "Of what is yours; an administrator's is everything. No account is asked: each tells its figures at most once a minute while something happens, and at least once an hour.",
  middleware: requires("accounts:read", "hooks:read"),
  responses: { 200: answer("The overview", Overview), ...problems },
});

export const followOverview = createRoute({
  method: "get",
  path: "/overview/stream",
  summary: "Follow how everything fares",
  description:
    "Server-sent events: `overview` at once and whenever something has changed, at most every 2 s; `same`, with `at` alone, every 10 s while nothing has. Ends after some minutes, or with the credential: come again.",
  middleware: requires("accounts:read", "hooks:read"),
  responses: {
    200: { description: "Server-sent events", content: { "text/event-stream": { schema: z.string() } } },
    ...problems,
  },
});

export const getMetrics = createRoute({
  method: "get",
  path: "/metrics",
  tags: ["operation"],
  summary: "Figures for Prometheus",
  description:
    "Of the whole installation, in Prometheus' text format. `whatshooked_account_figures_age_seconds` says how old an account's are.",
  middleware: requires("metrics:read"),
  responses: {
    200: { description: "The figures", content: { [METRICS]: { schema: z.string() } } },
    ...problems,
  },
});
