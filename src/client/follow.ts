import { dataOf, type Gateway, ProblemError } from "./client.ts";
import type { HookEvent } from "./hook.ts";

const SILENT_MS = 45_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
// Answers after which asking again helps.
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

export type Following = {
  /** the sequence of the last event that is known already; absent: the log's end, so what is accepted from now on */
  after?: number;
  /** names or families of events, as `message.*`; none: all */
  types?: string[];
  /** ends it */
  signal?: AbortSignal;
  /** is told where in the log it stands once that is known, and each time it has come further without an event to yield */
  onPlace?: (sequence: number) => void;
  /** is told why there is a pause, each time the gateway cannot be reached or cannot answer */
  onPause?: (reason: string) => void;
};

/**
 * Every event of an account, in order, as it is accepted: `for await (const event of follow(gateway, id, { after }))`. It goes on after
 * the last one when the connection breaks, so that none is missing or doubled. It ends when `signal` is aborted, and throws a
 * `ProblemError` when going on is no use: `log_trimmed` when the log no longer reaches back to `after`.
 */
export async function* follow(
  gateway: Gateway,
  account: string,
  options: Following = {},
): AsyncGenerator<HookEvent, void> {
  const { signal, onPlace, onPause } = options;
  let { after } = options;
  for (let failures = 0; !signal?.aborted;) {
    try {
      for await (const told of connection(gateway, account, {
        ...options,
        ...(after === undefined ? {} : { after }),
      })) {
        failures = 0;
        after = typeof told === "number" ? told : told.sequence;
        if (typeof told === "number") onPlace?.(told);
        else yield told;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof ProblemError && !PASSING.has(error.problem.status)) throw error;
      onPause?.(reasonOf(error));
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      await sleep(Math.max(pause, 1_000 * ((error instanceof ProblemError && error.retryAfter) || 0)), signal);
    }
  }
}

/** One connection: events, and places in the log between them. */
async function* connection(gateway: Gateway, account: string, { after, types, signal }: Following) {
  const over = new AbortController();
  const body = await dataOf(
    gateway.GET("/api/v1/accounts/{id}/stream", {
      params: {
        path: { id: account },
        query: { ...(after === undefined ? {} : { after }), ...(types?.length ? { types: types.join(",") } : {}) },
      },
      parseAs: "stream",
      signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
    }),
  );
  try {
    if (body) yield* read(body, over);
  } finally {
    over.abort();
  }
}

/** What an event stream says. The gateway says something every 15 s: a connection that is silent for longer is given up. */
async function* read(
  body: ReadableStream<Uint8Array>,
  over: AbortController,
): AsyncGenerator<HookEvent | number, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let text = ""; ;) {
    const silence = setTimeout(() => over.abort(new Error("the gateway is silent")), SILENT_MS);
    const { value, done } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) yield saidIn(block);
  }
}

/** A block of the stream: an event in one line of data, or where in the log the stream is. */
function saidIn(block: string): HookEvent | number {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field("data");
  return data === undefined ? Number(field("id")) : JSON.parse(data);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
