import { and, eq, gte, lt } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { event_log } from "#src/db/schema.ts";
import { toPage } from "#src/http/page.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { AuditEntry, Filter } from "./contract.ts";

type Row = typeof event_log.$inferSelect;
type Asked = Filter & { limit: number; cursor?: string | undefined };

const NAMES = ["user_id", "actor", "key_id", "event_type", "entity_type", "entity_id", "success"] as const;

export const toAuditEntry = ({ data, ...row }: Row): AuditEntry => ({ ...row, data: JSON.parse(data ?? "{}") });

/** The audit's rows that match and are there for `who`, newest first. */
export async function listAudit(db: Database, who: Who, { limit, cursor, from, to, ...filter }: Asked) {
  const equals = NAMES.map((name) => {
    const value = filter[name];
    return value === undefined ? undefined : eq(event_log[name], value);
  });
  const { created_at, user_id } = event_log;
  const within = and(
    from === undefined ? undefined : gte(created_at, from),
    to === undefined ? undefined : lt(created_at, to),
  );
  const rows = await db
    .select()
    .from(event_log)
    .where(and(...equals, within, theirs(who, { owner: user_id }), older(event_log, cursor)))
    .orderBy(...newestFirst(event_log))
    .limit(limit + 1);
  return toPage(rows, limit, toAuditEntry);
}
