import { and, eq, gt, isNull } from "drizzle-orm";
import { type Actor, auditRow } from "#src/audit/audit.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { digest, randomToken } from "#src/ids.ts";
import { endSessions } from "#src/sessions/end.ts";
import type { ResetToken } from "./contract.ts";
import { hashPassword } from "./password.ts";
import type { Who } from "./who.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A token for a new password: what its user is shown, and the columns that know it again. */
export function newResetToken(now = Date.now()) {
  const shown: ResetToken = { token: randomToken("whr_"), expires_at: new Date(now + DAY_MS).toISOString() };
  return { shown, columns: { reset_token: digest(shown.token), reset_expires_at: shown.expires_at } };
}

/** No reset is under way: what a new password makes of the columns. */
export const NO_RESET = { reset_token: null, reset_expires_at: null };

/** Makes a token with which the user sets a new password; an earlier one ends. */
export async function requestReset(db: Database, who: Who, id: string): Promise<ResetToken> {
  const { shown, columns } = newResetToken();
  const { expires_at } = shown;
  const [asked] = await db.batch([
    db
      .update(users)
      .set(columns)
      .where(and(eq(users.id, id), eq(users.active, true), isNull(users.deleted_at)))
      .returning({ id: users.id }),
    auditRow(db, who, {
      event_type: "user.reset_requested",
      entity: ["user", id],
      action: "update",
      data: { after: { reset_expires_at: expires_at } },
    }),
  ]);
  if (asked.length === 0) throw new AppError("not_found", "There is no such active user");
  return shown;
}

/** Sets a new password for whom the token is, once; all their sessions end. */
export async function resetPassword(
  db: Database,
  actor: Actor,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const now = new Date().toISOString();
  const reset_token = digest(token);
  const asked = and(
    eq(users.reset_token, reset_token),
    gt(users.reset_expires_at, now),
    eq(users.active, true),
    isNull(users.deleted_at),
  );
  const [user] = await db.select({ id: users.id }).from(users).where(asked);
  if (!user) return refuse(db, actor);
  const hashed = await hashPassword(password);
  const self = { ...actor, user_id: user.id };
  const [set] = await db.batch([
    db
      .update(users)
      .set({ password: hashed, ...NO_RESET, updated_at: now })
      .where(asked)
      .returning({ id: users.id }),
    auditRow(db, self, {
      event_type: "user.password_reset",
      entity: ["user", user.id],
      action: "update",
      data: { password: "changed" },
    }),
    endSessions(db, user.id),
  ]);
  if (set.length === 0) await refuse(db, actor);
}

async function refuse(db: Database, actor: Actor): Promise<never> {
  await auditRefusal(db, { actor, event_type: "reset.refused", reason: "wrong_token", entity: ["user", null] });
  throw new AppError("unauthorized", "The token is wrong, was used, or has ended: ask for another");
}
