import createFetchClient from "openapi-fetch";
import type { Client as FetchClient, Middleware } from "openapi-fetch";
import type { components, paths } from "./api.d.ts";

/** What every error answer is: `code` is for programs, `detail` for people, `errors` names each bad field. */
export type Problem = components["schemas"]["Problem"];

/** A message as it is handed in to be sent. */
export type OutgoingMessage =
  paths["/api/v1/accounts/{id}/messages"]["post"]["requestBody"]["content"]["application/json"];

/** The gateway's API: `GET`, `POST`, `PUT`, `PATCH` and `DELETE` by the contract's paths. Each resolves to `{ data }` or `{ error }`, a `Problem`. */
export type Gateway = FetchClient<paths>;

export type GatewayOptions = {
  /** where the gateway is: its origin, as "https://gateway.example.com" */
  url: string;
  /** an API key, or the token of a session; none: the browser's cookie */
  key?: string;
  /** in place of the platform's own */
  fetch?: (request: Request) => Promise<Response>;
};

/** A client of one gateway. A call rejects only when there was no answer: then nothing is known of what became of it. */
export function createClient({ url, key, fetch }: GatewayOptions): Gateway {
  const client = createFetchClient<paths>({
    baseUrl: url.replace(/\/+$/, ""),
    ...(key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }),
    ...(fetch ? { fetch } : {}),
  });
  client.use(problemsOnly);
  return client;
}

/** A problem that was thrown. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly response: Response;
  /** seconds after which to ask again, when the gateway says so */
  readonly retryAfter: number | null;

  constructor(problem: Problem, response: Response) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
    this.response = response;
    this.retryAfter = Number(response.headers.get("retry-after")) || null;
  }
}

type Answered<Data> = { data?: Data; error?: unknown; response: Response };

/** The data of a call; throws a `ProblemError` when its answer is a problem. */
export async function dataOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(error as Problem, response);
  return data as Data;
}

type Page<Item> = { items: Item[]; next: string | null };

/**
 * Every item of a list, page after page: `for await (const hook of pages((at) => gateway.GET("/api/v1/hooks", { params: { query: { ...at } } })))`.
 * Throws a `ProblemError` when a page cannot be had.
 */
export async function* pages<Item>(
  ask: (at: { cursor?: string }) => Promise<Answered<Page<Item>>>,
): AsyncGenerator<Item, void> {
  let at: { cursor?: string } | null = {};
  while (at !== null) {
    const page: Page<Item> = await dataOf(ask(at));
    yield* page.items;
    at = page.next === null ? null : { cursor: page.next };
  }
}

/** An error answer that is not the gateway's own (a proxy's page, nothing at all) as a problem too: callers meet one shape. */
const problemsOnly: Middleware = {
  onResponse({ response }) {
    if (response.ok || response.headers.get("content-type")?.includes("application/problem+json")) return undefined;
    const title = response.statusText || "An answer that is not the gateway's";
    const problem: Problem = {
      type: "about:blank",
      title,
      status: response.status,
      detail: `${title} (${response.status})`,
      code: "upstream",
      request_id: "",
    };
    return Response.json(problem, { status: response.status, headers: response.headers });
  },
};
