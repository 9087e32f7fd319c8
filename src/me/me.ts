import { and, eq, isNull } from "drizzle-orm";
import { auditRow, difference } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { accessOf } from "#src/sessions/access.ts";
import { endSessions } from "#src/sessions/end.ts";
import { refuseTooMany } from "#src/sessions/limit.ts";
import { hashPassword, isPassword } from "#src/users/password.ts";
import { NO_RESET } from "#src/users/reset.ts";
import { orTaken, refuseTaken } from "#src/users/taken.ts";
import { noSuchUser, type Row, toUser } from "#src/users/users.ts";
import { keyAllows, roleAllows, SCOPES, type Who } from "#src/users/who.ts";
import type { Me, MyChange } from "./contract.ts";

/** The caller, and what their credential may do: its scopes, as far as the role goes. */
export async function getMe(db: Database, who: Who): Promise<Me> {
  return toMe(who, await myRow(db, who));
}

const toMe = (who: Who, row: Row): Me => ({
  ...toUser(row),
  permissions: SCOPES.filter((scope) => keyAllows(who, scope) && roleAllows(who.role, scope)),
  accounts: who.accounts === "all" ? null : [...who.accounts],
});

async function myRow(db: Database, { user_id }: Who): Promise<Row> {
  const [row] = await db.select().from(users).where(eq(users.id, user_id));
  if (!row) throw noSuchUser();
  return row;
}

/** Changes what is named of the caller. A new password ends their other sessions, and a reset that is under way. */
export async function changeMe(env: Env, who: Who, change: MyChange): Promise<Me> {
  const db = database(env.DB);
  const before = await myRow(db, who);
  const { current_password, password, ...profile } = change;
  refuseOtherEmail(env, before, profile.email);
  if (current_password !== undefined) await refuseWrong(env, who, { before, current_password });
  await refuseTaken(db, profile, who.user_id);
  const named = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
  const values = { ...named, updated_at: new Date().toISOString() };
  const secret = password === undefined ? {} : { password: await hashPassword(password), ...NO_RESET };
  const after = { ...before, ...values };
  const data = { ...difference(toUser(before), toUser(after)), ...(password !== undefined && { password: "changed" }) };
  const current = "session_id" in who.by ? who.by.session_id : undefined;
  const [changed] = await orTaken(
    db.batch([
      db
        .update(users)
        .set({ ...values, ...secret })
        // The password that was shown must still be the right one.
        .where(and(eq(users.id, who.user_id), isNull(users.deleted_at), eq(users.password, before.password)))
        .returning({ id: users.id }),
      auditRow(db, who, { event_type: "user.updated", entity: ["user", who.user_id], action: "update", data }),
      ...(password === undefined ? [] : [endSessions(db, who.user_id, current)]),
    ]),
  );
  if (changed.length === 0) throw new AppError("conflict", "Your password was changed meanwhile: sign in again");
  return toMe(who, after);
}

/** Where Cloudflare Access signs in by e-mail address, whoever takes another's would be signed in as that person is meant to be. */
function refuseOtherEmail(env: Env, before: Row, email: string | undefined): void {
  if (email === undefined || email === before.email || !accessOf(env)) return;
  const message = "signs in by Cloudflare Access: an administrator changes it";
  throw new AppError("forbidden", `email ${message}`, { errors: [{ path: "email", message }] });
}

type Shown = { before: Row; current_password: string };

async function refuseWrong(env: Env, actor: Who, { before, current_password }: Shown): Promise<void> {
  await refuseTooMany(env, { actor, event_type: "password.refused", name: before.id });
  if (await isPassword(current_password, before.password)) return;
  const message = "is wrong";
  throw new AppError("forbidden", `current_password ${message}`, { errors: [{ path: "current_password", message }] });
}
