import { and, eq, exists, isNull, not, sql } from "drizzle-orm";
import { auditRow, difference } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { api_key, users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { type Revision, raiseRevision } from "#src/hooks/revision.ts";
import { endSessions } from "#src/sessions/end.ts";
import type { User, UserChange } from "./contract.ts";
import { notTheLastAdmin } from "./last-admin.ts";
import { NO_RESET } from "./reset.ts";
import { orTaken, refuseTaken } from "./taken.ts";
import { noSuchUser, toUser, userRow } from "./users.ts";
import type { Who } from "./who.ts";

/** Which objects must be told: the user's hooks are suspended, or go on. */
type Told = { changed: Revision | null };

/** Changes what is named of a user; the rest stays. */
export async function changeUser(
  db: Database,
  who: Who,
  { id, change }: { id: string; change: UserChange },
): Promise<{ user: User } & Told> {
  const before = await userRow(db, who, id);
  await refuseTaken(db, change, id);
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const values = { ...named, updated_at: new Date().toISOString() };
  const after = toUser({ ...before, ...values });
  const data = difference(toUser(before), after);
  const ceases = change.active === false || (change.role ?? "admin") !== "admin";
  const writing = db
    .update(users)
    .set(values)
    .where(and(eq(users.id, id), isNull(users.deleted_at), ceases ? notTheLastAdmin(db, id) : undefined))
    .returning({ id: users.id });
  const audit = auditRow(db, who, { event_type: "user.updated", entity: ["user", id], action: "update", data });
  if (change.active === undefined) {
    const [changed] = await orTaken(db.batch([writing, audit]));
    if (changed.length === 0) throw await refusalOf(db, who, id);
    return { user: after, changed: null };
  }
  const ending = change.active ? [] : [endSessions(db, id)];
  const [changed, , owners] = await orTaken(db.batch([writing, audit, raiseRevision(db, id), ...ending]));
  if (changed.length === 0) throw await refusalOf(db, who, id);
  return { user: after, changed: owners[0] ?? null };
}

/** Deletes a user, and with them sessions and keys. Row, hooks and accounts stay. */
export async function deleteUser(db: Database, who: Who, id: string): Promise<Told> {
  const before = toUser(await userRow(db, who, id));
  const now = new Date().toISOString();
  const [deleted, , owners] = await db.batch([
    db
      .update(users)
      .set({ deleted_at: now, updated_at: now, ...NO_RESET })
      .where(and(eq(users.id, id), isNull(users.deleted_at), notTheLastAdmin(db, id)))
      .returning({ id: users.id }),
    auditRow(db, who, { event_type: "user.deleted", entity: ["user", id], action: "delete", data: { before } }),
    raiseRevision(db, id),
    endSessions(db, id),
    db
      .update(api_key)
      .set({ active: false, deleted_at: now, updated_at: now })
      .where(and(eq(api_key.user_id, id), isNull(api_key.deleted_at), wasDeleted(db, id))),
  ]);
  if (deleted.length === 0) throw await refusalOf(db, who, id);
  return { changed: owners[0] ?? null };
}

const wasDeleted = (db: Database, id: string) =>
  exists(
    db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, id), not(isNull(users.deleted_at)))),
  );

/** Why nothing was changed: the user went meanwhile, or administers alone. */
async function refusalOf(db: Database, who: Who, id: string): Promise<AppError> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.deleted_at)));
  if (!row) return noSuchUser();
  const self = who.user_id === id ? "You are" : "This is";
  return new AppError("conflict", `${self} the last active administrator: make another one first`);
}
