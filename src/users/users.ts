import { and, eq, isNull } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { newId, randomToken } from "#src/ids.ts";
import type { MadeUser, NewUser, User } from "./contract.ts";
import { hashPassword } from "./password.ts";
import { newResetToken } from "./reset.ts";
import { orTaken, refuseTaken } from "./taken.ts";
import { theirs, type Who } from "./who.ts";

export type Row = typeof users.$inferSelect;

export const toUser = (row: Row): User => ({
  id: row.id,
  username: row.username,
  email: row.email,
  full_name: row.full_name,
  role: row.role,
  active: row.active,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

/** Makes a user. Without a password the answer has a token for one; until it is used nobody can sign in. */
export async function createUser(db: Database, who: Who, input: NewUser): Promise<MadeUser> {
  const { username, email, full_name = null, role, password } = input;
  await refuseTaken(db, { username, email });
  const reset = password === undefined ? newResetToken() : null;
  const now = new Date().toISOString();
  const row: Row = {
    id: newId(),
    username,
    email,
    full_name,
    role,
    password: await hashPassword(password ?? randomToken("")),
    active: true,
    reset_token: null,
    reset_expires_at: null,
    ...reset?.columns,
    hooks_revision: 0,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
  const after = toUser(row);
  await orTaken(
    db.batch([
      db.insert(users).values(row),
      auditRow(db, who, { event_type: "user.created", entity: ["user", row.id], action: "create", data: { after } }),
    ]),
  );
  return { ...after, reset: reset && reset.shown };
}

const OF = { owner: users.id };

/** Users that were not deleted. Only administrators may ask: routes see to it. */
export async function listUsers(db: Database, who: Who, page: { limit: number; cursor?: string | undefined }) {
  const rows = await db
    .select()
    .from(users)
    .where(and(isNull(users.deleted_at), theirs(who, OF), older(users, page.cursor)))
    .orderBy(...newestFirst(users))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, toUser);
}

export const getUser = async (db: Database, who: Who, id: string): Promise<User> => toUser(await userRow(db, who, id));

/** A user who was not deleted; throws `not_found` when there is none, or none for `who`. */
export async function userRow(db: Database, who: Who, id: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.deleted_at), theirs(who, OF)));
  if (!row) throw noSuchUser();
  return row;
}

export const noSuchUser = () => new AppError("not_found", "There is no such user");
