import { and, between, eq } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { oneOf } from "#src/db/one-of.ts";
import { message_cache } from "#src/db/schema.ts";

/** The sequences between two for which a hook has rows, whatever their state. */
export async function cachedSequences(
  db: Database,
  lane: { account_id: string; hook_id: string },
  { from, to }: { from: number; to: number },
): Promise<Set<number>> {
  const { account_id, hook_id, sequence } = message_cache;
  const rows = await db
    .select({ sequence })
    .from(message_cache)
    .where(and(eq(hook_id, lane.hook_id), eq(account_id, lane.account_id), between(sequence, from, to)));
  return new Set(rows.flatMap((row) => row.sequence ?? []));
}

/** Which of these rows there are. */
export async function rowsThere(db: Database, ids: string[]): Promise<Set<string>> {
  const rows = await db.select({ id: message_cache.id }).from(message_cache).where(oneOf(message_cache.id, ids));
  return new Set(rows.map(({ id }) => id));
}

/** The event was delivered: no row of it is left. */
export async function dropRows(db: Database, ids: string[]): Promise<void> {
  if (ids.length) await db.delete(message_cache).where(oneOf(message_cache.id, ids));
}
