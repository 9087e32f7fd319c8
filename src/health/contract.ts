import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";

export const PARTS = ["directory", "objects", "queue", "files"] as const;

const Part = z.enum(["ok", "away"]);

export const Health = z
  .object({
    status: z.enum(["ok", "degraded"]).openapi({ description: "degraded: it works, and a part of it is away" }),
    version: z.string(),
    link_protocol: z.number().int().openapi({ description: "what connectors speak with it" }),
    parts: z.object({
      directory: Part.openapi({ description: "D1" }),
      objects: Part.openapi({ description: "Durable Objects" }),
      queue: Part.openapi({ description: "of retries; while it is away the cron makes them" }),
      files: Part.openapi({ description: "R2" }),
      connectors: z.enum(["ok", "away", "unneeded"]).openapi({
        description: "away: personal accounts wait for one; unneeded: none is there and no account waits",
      }),
    }),
    checked_at: z.iso.datetime().openapi({ description: "it is looked at most every 5 s" }),
  })
  .openapi("Health");
export type Health = z.infer<typeof Health>;

export const health = createRoute({
  method: "get",
  path: "/health",
  security: [],
  summary: "Whether the gateway can work",
  description:
    "503 when it cannot: the directory or the objects do not answer. What is away besides makes it slower, and loses nothing.",
  responses: { 200: answer("It can", Health), ...problems },
});
