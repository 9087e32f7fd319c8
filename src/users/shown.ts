import { and, eq, isNull } from "drizzle-orm";
import { whatsapp_account } from "#src/db/schema.ts";
import type { Actor } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { whoOfKeyAgain } from "#src/keys/credential.ts";
import { whoOfUserAgain } from "#src/sessions/asserted.ts";
import { whoOfHashedSession } from "#src/sessions/credential.ts";
import { keyAllows, roleAllows, type Scope, theirs, type Who } from "./who.ts";

/** What let a request in, so that it can be looked at again later: a credential by its hash, and where it came from. */
export type Shown =
  | { is: "key" | "session"; hashed: string; ip: string | null }
  | { is: "assertion"; user_id: string; sign_in: string };

/** Whose request it still is, by what was shown; null: it no longer lets in to what needs these scopes. Writes nothing, into no audit either. */
export async function stillShows(db: Database, shown: Shown, scopes: Scope[]): Promise<Who | null> {
  const who = await whoAgain(db, shown);
  return who && scopes.every((scope) => keyAllows(who, scope) && roleAllows(who.role, scope)) ? who : null;
}

/** Whether what was shown still lets in to something of an account that needs a scope. */
export async function stillLetsIn(
  db: Database,
  shown: Shown,
  { scope, account_id }: { scope: Scope; account_id: string },
): Promise<boolean> {
  const who = await stillShows(db, shown, [scope]);
  if (!who) return false;
  const { id, user_id, deleted_at } = whatsapp_account;
  const rows = await db
    .select({ id })
    .from(whatsapp_account)
    .where(and(eq(id, account_id), isNull(deleted_at), theirs(who, { owner: user_id, account: id })));
  return rows.length > 0;
}

function whoAgain(db: Database, shown: Shown): Promise<Who | null> {
  const actor: Actor = { user_id: null, ip: "ip" in shown ? shown.ip : null, user_agent: null };
  if (shown.is === "assertion") return whoOfUserAgain(db, actor, shown);
  return shown.is === "key" ? whoOfKeyAgain(db, actor, shown.hashed) : whoOfHashedSession(db, actor, shown.hashed);
}
