import { eq, isNull, ne, or, sql } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";

const OBJECTS_PER_STEP = 20;

const { id, sealed_with } = whatsapp_account;

/** Accounts whose object said that all in it is sealed with this key. */
export const sealedWith = (keyId: string) => eq(sealed_with, keyId);

/** Accounts whose object was not asked yet: it may hold what the oldest key sealed. */
export const unsure = isNull(sealed_with);

/**
 * Has the objects seal anew what older keys sealed in them, some with each minute and each a bounded part; `own` is the key
 * that seals. Answers of how many accounts the row says so now. Whoever cannot do it must not keep the others from their turn.
 */
export async function resealObjects(env: Env, own: string): Promise<number> {
  const rows = await database(env.DB)
    .select({ id })
    .from(whatsapp_account)
    .where(or(unsure, ne(sealed_with, own)))
    .orderBy(sql`random()`)
    .limit(OBJECTS_PER_STEP);
  const done = await Promise.all(rows.map((row) => resealObject(env, row.id, own)));
  return done.filter(Boolean).length;
}

async function resealObject(env: Env, account_id: string, own: string): Promise<boolean> {
  try {
    // An object that still runs with the keys of before says so by the key it names.
    if ((await env.ACCOUNT.getByName(account_id).reseal()) !== own) return false;
    await database(env.DB).update(whatsapp_account).set({ sealed_with: own }).where(eq(id, account_id));
    return true;
  } catch (error) {
    log.error("sealing.not_renewed", { account_id, reason: reasonOf(error) });
    return false;
  }
}
