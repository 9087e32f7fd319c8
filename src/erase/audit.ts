import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { oneOf } from "#src/db/one-of.ts";
import { event_log } from "#src/db/schema.ts";
import { repeated } from "./repeated.ts";

const ROWS_PER_STEP = 1_000;
// What stands in place of what was known: that something happened, when and to what stays.
const ERASED = JSON.stringify({ erased: true });

/** The audit forgets what these were; false: not all of it yet. */
export const forgetEntities = (db: Database, ids: string[]): Promise<boolean> =>
  change(db, and(oneOf(event_log.entity_id, ids), ne(event_log.data, ERASED)), { data: ERASED });

/** The audit forgets who somebody was: what they did alone, from where they did it, and who tried to be them. */
export async function forgetActor(db: Database, user_id: string): Promise<boolean> {
  const { actor, entity_id, ip_address } = event_log;
  const nobody = { user_id: null, key_id: null, ip_address: null, user_agent: null };
  const tried = and(eq(actor, "anonymous"), eq(entity_id, user_id), isNotNull(ip_address));
  const own = eq(event_log.user_id, user_id);
  const unnamed = and(own, or(isNull(entity_id), eq(event_log.entity_type, "session")), ne(event_log.data, ERASED));
  return (await change(db, unnamed, { data: ERASED })) && change(db, or(own, tried), nobody);
}

const change = (
  db: Database,
  which: SQL | undefined,
  values: Partial<typeof event_log.$inferInsert>,
): Promise<boolean> =>
  repeated(async () => {
    const { id } = event_log;
    const some = db.select({ id }).from(event_log).where(which).limit(ROWS_PER_STEP);
    const changed = await db.update(event_log).set(values).where(inArray(id, some)).returning({ id });
    return changed.length < ROWS_PER_STEP;
  });
