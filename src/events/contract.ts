import { createRoute, z } from "@hono/zod-openapi";
import { ConsumerName } from "#src/consumers/contract.ts";
import { answer, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery } from "#src/http/page.ts";
import { Event, EventName } from "#src/protocol/event.ts";

const LONGEST_WAIT_S = 25;

// A live stream keeps the types with its socket, where there is not room for much.
const Types = z
  .string()
  .max(1_000)
  .transform((text) => text.split(",").filter((name) => name !== ""))
  .pipe(z.array(EventName))
  .openapi({ type: "string", description: "names or families, with commas between; none: all", example: "message.*" });

const Sequence = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const params = z.object({ id: z.string() });

const trimmed = { description: "A problem: the log no longer reaches back so far; `oldest` is its first sequence" };

export const pullEvents = createRoute({
  method: "get",
  path: "/accounts/{id}/events",
  summary: "Read an account's log",
  description:
    "In order, from the event after `after`, or after what `consumer` has acknowledged. Read on with `next_after`, also when `items` is empty.",
  middleware: requires("events:read"),
  request: {
    params,
    query: z
      .object({
        after: Sequence.optional().openapi({ description: "a sequence; the log's beginning when absent" }),
        consumer: ConsumerName.optional(),
        types: Types.optional(),
        limit: PageQuery.shape.limit,
        wait: z.coerce
          .number()
          .min(0)
          .max(LONGEST_WAIT_S)
          .default(0)
          .openapi({ description: "seconds to wait for the first event when there is none" }),
      })
      .refine(({ after, consumer }) => after === undefined || consumer === undefined, {
        path: ["consumer"],
        message: "name a consumer or `after`, not both",
      }),
  },
  responses: {
    200: answer("A stretch of the log", z.object({ items: z.array(Event), next_after: z.number().int() })),
    410: trimmed,
    ...problems,
  },
});

export const streamEvents = createRoute({
  method: "get",
  path: "/accounts/{id}/stream",
  summary: "Follow an account's log",
  description:
    "As a WebSocket, one event a frame, or without `Upgrade` as server-sent events. Go on after the last sequence you got when it ends.",
  middleware: requires("events:read"),
  request: {
    params,
    query: z.object({
      after: Sequence.optional().openapi({ description: "a sequence; the log's end when absent" }),
      types: Types.optional(),
    }),
    headers: z.object({ "last-event-id": Sequence.optional() }),
  },
  responses: {
    101: { description: "A WebSocket: frames are events. The text `ping` is answered with `pong`" },
    200: { description: "Server-sent events", content: { "text/event-stream": { schema: z.string() } } },
    410: trimmed,
    ...problems,
  },
});
