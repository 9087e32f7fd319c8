import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Database, database } from "#src/db/client.ts";
import { hook, whatsapp_account } from "#src/db/schema.ts";
import { raiseRevision } from "#src/hooks/revision.ts";
import { log, reasonOf } from "#src/log.ts";
import { beginningOf, keyIds, reseal } from "#src/seal.ts";
import type { SealingKey } from "./contract.ts";
import { resealObjects, sealedWith, unsure } from "./objects.ts";

const ROWS_PER_STEP = 50;

/** What a key of the installation seals, of deleted things too. The first key seals, the others open. */
export async function listKeys(env: Env): Promise<SealingKey[]> {
  const db = database(env.DB);
  const ids = await keyIds(env.ENCRYPTION_KEY);
  const keys = ids.map(async (id, index) => {
    const [hooks, accounts, objects] = await Promise.all([
      db.$count(hook, holds(HOOK, [id])),
      db.$count(whatsapp_account, holds(ACCOUNT, [id])),
      db.$count(whatsapp_account, id === ids.at(-1) ? or(sealedWith(id), unsure) : sealedWith(id)),
    ]);
    return { id, seals: index === 0, hooks, accounts, objects };
  });
  return Promise.all(keys);
}

/**
 * Seals anew what an older key sealed, some of it with each minute, while ENCRYPTION_KEY names older keys. What is left is
 * found by what the rows say, so it goes on wherever it was interrupted. The directory first: objects have copies of it.
 */
export async function resealSome(env: Env): Promise<void> {
  const [own, ...older] = await keyIds(env.ENCRYPTION_KEY);
  if (older.length === 0) return;
  const rows = (await resealDirectory(env, own, older)) || (await resealObjects(env, own));
  if (rows > 0) log.info("sealing.renewed", { rows });
}

const HOOK = [hook.secret, hook.previous_secret, hook.headers];
const ACCOUNT = [whatsapp_account.config];

/** Rows in which something was sealed by one of these keys. */
const holds = (columns: AnySQLiteColumn[], ids: string[]): SQL | undefined =>
  or(...columns.flatMap((column) => ids.map((id) => sql`instr(${column}, ${beginningOf(id)}) > 0`)));

const renewed = (key: string, text: string | null) => (text === null ? null : reseal(key, text));

async function resealDirectory(env: Env, own: string, older: string[]): Promise<number> {
  const db = database(env.DB);
  const key = env.ENCRYPTION_KEY;
  const hooks = await db.select().from(hook).where(holds(HOOK, older)).orderBy(asc(hook.id)).limit(ROWS_PER_STEP);
  const accounts = await db
    .select()
    .from(whatsapp_account)
    .where(holds(ACCOUNT, older))
    .orderBy(asc(whatsapp_account.id))
    .limit(ROWS_PER_STEP);
  let rows = 0;
  for (const row of hooks) rows += await attempt(row.id, () => resealHook(db, { key, own }, row));
  for (const row of accounts) rows += await attempt(row.id, () => resealAccount(db, key, row));
  return rows;
}

/** One that cannot be opened must not keep the others from their turn. */
async function attempt(id: string, act: () => Promise<unknown[]>): Promise<number> {
  try {
    return (await act()).length;
  } catch (error) {
    log.error("sealing.not_renewed", { id, reason: reasonOf(error) });
    return 0;
  }
}

/** The row as it was read, or not at all: a change in between is sealed by the new key already. */
async function resealHook(db: Database, { key, own }: { key: string; own: string }, row: typeof hook.$inferSelect) {
  const { id, user_id, secret, previous_secret, headers } = row;
  const was = and(same(hook.secret, secret), same(hook.previous_secret, previous_secret), same(hook.headers, headers));
  const [renewing] = await db.batch([
    db
      .update(hook)
      .set({
        secret: await renewed(key, secret),
        previous_secret: await renewed(key, previous_secret),
        headers: await renewed(key, headers),
      })
      .where(and(eq(hook.id, id), was))
      .returning({ id: hook.id }),
    // The objects keep what is sealed: they read it again, and those that were done may have it as it was.
    raiseRevision(db, user_id),
    db
      .update(whatsapp_account)
      .set({ sealed_with: null })
      .where(and(eq(whatsapp_account.user_id, user_id), sealedWith(own))),
  ]);
  return renewing;
}

async function resealAccount(db: Database, key: string, row: typeof whatsapp_account.$inferSelect) {
  const { id, config } = whatsapp_account;
  return db
    .update(whatsapp_account)
    .set({ config: await renewed(key, row.config) })
    .where(and(eq(id, row.id), same(config, row.config)))
    .returning({ id });
}

const same = (column: AnySQLiteColumn, value: string | null) => sql`${column} is ${value}`;
