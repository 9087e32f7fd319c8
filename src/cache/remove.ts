import { asc, count, inArray } from "drizzle-orm";
import { auditRow, type Entry } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { message_cache } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";
import type { Done, Filter } from "./contract.ts";
import { noSuchRow } from "./list.ts";
import { matching, theRow } from "./match.ts";

const ROWS_PER_BATCH = 1_000;
const MOST_BATCHES = 50;
const MOST_VISITS = 50;

/** The accounts whose rows went: a strict chat of theirs may have waited for one. */
type Gone = { accounts: string[] };

/** How many rows a filter names. */
export async function countMatching(db: Database, who: Who, filter: Filter): Promise<number> {
  const [found] = await db
    .select({ rows: count() })
    .from(message_cache)
    .where(matching(db, who, filter));
  return found?.rows ?? 0;
}

/** Gives one row up. */
export async function deleteCached(env: Env, who: Who, id: string): Promise<Gone> {
  const db = database(env.DB);
  const [gone] = await db.batch([
    db
      .delete(message_cache)
      .where(theRow(db, who, id))
      .returning({ account_id: message_cache.account_id }),
    auditRow(db, who, deletion({ id })),
  ]);
  if (gone.length === 0) throw noSuchRow();
  return { accounts: accountsOf(gone) };
}

/** Gives all rows up that a filter names, oldest first, in bounded batches. */
export async function deleteMatching(env: Env, who: Who, filter: Filter): Promise<Done & Gone> {
  const db = database(env.DB);
  const gone: { account_id: string }[] = [];
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const deleted = await deleteSome(db, who, filter);
    for (const row of deleted) gone.push(row);
    if (deleted.length < ROWS_PER_BATCH) return { count: gone.length, more: false, accounts: accountsOf(gone) };
  }
  return { count: gone.length, more: true, accounts: accountsOf(gone) };
}

async function deleteSome(db: Database, who: Who, filter: Filter): Promise<{ account_id: string }[]> {
  const oldest = db
    .select({ id: message_cache.id })
    .from(message_cache)
    .where(matching(db, who, filter))
    .orderBy(asc(message_cache.timestamp), asc(message_cache.id))
    .limit(ROWS_PER_BATCH);
  const [deleted] = await db.batch([
    db
      .delete(message_cache)
      .where(inArray(message_cache.id, oldest))
      .returning({ account_id: message_cache.account_id }),
    auditRow(db, who, deletion({ filter })),
  ]);
  return deleted;
}

const deletion = (data: Record<string, unknown>): Entry => ({
  event_type: "cache.deleted",
  entity: ["message_cache", null],
  action: "delete",
  data,
  counted: true,
});

const accountsOf = (rows: { account_id: string }[]) => [
  ...new Set(rows.map(({ account_id }) => account_id).filter(Boolean)),
];

/** Lets the objects see at once that rows are gone; who cannot be told finds out at the cron's visit. */
export async function tellGone(env: Env, { accounts }: Gone): Promise<void> {
  const visit = async (account_id: string) => {
    try {
      await env.ACCOUNT.getByName(account_id).visit();
    } catch (error) {
      log.warn("account.visit_failed", { account_id, reason: reasonOf(error) });
    }
  };
  await Promise.all(accounts.slice(0, MOST_VISITS).map(visit));
}
