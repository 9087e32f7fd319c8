import type { Context } from "hono";
import { z } from "@hono/zod-openapi";
import { AppError } from "#src/errors.ts";
import { answer } from "./answers.ts";

type Thing = { updated_at: string };

// Of the thing as somebody last changed it: what happens to it by itself makes no other version.
const tagOf = ({ updated_at }: Thing): string => `"${Date.parse(updated_at).toString(36)}"`;

/** The header of a request that changes a thing. */
export const ifMatch = z.object({
  "if-match": z.string().max(1_000).optional().openapi({
    description: "the `ETag` of the version that is to be changed: 412 when it was changed since; absent: any",
  }),
});

/** A JSON answer with one thing, and the version it is. */
export const taggedAnswer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  ...answer(description, schema),
  headers: { etag: { description: "the version of the thing, for `If-Match`", schema: { type: "string" as const } } },
});

/** Tells with an answer which version of the thing it has. */
export function tagged<One extends Thing>(c: Context, thing: One): One {
  c.header("etag", tagOf(thing));
  return thing;
}

/** Refuses to change a thing that is not in the version `If-Match` names any more; nothing is asked without the header. */
export async function ifUnchanged(c: Context, read: () => Promise<Thing>): Promise<void> {
  const named = c.req.header("if-match")?.split(",");
  if (!named || named.some((one) => one.trim() === "*")) return;
  const tag = tagOf(await read());
  if (named.some((one) => one.trim() === tag)) return;
  throw new AppError("precondition_failed", "It was changed since you read it: read it again");
}
