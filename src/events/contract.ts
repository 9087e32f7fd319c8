import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";
import { PageQuery } from "#src/http/page.ts";
import { Event, EventName } from "#src/protocol/event.ts";

const Types = z
  .string()
  .max(2_000)
  .transform((text) => text.split(",").filter((name) => name !== ""))
  .pipe(z.array(EventName))
  .openapi({ type: "string", description: "names or families, with commas between; none: all", example: "message.*" });

export const pullEvents = createRoute({
  method: "get",
  path: "/accounts/{id}/events",
  summary: "Read an account's log",
  description: "In order, from the event after `after`. Read on with `next_after`, also when `items` is empty.",
  middleware: requires("events:read"),
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .max(Number.MAX_SAFE_INTEGER)
        .default(0)
        .openapi({ description: "a sequence" }),
      types: Types.optional(),
      limit: PageQuery.shape.limit,
    }),
  },
  responses: {
    200: answer("A stretch of the log", z.object({ items: z.array(Event), next_after: z.number().int() })),
    410: { description: "A problem: the log no longer reaches back so far; `oldest` is its first sequence" },
    ...problems,
  },
});
