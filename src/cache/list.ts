import { and, eq, inArray, ne } from "drizzle-orm";
import { type Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { message_cache, whatsapp_account } from "#src/db/schema.ts";
import { toPage } from "#src/http/page.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { CachedEvent, Filter } from "./contract.ts";
import type { CacheRow } from "./row.ts";

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

/** Cached rows, newest first. What belongs to no account is for administrators. */
export async function listCache(db: Database, who: Who, { limit, cursor, ...filter }: Asked) {
  const equals = (["account_id", "hook_id", "event_type", "reason", "state"] as const).map((name) => {
    const value = filter[name];
    return value === undefined ? undefined : eq(message_cache[name], value);
  });
  const rows = await db
    .select()
    .from(message_cache)
    .where(and(...equals, visibleTo(db, who), older(message_cache, cursor)))
    .orderBy(...newestFirst(message_cache))
    .limit(limit + 1);
  return toPage(rows, limit, toCachedEvent);
}

function visibleTo(db: Database, who: Who) {
  const mine = theirs(who, whatsapp_account.user_id);
  if (!mine) return undefined;
  const accounts = db.select({ id: whatsapp_account.id }).from(whatsapp_account).where(mine);
  return and(inArray(message_cache.account_id, accounts), ne(message_cache.reason, "unknown_account"));
}
