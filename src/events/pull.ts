import { accountRow } from "#src/accounts/accounts.ts";
import { asking } from "#src/accounts/object.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { type Shown, stillLetsIn } from "#src/users/shown.ts";
import type { Scope, Who } from "#src/users/who.ts";

type Asked = {
  id: string;
  after?: number | undefined;
  consumer?: string | undefined;
  limit: number;
  types: string[];
  /** so many seconds for the first event, and what let the caller in */
  waits?: { wait: number; shown: Shown };
};

/** What it needs to read a log. */
export const READS: Scope = "events:read";
// After a shorter wait who asked has not to be looked at again.
const MOMENT_MS = 1_000;

/** A stretch of an account's log, as its object has it: `items` is JSON text and goes out as it is. */
export async function pullEvents(env: Env, who: Who, { id, after = 0, consumer, limit, types, waits }: Asked) {
  await accountRow(database(env.DB), who, id);
  const from = consumer === undefined ? after : { consumer };
  const began = Date.now();
  const waitMs = (waits?.wait ?? 0) * 1_000;
  const stretch = await asking(id, async () => env.ACCOUNT.getByName(id).events(from, limit, types, waitMs));
  if (waits && Date.now() - began > MOMENT_MS) await refuseEnded(env, waits.shown, id);
  if (stretch.is === "no_consumer") throw new AppError("not_found", "The account has no such consumer");
  return stretch;
}

async function refuseEnded(env: Env, shown: Shown, account_id: string): Promise<void> {
  if (await stillLetsIn(database(env.DB), shown, { scope: READS, account_id })) return;
  throw new AppError("unauthorized", "What you came in with has ended meanwhile");
}

type Followed = { id: string; after: number | undefined; types: string[]; asWebSocket: boolean; shown: Shown };

/** Begins a live stream of an account's log: the answer of its object, 101 or 200, or 410 with `oldest`. */
export async function followEvents(
  env: Env,
  who: Who,
  { id, after, types, asWebSocket, shown }: Followed,
): Promise<Response> {
  await accountRow(database(env.DB), who, id);
  const url = new URL("https://account/stream");
  if (after !== undefined) url.searchParams.set("after", String(after));
  url.searchParams.set("shown", JSON.stringify(shown));
  for (const type of types) url.searchParams.append("type", type);
  const headers = asWebSocket ? { upgrade: "websocket" } : {};
  const answer = await asking(id, async () => env.ACCOUNT.getByName(id).fetch(url, { headers }));
  if (answer.status === 429) {
    throw new AppError("rate_limited", "The account has as many WebSockets as it may have", { retryAfter: 60 });
  }
  return answer;
}
