import { accountRow } from "#src/accounts/accounts.ts";
import { asking } from "#src/accounts/object.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";

type Asked = {
  id: string;
  after?: number | undefined;
  consumer?: string | undefined;
  limit: number;
  types: string[];
  /** seconds */
  wait: number;
};

/** A stretch of an account's log, as its object has it: `items` is JSON text and goes out as it is. */
export async function pullEvents(env: Env, who: Who, { id, after = 0, consumer, limit, types, wait }: Asked) {
  await accountRow(database(env.DB), who, id);
  const from = consumer === undefined ? after : { consumer };
  const stretch = await asking(id, async () => env.ACCOUNT.getByName(id).events(from, limit, types, wait * 1_000));
  if (stretch.is === "no_consumer") throw new AppError("not_found", "The account has no such consumer");
  return stretch;
}

type Followed = { id: string; after: number | undefined; types: string[]; asWebSocket: boolean };

/** Begins a live stream of an account's log: the answer of its object, 101 or 200, or 410 with `oldest`. */
export async function followEvents(env: Env, who: Who, { id, after, types, asWebSocket }: Followed): Promise<Response> {
  await accountRow(database(env.DB), who, id);
  const url = new URL("https://account/stream");
  if (after !== undefined) url.searchParams.set("after", String(after));
  for (const type of types) url.searchParams.append("type", type);
  const headers = asWebSocket ? { upgrade: "websocket" } : {};
  const answer = await asking(id, async () => env.ACCOUNT.getByName(id).fetch(url, { headers }));
  if (answer.status === 429) {
    throw new AppError("rate_limited", "The account has as many WebSockets as it may have", { retryAfter: 60 });
  }
  return answer;
}
