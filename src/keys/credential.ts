import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Actor } from "#src/audit/audit.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import type { Database } from "#src/db/client.ts";
import { api_key, users } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import type { Who } from "#src/users/who.ts";
import { isWithin } from "./networks.ts";

const USE_NOTED_EVERY_MS = 60_000;

type Found = { key: typeof api_key.$inferSelect; user: typeof users.$inferSelect };

/** Whose key it is; null when it is nobody's, has ended, comes from elsewhere, or its owner may not sign in any more. */
export async function whoOfKey(db: Database, actor: Actor, token: string, now = Date.now()): Promise<Who | null> {
  const hashed = digest(token);
  const found = await findKey(db, hashed);
  const reason = refusalOf(found, { hashed, ip: actor.ip, now });
  if (!found || reason) {
    await refuseKey(db, { ...actor, user_id: found?.user.id ?? null }, found?.key.id ?? null, reason ?? "unknown");
    return null;
  }
  await noteUse(db, found.key, now);
  return toWho(actor, found);
}

/** The same for a key that was let in before, by its hash: nothing is noted or audited. */
export async function whoOfKeyAgain(db: Database, actor: Actor, hashed: string, now = Date.now()): Promise<Who | null> {
  const found = await findKey(db, hashed);
  return found && !refusalOf(found, { hashed, ip: actor.ip, now }) ? toWho(actor, found) : null;
}

async function findKey(db: Database, hashed: string): Promise<Found | undefined> {
  const [found] = await db
    .select({ key: api_key, user: users })
    .from(api_key)
    .innerJoin(users, eq(users.id, api_key.user_id))
    .where(or(eq(api_key.key, hashed), eq(api_key.previous_key, hashed)));
  return found;
}

function toWho(actor: Actor, { key, user }: Found): Who {
  const { id: key_id, permissions, accounts } = key;
  const scopes = new Set<string>(JSON.parse(permissions ?? "[]"));
  const bound: string[] | null = JSON.parse(accounts ?? "null");
  const { id: user_id, role } = user;
  return { ...actor, user_id, role, scopes, accounts: bound ? new Set(bound) : "all", by: { key_id } };
}

type Use = { hashed: string; ip: string | null; now: number };

function refusalOf(found: Found | undefined, { hashed, ip, now }: Use): string | null {
  if (!found) return "unknown";
  const { key, user } = found;
  const hasEnded = (at: string | null) => at !== null && Date.parse(at) <= now;
  if (key.deleted_at || !key.active) return "revoked";
  if (hasEnded(key.expires_at)) return "expired";
  if (key.key !== hashed && hasEnded(key.previous_key_until)) return "replaced";
  if (user.deleted_at || !user.active) return "user_inactive";
  const cidrs: string[] | null = JSON.parse(key.cidrs ?? "null");
  return cidrs && !isWithin(cidrs, ip) ? "address" : null;
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
