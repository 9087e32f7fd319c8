import { count, eq, isNotNull, lt, and, min } from "drizzle-orm";
import packageJson from "#package.json" with { type: "json" };
import { type Database, database } from "#src/db/client.ts";
import { account_figures as figures } from "#src/db/figures.ts";
import { message_cache, whatsapp_account as account } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";
import { connectorsOf, statesOf, thereFor } from "./overview.ts";
import { metric } from "./text.ts";

/** What stands in /metrics: what the accounts told last, one series an account, and what is read of the whole. */
export async function metricsOf(env: Env, who: Who): Promise<string> {
  const db = database(env.DB);
  const now = Date.now();
  const [[states, told, [overdue]], connectors, queue] = await Promise.all([
    db.batch([statesOf(db, who), toldBy(db, who), overdueOf(db, new Date(now).toISOString())]),
    connectorsOf(env, who),
    queueOf(env),
  ]);
  return [
    metric("gauge", "whatshooked_info", "The version that runs.", [[1, { version: packageJson.version }]]),
    metric(
      "gauge",
      "whatshooked_accounts",
      "Accounts by type and state.",
      states.map(({ count: accounts, ...labels }) => [accounts, labels]),
    ),
    ...ofAccounts(told, now),
    ...ofQueue(queue, now),
    metric("gauge", "whatshooked_retries_overdue", "Cached events whose retry should have been made by now.", [
      [overdue?.count ?? 0],
    ]),
    metric("gauge", "whatshooked_retries_overdue_seconds", "How long the oldest of them has been due.", [
      [overdue?.due_at ? secondsSince(overdue.due_at, now) : 0],
    ]),
    ...ofConnectors(connectors),
  ].join("");
}

const toldBy = (db: Database, who: Who) =>
  db
    .select({
      id: account.id,
      reported_at: figures.reported_at,
      events: figures.events,
      delivered: figures.delivered,
      failed: figures.failed,
      sends: figures.sends,
      active: figures.active,
      held: figures.held,
      suspended: figures.suspended,
      undone: figures.undone,
      oldest_undone_at: figures.oldest_undone_at,
      unsent: figures.unsent,
    })
    .from(account)
    .innerJoin(figures, eq(figures.account_id, account.id))
    .where(thereFor(who));

const overdueOf = (db: Database, now: string) =>
  db
    .select({ count: count(), due_at: min(message_cache.due_at) })
    .from(message_cache)
    .where(and(isNotNull(message_cache.due_at), lt(message_cache.due_at, now)));

type Told = Awaited<ReturnType<typeof toldBy>>[number];

const secondsSince = (at: string | Date, now: number): number =>
  Math.max(0, Math.round((now - new Date(at).getTime()) / 1_000));

const outcomesOf = ({ id, sends }: Told): [number, Record<string, string>][] =>
  Object.entries(JSON.parse(sends) as Record<string, number>).map(([outcome, n]) => [n, { account: id, outcome }]);

/** What each account told. */
function ofAccounts(told: Told[], now: number): string[] {
  const of = (take: (row: Told) => number): [number, { account: string }][] =>
    told.map((row) => [take(row), { account: row.id }]);
  const by = <Name extends "delivered" | "failed" | "active" | "held" | "suspended">(label: string, ...names: Name[]) =>
    told.flatMap((row) =>
      names.map((name): [number, Record<string, string>] => [row[name], { account: row.id, [label]: name }]),
    );
  const lag = of(({ oldest_undone_at: at }) => (at ? secondsSince(at, now) : 0));
  const deliveries = by("outcome", "delivered", "failed");
  const lanes = by("state", "active", "held", "suspended");
  const age = of(({ reported_at }) => secondsSince(reported_at, now));
  return [
    metric(
      "counter",
      "whatshooked_events_total",
      "Events taken.",
      of(({ events }) => events),
    ),
    metric("counter", "whatshooked_deliveries_total", "Tries to deliver an event to a hook.", deliveries),
    metric("gauge", "whatshooked_lanes", "Lanes (one hook, one account) by state.", lanes),
    metric(
      "gauge",
      "whatshooked_undelivered_events",
      "Events that lanes have still to get.",
      of(({ undone }) => undone),
    ),
    metric("gauge", "whatshooked_lag_seconds", "How long the oldest of them waits.", lag),
    metric("counter", "whatshooked_sends_total", "Messages by what became of them.", told.flatMap(outcomesOf)),
    metric(
      "gauge",
      "whatshooked_sends_waiting",
      "Messages that wait to be sent.",
      of(({ unsent }) => unsent),
    ),
    metric("gauge", "whatshooked_account_figures_age_seconds", "How long ago an account told its figures.", age),
  ];
}

/** The queue of retries as the platform tells it; null while it does not. */
async function queueOf(env: Env): Promise<QueueMetrics | null> {
  try {
    return await env.RETRIES.metrics();
  } catch (error) {
    log.warn("queue.not_reached", { reason: reasonOf(error) });
    return null;
  }
}

const ofQueue = (queue: QueueMetrics | null, now: number): string[] => {
  if (!queue) return [];
  const { backlogCount, oldestMessageTimestamp: oldest } = queue;
  return [
    metric("gauge", "whatshooked_queue_messages", "Messages in the queue of retries; those not due yet too.", [
      [backlogCount],
    ]),
    metric("gauge", "whatshooked_queue_age_seconds", "How long ago the oldest of them was put there.", [
      [backlogCount > 0 && oldest ? secondsSince(oldest, now) : 0],
    ]),
  ];
};

function ofConnectors(connectors: Awaited<ReturnType<typeof connectorsOf>>): string[] {
  if (!connectors) return [];
  const { items, waiting } = connectors;
  const connected = items.filter(({ is_connected }) => is_connected).length;
  return [
    metric("gauge", "whatshooked_connectors", "Connectors by state.", [
      [connected, { state: "connected" }],
      [items.length - connected, { state: "away" }],
    ]),
    metric(
      "gauge",
      "whatshooked_connector_accounts",
      "Accounts a connector holds.",
      items.map(({ id, accounts }) => [accounts, { connector: id }]),
    ),
    metric(
      "gauge",
      "whatshooked_connector_capacity",
      "Accounts a connector can hold.",
      items.map(({ id, capacity }) => [capacity, { connector: id }]),
    ),
    metric("gauge", "whatshooked_accounts_waiting", "Personal accounts that no connector has.", [[waiting]]),
  ];
}
