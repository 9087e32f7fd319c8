import { and, eq, isNull, lte, or } from "drizzle-orm";
import { type Actor, auditRow, type Entry } from "#src/audit/audit.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import { type Database, database } from "#src/db/client.ts";
import { session, users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { digest, newId, randomToken } from "#src/ids.ts";
import { isPassword } from "#src/users/password.ts";
import { toUser } from "#src/users/users.ts";
import type { Who } from "#src/users/who.ts";
import type { Login, SignedIn } from "./contract.ts";
import { IDLE_MS } from "./credential.ts";
import { refuseTooMany } from "./limit.ts";
import { removeSession, toAudited } from "./list.ts";

/** Signs a user in. Whether the user or the password was wrong is told to nobody, not by the time it takes either. */
export async function logIn(env: Env, actor: Actor, { username, password }: Login): Promise<SignedIn> {
  const db = database(env.DB);
  const [row] = await db
    .select()
    .from(users)
    .where(
      and(
        or(eq(users.username, username), eq(users.email, username)),
        eq(users.active, true),
        isNull(users.deleted_at),
      ),
    );
  await refuseTooMany(env, { actor, event_type: "session.refused", name: row?.id ?? username });
  if (!(await isPassword(password, row?.password)) || !row) {
    const reason = row ? "wrong_password" : "unknown_user";
    const entity: [string, string | null] = ["user", row?.id ?? null];
    await auditRefusal(db, { actor, event_type: "session.refused", reason, entity });
    throw new AppError("unauthorized", "The user name or the password is wrong");
  }
  const opened = await openSession(db, { ...actor, user_id: row.id });
  return { ...opened, user: toUser(row) };
}

async function openSession(db: Database, actor: Actor & { user_id: string }, now = Date.now()) {
  const { user_id, ip, user_agent } = actor;
  const id = newId();
  const token = randomToken("whs_");
  const at = new Date(now).toISOString();
  const expires_at = new Date(now + IDLE_MS).toISOString();
  const row = {
    id,
    user_id,
    token: digest(token),
    ip_address: ip,
    user_agent,
    expires_at,
    created_at: at,
    updated_at: at,
  };
  const entry: Entry = {
    event_type: "session.created",
    entity: ["session", id],
    action: "create",
    data: { after: toAudited(row) },
  };
  await db.batch([
    db.delete(session).where(and(eq(session.user_id, user_id), lte(session.expires_at, at))),
    db.insert(session).values(row),
    auditRow(db, { ...actor, by: { session_id: id } }, entry),
  ]);
  return { token, expires_at };
}

/** Ends the session in use. */
export async function logOut(db: Database, who: Who): Promise<void> {
  if ("session_id" in who.by) await removeSession(db, who, who.by.session_id);
}
