import { type RouteConfig, z } from "@hono/zod-openapi";
import { LINES, pageOf } from "./page.ts";
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

/** A list, as a page or as lines of JSON. The type is wide: a stream has none of ours. */
export const pageOrLines = (item: z.ZodType): RouteConfig["responses"][string] => ({
  description: "A page, or lines",
  content: { "application/json": { schema: pageOf(item) }, [LINES]: { schema: z.string() } },
});

/** Things as lines of JSON, one a line. */
export const lines = (description: string): RouteConfig["responses"][string] => ({
  description,
  content: { [LINES]: { schema: z.string() } },
});

/** What every route may answer instead. */
export const problems = {
  default: { description: "A problem", content: { "application/problem+json": { schema: Problem } } },
} as const;
