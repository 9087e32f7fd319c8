import type { z } from "zod";
import { AppError, type FieldError } from "#src/errors.ts";
import { type GraphAnswer, type GraphError, type Silence, unreadable } from "./answer.ts";
import { type Access, askGraph, type GraphRequest } from "./client.ts";
import { pageIn, readAll } from "./pages.ts";
import { isTokenTrouble, verdictOf, waitSeconds } from "./verdict.ts";

/** Which field of our request an error of Graph's is about, by its code. */
export type Blamed = Record<number, string>;

type Asking = GraphRequest & { blame?: Blamed };
type Speaking = { config: Access };

/** Asks Graph for a caller of our API; what it does not answer is thrown as the problem the caller is shown. */
export async function askMeta<Shape extends z.ZodType>(
  env: Env,
  { config }: Speaking,
  { blame, ...request }: Asking,
  shape: Shape,
): Promise<z.infer<Shape>> {
  return readAs(shape, await askGraph(env, config, request), blame);
}

/** What an answer of Graph's says in the shape it must have; throws as `askMeta` does. */
export function readAs<Shape extends z.ZodType>(shape: Shape, answer: GraphAnswer, blame?: Blamed): z.infer<Shape> {
  if (answer.is !== "answered") throw problemOf(answer, blame);
  const read = shape.safeParse(answer.body);
  if (!read.success) throw problemOf(unreadable());
  return read.data;
}

type Paging = GraphRequest & { limit: number; cursor?: string | undefined };

/** One page of a list at Graph, which counts and marks its pages itself: `cursor` is Meta's. */
export async function pageOfMeta<Shape extends z.ZodType>(
  env: Env,
  { config }: Speaking,
  { limit, cursor, ...request }: Paging,
  shape: Shape,
): Promise<{ items: z.infer<Shape>[]; next: string | null }> {
  const query = { ...request.query, limit: String(limit), after: cursor };
  const page = pageIn(await askGraph(env, config, { ...request, query }));
  if (page.is !== "page") throw problemOf(page);
  return { items: itemsAs(shape, page.items), next: page.next };
}

/** A list at Graph to its end. */
export async function listOfMeta<Shape extends z.ZodType>(
  env: Env,
  { config }: Speaking,
  request: GraphRequest,
  shape: Shape,
): Promise<z.infer<Shape>[]> {
  const list = await readAll(env, config, request);
  if (list.is !== "list") throw problemOf(list);
  return itemsAs(shape, list.items);
}

const itemsAs = <Shape extends z.ZodType>(shape: Shape, items: unknown[]): z.infer<Shape>[] =>
  items.map((item) => readAs(shape, { is: "answered", body: item }));

const SILENT = {
  timeout: "did not answer in time",
  connection: "could not be reached, or the connection broke",
  unreadable: "gave an answer that could not be understood",
} as const;

/** What a caller of our API is told of a question that Graph did not answer. Words of Graph's are free of secrets. */
export function problemOf(failure: GraphError | Silence, blame: Blamed = {}): AppError {
  if (failure.is === "silent") {
    const detail = `Meta's Graph API ${SILENT[failure.reason]}: whether it did what it was asked is not known`;
    return new AppError(failure.reason === "timeout" ? "timeout" : "upstream", detail);
  }
  const { code, subcode, message, details, retry_after } = failure;
  const verdict = verdictOf(failure);
  const errors = fieldsOf(failure, blame);
  const retryAfter = waitSeconds(verdict, 0, retry_after);
  return new AppError(verdict.code, `Meta refused: ${details ?? message} (error ${code})`, {
    meta: { code, ...(subcode !== undefined && { subcode }), message, ...(details !== undefined && { details }) },
    ...(verdict.retry !== "no" && { retryAfter }),
    ...(errors && { errors }),
  });
}

function fieldsOf(failure: GraphError, blame: Blamed): FieldError[] | null {
  if (isTokenTrouble(failure)) return [{ path: "config.access_token", message: "is not valid at Meta" }];
  const path = blame[failure.code];
  return path === undefined ? null : [{ path, message: failure.details ?? failure.message }];
}
