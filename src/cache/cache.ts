import { and, asc, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { message_cache } from "#src/db/schema.ts";
import type { CacheRow, NewCacheRow } from "./row.ts";

/** Stores failed events in one transaction. A row that is there already stays as it is. */
export async function keepRows(db: Database, rows: NewCacheRow[]): Promise<void> {
  const [first, ...rest] = rows.map((row) => db.insert(message_cache).values(row).onConflictDoNothing());
  if (first) await db.batch([first, ...rest]);
}

/** The rows of an account among these ids, whatever their state. */
export const rowsOf = (db: Database, accountId: string, ids: string[]): Promise<CacheRow[]> =>
  db
    .select()
    .from(message_cache)
    .where(and(inArray(message_cache.id, ids), eq(message_cache.account_id, accountId)))
    .orderBy(asc(message_cache.timestamp));

/** The event was delivered, or handed over: nothing is left to keep. */
export async function dropRow(db: Database, id: string): Promise<void> {
  await db.delete(message_cache).where(eq(message_cache.id, id));
}

/** Writes what became of a row: another due time, held or parked. */
export async function changeRow(db: Database, id: string, change: Partial<NewCacheRow>): Promise<void> {
  await db.update(message_cache).set(change).where(eq(message_cache.id, id));
}

const laneRows = (accountId: string, hookId: string) =>
  and(eq(message_cache.account_id, accountId), eq(message_cache.hook_id, hookId));

/**
 * The lane's receiver is there again: rows that it held become due, and those that were cached or parked because the receiver
 * was down. Answers their ids, oldest first.
 */
export async function releaseRows(db: Database, accountId: string, hookId: string, now: string): Promise<string[]> {
  const wasDown = and(eq(message_cache.outcome, "down"), eq(message_cache.reason, "failed"));
  const rows = await db
    .update(message_cache)
    .set({ state: "cached", due_at: now })
    .where(and(laneRows(accountId, hookId), or(eq(message_cache.state, "held"), wasDown)))
    .returning({ id: message_cache.id, at: message_cache.timestamp });
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ id }) => id);
}

/** The oldest row that a lane holds back. */
export async function oldestHeld(db: Database, accountId: string, hookId: string): Promise<CacheRow | null> {
  const [row] = await db
    .select()
    .from(message_cache)
    .where(and(laneRows(accountId, hookId), eq(message_cache.state, "held")))
    .orderBy(asc(message_cache.timestamp))
    .limit(1);
  return row ?? null;
}

/** Rows whose time has passed while no pointer came for them, the most overdue first. */
export const overdueRows = (
  db: Database,
  before: string,
  most: number,
): Promise<{ id: string; account_id: string }[]> =>
  db
    .select({ id: message_cache.id, account_id: message_cache.account_id })
    .from(message_cache)
    .where(and(isNotNull(message_cache.due_at), lte(message_cache.due_at, before)))
    .orderBy(sql`${message_cache.due_at}`)
    .limit(most);
