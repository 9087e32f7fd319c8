import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";

/**
 * Which owner's hooks changed, and the revision they have now: what account objects are told after the commit. `accounts`: the
 * change is for these alone; absent: for all of the owner's.
 */
export type Revision = { user_id: string; revision: number; accounts?: string[] };

/** Raises the owner's revision when the statement before it in the same batch changed something. */
export const raiseRevision = (db: Database, user_id: string) =>
  db
    .update(users)
    .set({ hooks_revision: sql`${users.hooks_revision} + 1` })
    .where(and(eq(users.id, user_id), sql`changes() > 0`))
    .returning({ user_id: users.id, revision: users.hooks_revision });
