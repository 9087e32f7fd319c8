import { and, asc, eq, isNull } from "drizzle-orm";
import { auditRow, gatewayFor } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { hook, users } from "#src/db/schema.ts";
import type { HookFilter } from "./filter.ts";
import { raiseRevision } from "./revision.ts";

/** A hook as an account object keeps it. Header values and secrets are sealed. */
export type HookSnapshot = {
  id: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  events: string[];
  active: boolean;
  suspended_reason: string | null;
  secret: string | null;
  previous_secret: string | null;
  previous_secret_until: string | null;
  format: "native" | "meta";
  raw: boolean;
  filter: HookFilter | null;
  retry_count: number;
  ordering: "default" | "strict";
  concurrency: number | null;
  rate_per_second: number | null;
  answers: boolean;
  allow_insecure: boolean;
  /** seconds */
  timeout: number;
  created_at: string;
};

/**
 * The hooks that apply to an account, and the owner's revision. Both are read in one transaction: a revision is never
 * newer than its hooks. Hooks of a deactivated or deleted user are there, but not active.
 */
export async function hooksOf(
  db: Database,
  user_id: string,
  account_id: string,
): Promise<{ revision: number; hooks: HookSnapshot[] }> {
  const [owners, rows] = await db.batch([
    db.select().from(users).where(eq(users.id, user_id)),
    db
      .select()
      .from(hook)
      .where(and(eq(hook.user_id, user_id), isNull(hook.deleted_at)))
      .orderBy(asc(hook.created_at), asc(hook.id)),
  ]);
  const owner = owners[0];
  const open = owner !== undefined && owner.active && !owner.deleted_at;
  const hooks = rows.filter((row) => appliesTo(row, account_id)).map((row) => toSnapshot(row, open));
  return { revision: owner?.hooks_revision ?? 0, hooks };
}

type Row = typeof hook.$inferSelect;

function appliesTo({ accounts }: Row, account_id: string): boolean {
  const ids: string[] = JSON.parse(accounts ?? "[]");
  return ids.length === 0 || ids.includes(account_id);
}

function toSnapshot(row: Row, open: boolean): HookSnapshot {
  return {
    id: row.id,
    url: row.url,
    method: row.method,
    headers: JSON.parse(row.headers ?? "{}"),
    events: JSON.parse(row.events ?? "[]"),
    active: row.active && open,
    suspended_reason: row.suspended_reason,
    secret: row.secret,
    previous_secret: row.previous_secret,
    previous_secret_until: row.previous_secret_until,
    format: row.format,
    raw: row.raw,
    filter: row.filter === null ? null : JSON.parse(row.filter),
    retry_count: row.retry_count,
    ordering: row.ordering,
    concurrency: row.concurrency,
    rate_per_second: row.rate_per_second,
    answers: row.answers,
    allow_insecure: row.allow_insecure,
    timeout: row.timeout,
    created_at: row.created_at,
  };
}

/**
 * Suspends a hook because of what its receiver answered, and writes that to the audit. Answers the owner's revision
 * after it; a hook that is not active any more stays as it is. 0: there is no such hook.
 */
export async function suspendHook(db: Database, hook_id: string, reason: string): Promise<number> {
  const [row] = await db.select({ user_id: hook.user_id }).from(hook).where(eq(hook.id, hook_id));
  if (!row) return 0;
  const data = { before: { active: true }, after: { active: false, suspended_reason: reason } };
  const [, , , owners] = await db.batch([
    db
      .update(hook)
      .set({ active: false, suspended_reason: reason, updated_at: new Date().toISOString() })
      .where(and(eq(hook.id, hook_id), eq(hook.active, true), isNull(hook.deleted_at))),
    auditRow(db, gatewayFor(row.user_id), {
      event_type: "hook.suspended",
      entity: ["hook", hook_id],
      action: "update",
      data,
    }),
    raiseRevision(db, row.user_id),
    db.select({ revision: users.hooks_revision }).from(users).where(eq(users.id, row.user_id)),
  ]);
  return owners[0]?.revision ?? 0;
}
