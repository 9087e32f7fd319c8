import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { session } from "#src/db/schema.ts";

/** Ends a user's sessions, but for one, when the statement before it in the same batch changed something. */
export const endSessions = (db: Database, user_id: string, but?: string) =>
  db
    .delete(session)
    .where(and(eq(session.user_id, user_id), but === undefined ? undefined : ne(session.id, but), sql`changes() > 0`));
