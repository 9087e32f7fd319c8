import { sql } from "drizzle-orm";
import { type Actor, auditRow } from "#src/audit/audit.ts";
import { auditRefusal } from "#src/audit/refusals.ts";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { newId } from "#src/ids.ts";
import type { FirstUser, User } from "./contract.ts";
import { hashPassword } from "./password.ts";
import { isSameSecret } from "./same-secret.ts";

/** `expected` is the installation's set-up token; without one nobody is set up. */
type SetUp = FirstUser & { setup_token: string; expected: string | undefined };

/** Whether nobody is there yet, so that the set-up token makes the first administrator. */
export const isSetupOpen = async (db: Database): Promise<boolean> =>
  (await db.select({ id: users.id }).from(users).limit(1)).length === 0;

/** Makes the first administrator. One statement looks and inserts: of two that race, one makes a user. */
export async function setUp(db: Database, actor: Actor, { setup_token, expected, ...input }: SetUp): Promise<User> {
  if (!expected || !isSameSecret(setup_token, expected)) {
    await auditRefusal(db, { actor, event_type: "setup.refused", reason: "wrong_token", entity: ["user", null] });
    throw new AppError("unauthorized", "The set-up token is wrong");
  }
  if (!(await isSetupOpen(db))) throw alreadySetUp();
  const { username, email, full_name = null, password } = input;
  const now = new Date().toISOString();
  const user: User = {
    id: newId(),
    username,
    email,
    full_name,
    role: "admin",
    active: true,
    created_at: now,
    updated_at: now,
  };
  const [made] = await db.batch([
    insertFirst(db, user, await hashPassword(password)),
    auditRow(
      db,
      { ...actor, user_id: user.id },
      { event_type: "user.created", entity: ["user", user.id], action: "create", data: { after: user, by: "setup" } },
    ),
  ]);
  if (made.length === 0) throw alreadySetUp();
  return user;
}

const alreadySetUp = () => new AppError("conflict", "The gateway is set up already: sign in");

function insertFirst(db: Database, { id, username, email, full_name, role, created_at: at }: User, password: string) {
  return db
    .insert(users)
    .select(
      sql`select ${id}, ${username}, ${email}, ${password}, ${full_name}, ${role}, 1, null, null, 0, ${at}, ${at}, null
        where not exists (select 1 from ${users})`,
    )
    .returning({ id: users.id });
}
