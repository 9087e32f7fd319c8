import { eq } from "drizzle-orm";
import { toRow } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { event_log, whatsapp_account } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";
import type { AccountStatus } from "#src/protocol/lifecycle.ts";

/** Writes an account's status into the directory. `at` is RFC 3339. */
export async function markStatus(db: Database, id: string, status: AccountStatus, at: string): Promise<void> {
  const values = { status, ...(status === "connected" && { last_connected_at: at }) };
  await db.update(whatsapp_account).set(values).where(eq(whatsapp_account.id, id));
}

/** Writes an account's transition, as its event tells it, into its owner's audit. */
export async function auditStatus(
  db: Database,
  { user_id, account_id, data }: { user_id: string | null; account_id: string; data: Record<string, unknown> },
): Promise<void> {
  const row = toRow(
    { user_id, ip: null, user_agent: null },
    { event_type: "account.status", entity: ["account", account_id], action: "update", data },
  );
  await db.insert(event_log).values({ id: newId(), ...row });
}
