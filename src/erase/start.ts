import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { auditRow, type Entry } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { api_key, purge, session, users, whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { notTheLastAdmin } from "#src/users/last-admin.ts";
import type { Who } from "#src/users/who.ts";
import type { Purge } from "./contract.ts";

const started = (entity_type: Purge["entity_type"], id: string): Entry => ({
  event_type: `${entity_type}.purge_started`,
  entity: [entity_type, id],
  action: "delete",
});

const purgeOf = (db: Database, id: string) => db.select().from(purge).where(eq(purge.id, id));

/** Begins to erase an account: from now on it is deleted, and the cron does the rest. */
export async function purgeAccount(env: Env, who: Who, id: string): Promise<Purge> {
  const db = database(env.DB);
  const now = new Date().toISOString();
  const it = eq(whatsapp_account.id, id);
  const [, , , [begun]] = await db.batch([
    beginAccounts(db, it, now),
    auditRow(db, who, started("account", id)),
    endAccounts(db, it, now),
    purgeOf(db, id),
  ]);
  if (!begun) throw new AppError("not_found", "There is no such account");
  return begun;
}

/** Begins to erase a user: from now on nothing of theirs works, and the cron does the rest, their accounts first. */
export async function purgeUser(env: Env, who: Who, id: string): Promise<Purge> {
  const db = database(env.DB);
  const now = new Date().toISOString();
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, id));
  if (!user) throw new AppError("not_found", "There is no such user");
  const isBegun = exists(purgeOf(db, id));
  const theirs = and(eq(whatsapp_account.user_id, id), isBegun);
  const [, , , , , , , [begun]] = await db.batch([
    beginUser(db, id, now),
    auditRow(db, who, started("user", id)),
    db
      .update(users)
      .set({ active: false, deleted_at: sql`coalesce(${users.deleted_at}, ${now})`, updated_at: now })
      .where(and(eq(users.id, id), isBegun)),
    db.delete(session).where(and(eq(session.user_id, id), isBegun)),
    db
      .update(api_key)
      .set({ active: false, updated_at: now })
      .where(and(eq(api_key.user_id, id), isBegun)),
    beginAccounts(db, theirs, now),
    endAccounts(db, theirs, now),
    purgeOf(db, id),
  ]);
  if (!begun) throw new AppError("conflict", "The last active administrator cannot be erased");
  return begun;
}

/** The same statement looks whether an administrator is left: of two who erase each other one stays. */
function beginUser(db: Database, id: string, now: string) {
  return db
    .insert(purge)
    .select(
      sql`select ${users.id}, 'user', ${now} from ${users} where ${and(eq(users.id, id), notTheLastAdmin(db, id))}`,
    )
    .onConflictDoNothing();
}

const beginAccounts = (db: Database, which: SQL | undefined, now: string) =>
  db
    .insert(purge)
    .select(sql`select ${whatsapp_account.id}, 'account', ${now} from ${whatsapp_account} where ${which}`)
    .onConflictDoNothing();

const endAccounts = (db: Database, which: SQL | undefined, now: string) =>
  db
    .update(whatsapp_account)
    .set({
      deleted_at: sql`coalesce(${whatsapp_account.deleted_at}, ${now})`,
      updated_at: now,
      status: "disconnected",
      backlog_since: null,
    })
    .where(which);
