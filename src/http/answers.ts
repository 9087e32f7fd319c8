import type { z } from "@hono/zod-openapi";
import { Problem } from "./problem.ts";

/** A JSON body of a request; routes that declare it refuse every other content type. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

/** A JSON answer. */
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});

/** What every route may answer instead. */
export const problems = {
  default: { description: "A problem", content: { "application/problem+json": { schema: Problem } } },
} as const;
