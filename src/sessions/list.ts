import { and, eq, gt, ne } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { session } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { Session } from "./contract.ts";

type Row = typeof session.$inferSelect;

const OF = { owner: session.user_id };

const currentOf = ({ by }: Who): string | null => ("session_id" in by ? by.session_id : null);

const toSession = (who: Who, row: Row): Session => ({
  id: row.id,
  user_id: row.user_id,
  current: row.id === currentOf(who),
  ip_address: row.ip_address,
  user_agent: row.user_agent,
  created_at: row.created_at,
  updated_at: row.updated_at,
  expires_at: row.expires_at,
});

type Asked = { user_id?: string | undefined; limit: number; cursor?: string | undefined };

/** Sessions that have not ended. */
export async function listSessions(db: Database, who: Who, { user_id, limit, cursor }: Asked, now = Date.now()) {
  const rows = await db
    .select()
    .from(session)
    .where(
      and(
        gt(session.expires_at, new Date(now).toISOString()),
        user_id === undefined ? undefined : eq(session.user_id, user_id),
        theirs(who, OF),
        older(session, cursor),
      ),
    )
    .orderBy(...newestFirst(session))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => toSession(who, row));
}

/** What the audit's `data` says of a session: from where it came stands in columns, which a purge empties. */
export const toAudited = ({ user_id, created_at, expires_at }: Pick<Row, "user_id" | "created_at" | "expires_at">) => ({
  user_id,
  created_at,
  expires_at,
});

/** Ends a session; answers whether it was the one in use. */
export async function endSession(db: Database, who: Who, id: string): Promise<{ current: boolean }> {
  if (!(await removeSession(db, who, id))) throw new AppError("not_found", "There is no such session");
  return { current: id === currentOf(who) };
}

/** Deletes a session that is there for the caller; false: none is. */
export async function removeSession(db: Database, who: Who, id: string): Promise<boolean> {
  const it = and(eq(session.id, id), theirs(who, OF));
  const [row] = await db.select().from(session).where(it);
  if (!row) return false;
  const data = { before: toAudited(row) };
  const [ended] = await db.batch([
    db.delete(session).where(it).returning({ id: session.id }),
    auditRow(db, who, { event_type: "session.deleted", entity: ["session", id], action: "delete", data }),
  ]);
  return ended.length > 0;
}

type All = { user_id?: string | undefined; keep_current: boolean };

/** Ends all sessions of the caller or, for an administrator, of somebody; answers whether the one in use was among them. */
export async function endAllSessions(
  db: Database,
  who: Who,
  { user_id = who.user_id, keep_current }: All,
): Promise<{ current: boolean }> {
  const current = currentOf(who);
  const kept = keep_current && current !== null ? ne(session.id, current) : undefined;
  const [ended] = await db.batch([
    db
      .delete(session)
      .where(and(eq(session.user_id, user_id), theirs(who, OF), kept))
      .returning({ id: session.id }),
    auditRow(db, who, { event_type: "session.deleted", entity: ["user", user_id], action: "delete", counted: true }),
  ]);
  return { current: ended.some(({ id }) => id === current) };
}
