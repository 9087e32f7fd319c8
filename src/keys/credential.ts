import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Actor } from "#src/audit/audit.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import type { Database } from "#src/db/client.ts";
import { api_key, users } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import type { Who } from "#src/users/who.ts";

const USE_NOTED_EVERY_MS = 60_000;

type Found = { key: typeof api_key.$inferSelect; user: typeof users.$inferSelect };

/** Whose key it is; null when it is nobody's, was revoked, has expired, or its owner may not sign in any more. */
export async function whoOfKey(db: Database, actor: Actor, token: string, now = Date.now()): Promise<Who | null> {
  const [found] = await db
    .select({ key: api_key, user: users })
    .from(api_key)
    .innerJoin(users, eq(users.id, api_key.user_id))
    .where(eq(api_key.key, digest(token)));
  const reason = refusalOf(found, now);
  if (!found || reason) {
    await refuseKey(db, { ...actor, user_id: found?.user.id ?? null }, found?.key.id ?? null, reason ?? "unknown");
    return null;
  }
  await noteUse(db, found.key, now);
  const { id: key_id, permissions } = found.key;
  const scopes = new Set<string>(JSON.parse(permissions ?? "[]"));
  return { ...actor, user_id: found.user.id, role: found.user.role, scopes, by: { key_id } };
}

function refusalOf(found: Found | undefined, now: number): string | null {
  if (!found) return "unknown";
  const { key, user } = found;
  if (key.deleted_at || !key.active) return "revoked";
  if (key.expires_at && Date.parse(key.expires_at) <= now) return "expired";
  return user.deleted_at || !user.active ? "user_inactive" : null;
}

/** Audits a use of a key that was refused. */
export const refuseKey = (
  db: Database,
  actor: Actor,
  key_id: string | null,
  reason: string,
  data: Record<string, unknown> = {},
) => {
  const shown = key_id === null ? actor : { ...actor, by: { key_id } };
  return auditRefusal(db, { actor: shown, event_type: "api_key.refused", reason, entity: ["api_key", key_id], data });
};

/** Once a minute: a row written with each request would cost more than the request. */
async function noteUse(db: Database, key: Found["key"], now: number): Promise<void> {
  const before = new Date(now - USE_NOTED_EVERY_MS).toISOString();
  if (key.last_used_at && key.last_used_at > before) return;
  await db
    .update(api_key)
    .set({ last_used_at: new Date(now).toISOString() })
    .where(and(eq(api_key.id, key.id), or(isNull(api_key.last_used_at), lt(api_key.last_used_at, before))));
}
