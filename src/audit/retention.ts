import { asc, inArray, lt } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { event_log } from "#src/db/schema.ts";
import { log } from "#src/log.ts";

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 90;
const ROWS_PER_STEP = 2_000;

/** Deletes the audit's rows that are past its retention, the oldest first, some with each minute. */
export async function expireAudit(env: Env, now: Date): Promise<void> {
  const days = Number(env.RETENTION_AUDIT_DAYS) > 0 ? Number(env.RETENTION_AUDIT_DAYS) : DAYS;
  const before = new Date(now.getTime() - days * DAY_MS).toISOString();
  const db = database(env.DB);
  const { id, created_at } = event_log;
  const oldest = db
    .select({ id })
    .from(event_log)
    .where(lt(created_at, before))
    .orderBy(asc(created_at))
    .limit(ROWS_PER_STEP);
  const gone = await db.delete(event_log).where(inArray(id, oldest)).returning({ id });
  if (gone.length > 0) log.info("audit.expired", { rows: gone.length });
}
