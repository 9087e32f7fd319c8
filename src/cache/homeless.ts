import { and, getTableColumns, isNull, sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { oneOf } from "#src/db/one-of.ts";
import { hook, message_cache, whatsapp_account } from "#src/db/schema.ts";
import { wants } from "#src/events/match.ts";
import { passes } from "#src/hooks/filter.ts";
import { type HookSnapshot, hooksOf } from "#src/hooks/snapshot.ts";

/** What must be known of a row to find it a hook; `about` is JSON text of what filters look at. */
export type Orphan = {
  id: string;
  account_id: string;
  hook_id: string | null;
  event_type: string;
  about: string | null;
};

/** Rows whose hook is there, and for every other hook the rows without one that it wants now. */
export type Places = { kept: string[]; places: Map<string, string[]> };

/** Finds out where rows would go. */
export async function placesOf(db: Database, rows: Orphan[]): Promise<Places> {
  const alive = await aliveOf(db, [...new Set(rows.flatMap(({ hook_id }) => hook_id ?? []))]);
  const kept = rows.filter(({ hook_id }) => hook_id !== null && alive.has(hook_id));
  const homeless = rows.filter(({ hook_id }) => hook_id === null || !alive.has(hook_id));
  const hooks = await hooksByAccount(db, [...new Set(homeless.map(({ account_id }) => account_id))]);
  const places = new Map<string, string[]>();
  for (const row of homeless) {
    for (const one of hooks.get(row.account_id) ?? []) {
      if (isWanted(one, row)) places.set(one.id, [...(places.get(one.id) ?? []), row.id]);
    }
  }
  return { kept: kept.map(({ id }) => id), places };
}

function isWanted({ events, filter }: HookSnapshot, { event_type, about }: Orphan): boolean {
  if (!wants(events, event_type)) return false;
  if (!filter || about === null) return true;
  const { chat, from_me } = JSON.parse(about);
  return passes(filter, { ...(chat && { chat }), ...(from_me !== null && { from_me: Boolean(from_me) }) });
}

async function aliveOf(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: hook.id })
    .from(hook)
    .where(and(oneOf(hook.id, ids), isNull(hook.deleted_at)));
  return new Set(rows.map(({ id }) => id));
}

async function hooksByAccount(db: Database, ids: string[]): Promise<Map<string, HookSnapshot[]>> {
  if (ids.length === 0) return new Map();
  const accounts = await db
    .select({ id: whatsapp_account.id, user_id: whatsapp_account.user_id })
    .from(whatsapp_account)
    .where(and(oneOf(whatsapp_account.id, ids), isNull(whatsapp_account.deleted_at)));
  const hooks = accounts.map(async ({ id, user_id }) => [id, (await hooksOf(db, user_id, id)).hooks] as const);
  return new Map(await Promise.all(hooks));
}

/** Copies rows to a hook, due now and never tried. A row that the hook has already stays as it is. */
export function copyTo(db: Database, hookId: string, { ids, now }: { ids: string[]; now: string }) {
  const own = {
    id: sql`${message_cache.event_id} || '_' || ${hookId}`,
    hook_id: sql`${hookId}`,
    reason: sql`'no_active_hook'`,
    state: sql`'cached'`,
    due_at: sql`${now}`,
    created_at: sql`${now}`,
    attempts: sql`0`,
    retries: sql`0`,
    ...Object.fromEntries(
      ["last_attempt", "outcome", "error_kind", "error_status", "history"].map((name) => [name, sql`null`]),
    ),
  };
  const columns = Object.entries({ ...getTableColumns(message_cache), ...own }).map(([, column]) => sql`${column}`);
  return db
    .insert(message_cache)
    .select(sql`select ${sql.join(columns, sql`, `)} from ${message_cache} where ${oneOf(message_cache.id, ids)}`)
    .onConflictDoNothing()
    .returning({ id: message_cache.id, account_id: message_cache.account_id });
}
