import type { Context } from "hono";
import { problem } from "./problem.ts";

/** 410: the log no longer reaches back to what was asked; `oldest` is its first sequence. */
export async function trimmed(c: Context, oldest: number): Promise<Response> {
  const answer = problem(c, "log_trimmed", `The log begins with ${oldest}: read on from after=${oldest - 1}`);
  const body: object = await answer.json();
  return new Response(JSON.stringify({ ...body, oldest }), answer);
}
