import { and, between, desc, eq, isNull, or } from "drizzle-orm";
import { type Database, database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { Row } from "./accounts.ts";
import { idPrefixOf } from "./meta-number.ts";

const OF = { owner: whatsapp_account.user_id, account: whatsapp_account.id };

/** The caller's account that Meta's id of a number names, or the digits that stand for one; null: none of theirs. */
export const accountByNumberId = (db: Database, who: Who, id: string): Promise<Row | null> =>
  first(db, who, or(eq(whatsapp_account.phone_number_id, id), minted(id)));

/** The caller's newest account in one of Meta's business accounts; null: none of theirs is. */
export const accountByWabaId = (db: Database, who: Who, id: string): Promise<Row | null> =>
  first(db, who, or(eq(whatsapp_account.waba_id, id), minted(id)));

/** The caller's newest business accounts. */
export const businessRows = (env: Env, who: Who, limit: number): Promise<Row[]> =>
  database(env.DB)
    .select()
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.account_type, "business-api"), isNull(whatsapp_account.deleted_at), theirs(who, OF)))
    .orderBy(desc(whatsapp_account.created_at))
    .limit(limit);

async function first(db: Database, who: Who, named: ReturnType<typeof or>): Promise<Row | null> {
  const [row] = await db
    .select()
    .from(whatsapp_account)
    .where(and(named, isNull(whatsapp_account.deleted_at), theirs(who, OF)))
    .orderBy(desc(whatsapp_account.created_at))
    .limit(1);
  return row ?? null;
}

/** Personal accounts alone have minted ids. */
function minted(id: string) {
  const prefix = idPrefixOf(id);
  if (prefix === null) return undefined;
  return and(eq(whatsapp_account.account_type, "whatsmeow"), between(whatsapp_account.id, `${prefix}-`, `${prefix}-~`));
}
