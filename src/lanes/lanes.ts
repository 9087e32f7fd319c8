import type { LaneView } from "#durable-objects/account/inspect.ts";
import type { Job } from "#durable-objects/account/replay.ts";
import { type Database, database } from "#src/db/client.ts";
import type { Hook } from "#src/hooks/contract.ts";
import { hookRow } from "#src/hooks/hooks.ts";
import { toPage } from "#src/http/page.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";
import { accountsOf } from "./accounts.ts";
import { type Deliveries, type Lane, LANE_STATES, type States } from "./contract.ts";

type Page = { id: string; limit: number; cursor?: string | undefined; account_id?: string | undefined };

/** How a hook fares with each of its accounts. */
export async function listLanes(env: Env, who: Who, { id, ...part }: Page) {
  const db = database(env.DB);
  const { items, next } = await placesOf(db, who, { id, ...part });
  return {
    items: await Promise.all(items.map(async (account) => toLane(account, await viewOf(env, account, id)))),
    next,
  };
}

/** The last outcomes of a hook, by account; one that does not answer has none to show. */
export async function listDeliveries(env: Env, who: Who, { id, ...part }: Page) {
  const { items, next } = await placesOf(database(env.DB), who, { id, ...part });
  const all = items.map(async (account) => toDeliveries(account, await viewOf(env, account, id)));
  return { items: (await Promise.all(all)).flatMap((one) => one ?? []), next };
}

async function placesOf(db: Database, who: Who, { id, limit, ...part }: Page) {
  const row = await hookRow(db, who, id);
  return toPage(await accountsOf(db, row, { ...part, limit: limit + 1 }), limit, (account) => account.id);
}

/** The worst state of a hook's lanes, and how many are in each. */
export async function statesOf(env: Env, { id, user_id, accounts: named }: Hook): Promise<States> {
  const accounts = await accountsOf(database(env.DB), { user_id, accounts: JSON.stringify(named) });
  const views = await Promise.all(accounts.map((account) => viewOf(env, account.id, id)));
  const states = { active: 0, unknown: 0, held: 0, suspended: 0 };
  for (const view of views) states[view?.state ?? "unknown"]++;
  return { state: LANE_STATES.findLast((state) => states[state] > 0) ?? null, states };
}

/** What an account's object says of a lane; null while it says nothing. */
async function viewOf(env: Env, account_id: string, hookId: string): Promise<LaneView | null> {
  try {
    using desk = await env.ACCOUNT.getByName(account_id).desk();
    return await desk.view(hookId);
  } catch (error) {
    log.warn("lane.not_read", { account_id, hook_id: hookId, reason: reasonOf(error) });
    return null;
  }
}

const UNKNOWN = { since: null, lag_events: null, lag_seconds: null, success_rate: null, p50_ms: null, p95_ms: null };

const time = (ms: number) => new Date(ms).toISOString();

function toLane(account_id: string, view: LaneView | null): Lane {
  if (!view) return { account_id, state: "unknown", ...UNKNOWN, next_probe_at: null };
  const { state, lag_events, lag_seconds, success_rate, p50_ms, p95_ms, replay } = view;
  return {
    account_id,
    state,
    since: time(view.since),
    lag_events,
    lag_seconds,
    next_probe_at: view.next_probe_at === null ? null : time(view.next_probe_at),
    success_rate,
    p50_ms,
    p95_ms,
    ...(replay && { replay: toReplaying(replay) }),
  };
}

function toReplaying({ state, from, to, next, only, count, delivered, failed, since, ended_at }: Job) {
  const times = { since: time(since), ended_at: ended_at === null ? null : time(ended_at) };
  return { state, from, to, next, only, count, delivered, failed, ...times };
}

function toDeliveries(account_id: string, view: LaneView | null): Deliveries | null {
  if (!view) return null;
  const outcomes = view.recent.map((one) => ({ ...one, at: time(one.at) }));
  return { account_id, delivered: view.counts.delivered, failed: view.counts.failed, outcomes };
}
