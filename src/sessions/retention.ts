import { lte } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { session } from "#src/db/schema.ts";

/** Deletes the sessions that have ended: nothing signs in with them any more, and they hold addresses. */
export async function expireSessions(env: Env, now: Date): Promise<void> {
  await database(env.DB).delete(session).where(lte(session.expires_at, now.toISOString()));
}
