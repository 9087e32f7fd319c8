import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems } from "#src/http/answers.ts";

export const health = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether the gateway can work",
  responses: { 200: answer("It can", z.object({ status: z.literal("ok"), version: z.string() })), ...problems },
});
