import { and, asc, count } from "drizzle-orm";
import { type Database, database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { message_cache } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import type { Who } from "#src/users/who.ts";
import type { CachedEvent, CachedEventDetail, Counts, Filter } from "./contract.ts";
import { matching, theRow } from "./match.ts";
import { attemptsOf, type CacheRow } from "./row.ts";
import { sentOf } from "./sent.ts";

const toCachedEvent = (row: CacheRow): CachedEvent => ({
  id: row.id,
  account_id: row.account_id,
  hook_id: row.hook_id,
  event_id: row.event_id,
  event_type: row.event_type,
  event_data: parsed(row.event_data),
  message_id: row.message_id,
  from_number: row.from_number,
  to_number: row.to_number,
  reason: row.reason,
  state: row.state,
  attempts: row.attempts,
  outcome: row.outcome,
  error_kind: row.error_kind,
  error_status: row.error_status,
  timestamp: row.timestamp,
  last_attempt: row.last_attempt,
  due_at: row.due_at,
  created_at: row.created_at,
});

function parsed(text: string): CachedEvent["event_data"] {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type Asked = Filter & { limit: number; cursor?: string | undefined };

/** Cached rows, newest first. */
export async function listCache(db: Database, who: Who, { limit, cursor, ...filter }: Asked) {
  const rows = await db
    .select()
    .from(message_cache)
    .where(and(matching(db, who, filter), older(message_cache, cursor)))
    .orderBy(...newestFirst(message_cache))
    .limit(limit + 1);
  return toPage(rows, limit, toCachedEvent);
}

/** How many rows there are, by reason and state. */
export async function countCache(db: Database, who: Who, filter: Filter): Promise<Counts> {
  const { reason, state } = message_cache;
  const counts = await db
    .select({ reason, state, count: count() })
    .from(message_cache)
    .where(matching(db, who, filter))
    .groupBy(reason, state)
    .orderBy(asc(reason), asc(state));
  return { total: counts.reduce((sum, one) => sum + one.count, 0), counts };
}

/** One row with its tries, and what is sent at each. */
export async function getCached(env: Env, who: Who, id: string): Promise<CachedEventDetail> {
  const db = database(env.DB);
  const [row] = await db
    .select()
    .from(message_cache)
    .where(theRow(db, who, id));
  if (!row) throw noSuchRow();
  return { ...toCachedEvent(row), history: attemptsOf(row), body: await sentOf(env, row) };
}

export const noSuchRow = () => new AppError("not_found", "There is no such cached event");
