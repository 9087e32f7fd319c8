import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { auditRow, gatewayFor } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { message_cache, purge, whatsapp_account } from "#src/db/schema.ts";
import { spillsOf } from "#src/events/spills.ts";
import { prefixOf as mediaOf } from "#src/media/place.ts";
import { routeKey } from "#src/meta/change.ts";
import { forgetEntities } from "./audit.ts";
import { repeated } from "./repeated.ts";

const OBJECT_TRIES = 3;
const ROWS_PER_STEP = 500;

/** Erases an account: its object first, then R2, then D1. What is not done now is done by the next call. */
export async function eraseAccount(env: Env, id: string): Promise<void> {
  const db = database(env.DB);
  if (!(await emptyObject(env, id))) return;
  for (const prefix of [spillsOf(id), `${mediaOf(id)}/`]) if (!(await emptyPrefix(env.MEDIA, prefix))) return;
  if (!(await dropCached(db, id))) return;
  if (!(await dropUnclaimed(env, id))) return;
  if (!(await forgetEntities(db, [id]))) return;
  await db.batch([
    db.delete(whatsapp_account).where(eq(whatsapp_account.id, id)),
    auditRow(db, gatewayFor(null), { event_type: "account.purged", entity: ["account", id], action: "delete" }),
    db.delete(purge).where(eq(purge.id, id)),
  ]);
}

/** Empty is an object that says so: one that had something ends itself, so that its memory writes nothing again. */
async function emptyObject(env: Env, id: string): Promise<boolean> {
  for (let attempt = 1; attempt <= OBJECT_TRIES; attempt++) {
    if (!(await env.ACCOUNT.getByName(id).purge())) return true;
    // It ends after it has answered: what asks too soon would be broken off with it.
    await scheduler.wait(100);
  }
  return false;
}

const emptyPrefix = (bucket: R2Bucket, prefix: string): Promise<boolean> =>
  repeated(async () => {
    const { objects, truncated } = await bucket.list({ prefix });
    if (objects.length) await bucket.delete(objects.map(({ key }) => key));
    return !truncated;
  });

const dropCached = (db: Database, account_id: string): Promise<boolean> =>
  repeated(async () => {
    const { id } = message_cache;
    const some = db
      .select({ id })
      .from(message_cache)
      .where(eq(message_cache.account_id, account_id))
      .limit(ROWS_PER_STEP);
    return (await db.delete(message_cache).where(inArray(id, some)).returning({ id })).length < ROWS_PER_STEP;
  });

/** What waits for the number to be somebody's was written to who had it; unless somebody else has it by now. */
async function dropUnclaimed(env: Env, account_id: string): Promise<boolean> {
  const db = database(env.DB);
  const { id, spill, route, signed_by } = message_cache;
  const [account] = await db.select().from(whatsapp_account).where(eq(whatsapp_account.id, account_id));
  const number_id = account?.phone_number_id;
  const isTaken = number_id ? (await openWith(db, number_id)).length > 0 : true;
  const which = or(eq(signed_by, account_id), number_id && !isTaken ? eq(route, routeKey({ number_id })) : undefined);
  return repeated(async () => {
    const rows = await db
      .select({ id, spill })
      .from(message_cache)
      .where(and(which, eq(message_cache.account_id, "")))
      .limit(ROWS_PER_STEP);
    const spills = rows.flatMap((row) => row.spill ?? []);
    if (spills.length) await env.MEDIA.delete(spills);
    for (const row of rows) await db.delete(message_cache).where(eq(id, row.id));
    return rows.length < ROWS_PER_STEP;
  });
}

const openWith = (db: Database, phone_number_id: string) =>
  db
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.phone_number_id, phone_number_id), isNull(whatsapp_account.deleted_at)));
