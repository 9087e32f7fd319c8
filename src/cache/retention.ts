import { asc, count, eq, gt, inArray, lt } from "drizzle-orm";
import { type Database, database } from "#src/db/client.ts";
import { message_cache } from "#src/db/schema.ts";
import { eventId } from "#src/ids.ts";
import { log } from "#src/log.ts";

const DAY_MS = 24 * 60 * 60_000;
const MOST_ROWS = 2_000;
// D1 binds a hundred parameters.
const IDS_PER_STATEMENT = 90;
// Counting every account's rows reads them all: once an hour is enough.
const COUNT_MINUTE = 17;

type Gone = { id: string; account_id: string };

/** Deletes cached events beyond their allowance, and tells each account's hooks how many went. */
export async function expireRows(env: Env, now: Date): Promise<void> {
  const db = database(env.DB);
  const days = Number(env.RETENTION_CACHE_DAYS) > 0 ? Number(env.RETENTION_CACHE_DAYS) : 14;
  await remove(env, await olderThan(db, new Date(now.getTime() - days * DAY_MS).toISOString()), "age");
  if (now.getUTCMinutes() !== COUNT_MINUTE) return;
  const most = Number(env.RETENTION_CACHE_ROWS) > 0 ? Number(env.RETENTION_CACHE_ROWS) : 100_000;
  await remove(env, await beyond(db, most), "size");
}

const olderThan = (db: Database, before: string): Promise<Gone[]> =>
  db
    .select({ id: message_cache.id, account_id: message_cache.account_id })
    .from(message_cache)
    .where(lt(message_cache.timestamp, before))
    .orderBy(asc(message_cache.timestamp))
    .limit(MOST_ROWS);

/** The oldest rows of accounts that have more than `most`. */
async function beyond(db: Database, most: number): Promise<Gone[]> {
  const full = await db
    .select({ account_id: message_cache.account_id, rows: count() })
    .from(message_cache)
    .groupBy(message_cache.account_id)
    .having(({ rows }) => gt(rows, most));
  const oldest = full.map(({ account_id, rows }) =>
    db
      .select({ id: message_cache.id, account_id: message_cache.account_id })
      .from(message_cache)
      .where(eq(message_cache.account_id, account_id))
      .orderBy(asc(message_cache.created_at))
      .limit(Math.min(rows - most, MOST_ROWS)),
  );
  return (await Promise.all(oldest)).flat();
}

async function remove(env: Env, rows: Gone[], reason: "age" | "size"): Promise<void> {
  for (const [account_id, gone] of Map.groupBy(rows, (row) => row.account_id)) {
    const ids = gone.map(({ id }) => id);
    log.warn("cache.expired", { account_id, rows: ids.length, reason });
    // Told first: what leaves must not leave without a word. Told twice of the same rows it is the same event.
    if (account_id !== "") await tell(env, account_id, { ids, reason });
    await deleteRows(database(env.DB), ids);
  }
}

async function tell(env: Env, account_id: string, { ids, reason }: { ids: string[]; reason: string }): Promise<void> {
  const id = eventId(account_id, "retention.expired", "cache", reason, ...ids);
  const news = { id, type: "retention.expired", data: { count: ids.length, reason } };
  await env.ACCOUNT.getByName(account_id).tell([news]);
}

async function deleteRows(db: Database, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += IDS_PER_STATEMENT) {
    await db.delete(message_cache).where(inArray(message_cache.id, ids.slice(i, i + IDS_PER_STATEMENT)));
  }
}
