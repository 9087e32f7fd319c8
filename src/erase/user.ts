import { eq } from "drizzle-orm";
import { auditRow, gatewayFor } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { api_key, hook, purge, users, whatsapp_account } from "#src/db/schema.ts";
import { forgetActor, forgetEntities } from "./audit.ts";

/** Erases a user of whose accounts none is left. Sessions, keys and hooks go with the row. */
export async function eraseUser(env: Env, id: string): Promise<void> {
  const db = database(env.DB);
  if ((await db.$count(whatsapp_account, eq(whatsapp_account.user_id, id))) > 0) return;
  const things = await Promise.all(
    [hook, api_key].map((table) => db.select({ id: table.id }).from(table).where(eq(table.user_id, id))),
  );
  if (!(await forgetEntities(db, [id, ...things.flat().map((thing) => thing.id)]))) return;
  if (!(await forgetActor(db, id))) return;
  await db.batch([
    db.delete(users).where(eq(users.id, id)),
    auditRow(db, gatewayFor(null), { event_type: "user.purged", entity: ["user", id], action: "delete" }),
    db.delete(purge).where(eq(purge.id, id)),
  ]);
}
