import { createRoute, z } from "@hono/zod-openapi";
import { answer, jsonBody, problems } from "#src/http/answers.ts";
import { requires } from "#src/http/auth.ts";

export const ConsumerName = z.string().regex(/^[a-z0-9_-]{1,64}$/, "must be 1 to 64 of a-z, 0-9, _ and -");

const Consumer = z
  .object({
    name: ConsumerName,
    sequence: z.number().int().openapi({ description: "everything up to here is acknowledged" }),
    lag_events: z.number().int().openapi({ description: "events of the log after it" }),
    updated_at: z.iso.datetime(),
  })
  .openapi("Consumer");

const Position = z.strictObject({
  sequence: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  rewind: z.boolean().default(false).openapi({ description: "true: it may go backwards" }),
});

const params = z.object({ id: z.string() });
const named = params.extend({ name: ConsumerName });
const middleware = requires("events:read");

export const moveConsumer = createRoute({
  method: "put",
  path: "/accounts/{id}/consumers/{name}",
  summary: "Make a consumer, or acknowledge",
  description:
    "A consumer reads the log by itself. What it has not acknowledged stays in the log within the retention, and is not cached as `no_active_hook`.",
  middleware,
  request: { params: named, body: jsonBody(Position) },
  responses: { 200: answer("The consumer", Consumer), 201: answer("The new consumer", Consumer), ...problems },
});

export const listConsumers = createRoute({
  method: "get",
  path: "/accounts/{id}/consumers",
  summary: "The consumers of an account",
  middleware,
  request: { params },
  responses: {
    200: answer("All of them", z.object({ items: z.array(Consumer), next: z.null() })),
    ...problems,
  },
});

export const getConsumer = createRoute({
  method: "get",
  path: "/accounts/{id}/consumers/{name}",
  summary: "One consumer",
  middleware,
  request: { params: named },
  responses: { 200: answer("The consumer", Consumer), ...problems },
});

export const deleteConsumer = createRoute({
  method: "delete",
  path: "/accounts/{id}/consumers/{name}",
  summary: "Delete a consumer",
  description: "With the last one, when there is no hook, what it has not acknowledged goes to the message cache.",
  middleware,
  request: { params: named },
  responses: { 204: { description: "Done" }, ...problems },
});
