import { eq } from "drizzle-orm";
import { type Actor, auditRow, toRow } from "#src/audit/audit.ts";
import { auditRefusal, idOf } from "#src/audit/refusals.ts";
import { type Database, database } from "#src/db/client.ts";
import { event_log, users } from "#src/db/schema.ts";
import { newId, randomToken } from "#src/ids.ts";
import { hashPassword } from "#src/users/password.ts";
import type { Role, Who } from "#src/users/who.ts";
import { type Access, readAssertion } from "./access.ts";

type Row = typeof users.$inferSelect;

const USERNAME_LENGTH = 50;
const MOST_REMEMBERED = 1_000;

/** Whom an assertion of Cloudflare Access signs in; null when it is not valid, or is about nobody who may sign in here. */
export async function whoOfAssertion(
  env: Env,
  { access, actor, assertion }: { access: Access; actor: Actor; assertion: string },
): Promise<Who | null> {
  const db = database(env.DB);
  const refuse = async (reason: string, id: string | null = null) => {
    await auditRefusal(db, { actor, event_type: "access.refused", reason, entity: ["user", id] });
    return null;
  };
  const asserted = await readAssertion(access, assertion);
  if (asserted.is === "refused") return refuse(asserted.reason);
  const { email, sign_in } = asserted;
  const row =
    (await userOf(db, email)) ?? (access.defaultRole && (await makeUser(db, actor, email, access.defaultRole)));
  if (!row) return refuse("unknown_user");
  if (!row.active || row.deleted_at) return refuse("user_inactive", row.id);
  const who = toWho(actor, row, sign_in);
  await noteSignIn(db, who, sign_in);
  return who;
}

/** The same of a sign-in that was let in before: whether its user still may. */
export async function whoOfUserAgain(
  db: Database,
  actor: Actor,
  { user_id, sign_in }: { user_id: string; sign_in: string },
): Promise<Who | null> {
  const [row] = await db.select().from(users).where(eq(users.id, user_id));
  return row?.active && !row.deleted_at ? toWho(actor, row, sign_in) : null;
}

function toWho(actor: Actor, { id: user_id, role }: Row, sign_in: string): Who {
  return { ...actor, user_id, role, scopes: "all", accounts: "all", by: { access: sign_in } };
}

async function userOf(db: Database, email: string): Promise<Row | undefined> {
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row;
}

/** Makes a user for an e-mail address nobody has; nobody is made before the gateway is set up. */
async function makeUser(db: Database, actor: Actor, email: string, role: Role): Promise<Row | undefined> {
  const [somebody] = await db.select({ id: users.id }).from(users).limit(1);
  if (!somebody) return undefined;
  const name = nameOf(email);
  // There is no such password: a link token can set one.
  const password = await hashPassword(randomToken(""));
  for (const username of [name, `${name}-${newId().slice(0, 8)}`]) {
    const id = newId();
    const data = { after: { username, email, role }, by: "access" };
    await db.batch([
      db.insert(users).values({ id, username, email, role, password }).onConflictDoNothing(),
      auditRow(
        db,
        { ...actor, user_id: id },
        { event_type: "user.created", entity: ["user", id], action: "create", data },
      ),
    ]);
    // There now, by this request or by another of the same person; else the name is somebody's.
    const row = await userOf(db, email);
    if (row) return row;
  }
  return undefined;
}

const nameOf = (email: string): string =>
  (email.split("@")[0] ?? "")
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "")
    .slice(0, USERNAME_LENGTH) || "user";

const noted = new Set<string>();

/** One audit row for a sign-in, however many requests come with its assertion. */
async function noteSignIn(db: Database, who: Who, sign_in: string): Promise<void> {
  if (noted.has(sign_in)) return;
  const id = idOf(`access ${who.user_id} ${sign_in}`);
  const row = toRow(who, { event_type: "access.signed_in", entity: ["user", who.user_id], action: "create" });
  await db
    .insert(event_log)
    .values({ ...row, id })
    .onConflictDoNothing();
  if (noted.size >= MOST_REMEMBERED) noted.clear();
  noted.add(sign_in);
}
