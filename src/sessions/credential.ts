import { and, eq, gt, isNull } from "drizzle-orm";
import type { Actor } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { session, users } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import type { Role, Who } from "#src/users/who.ts";

const HOUR_MS = 3_600_000;
/** A session ends so long after its last use … */
export const IDLE_MS = 12 * HOUR_MS;
/** … and so long after it began. */
export const LONGEST_MS = 30 * 24 * HOUR_MS;
// A session in use is prolonged once an hour, not with each request.
const PROLONG_BELOW_MS = 11 * HOUR_MS;

/** Whose session a token is; null when it is nobody's, has ended, or its user may not sign in any more. Using it prolongs it. */
export async function whoOfSession(db: Database, actor: Actor, token: string, now = Date.now()): Promise<Who | null> {
  const found = await findSession(db, digest(token), now);
  if (!found) return null;
  await prolong(db, found.session, now);
  return toWho(actor, found);
}

/** The same by the token's hash, for who looks whether it has not ended. */
export async function whoOfHashedSession(db: Database, actor: Actor, hashed: string): Promise<Who | null> {
  const found = await findSession(db, hashed, Date.now());
  return found ? toWho(actor, found) : null;
}

type Found = { session: typeof session.$inferSelect; role: Role };

function toWho(actor: Actor, { session: { id: session_id, user_id }, role }: Found): Who {
  return { ...actor, user_id, role, scopes: "all", accounts: "all", by: { session_id } };
}

async function findSession(db: Database, hashed: string, now: number): Promise<Found | undefined> {
  const [found] = await db
    .select({ session, role: users.role })
    .from(session)
    .innerJoin(users, eq(users.id, session.user_id))
    .where(
      and(
        eq(session.token, hashed),
        gt(session.expires_at, new Date(now).toISOString()),
        eq(users.active, true),
        isNull(users.deleted_at),
      ),
    );
  return found;
}

async function prolong(db: Database, row: typeof session.$inferSelect, now: number): Promise<void> {
  const expires = Date.parse(row.expires_at);
  const later = Math.min(now + IDLE_MS, Date.parse(row.created_at) + LONGEST_MS);
  if (expires - now >= PROLONG_BELOW_MS || later <= expires) return;
  const expires_at = new Date(later).toISOString();
  await db
    .update(session)
    .set({ expires_at, updated_at: new Date(now).toISOString() })
    .where(eq(session.id, row.id));
}
