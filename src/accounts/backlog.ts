import { eq } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";

/** Writes since when undelivered events of an account wait longer than they should; null: none do. */
export async function markBacklog(db: Database, accountId: string, since: string | null): Promise<void> {
  await db.update(whatsapp_account).set({ backlog_since: since }).where(eq(whatsapp_account.id, accountId));
}
