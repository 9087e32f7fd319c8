import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { newId } from "#src/ids.ts";
import { ownerOf } from "#src/users/owner.ts";
import { theirs, type Who } from "#src/users/who.ts";
import { changeConfig, showConfig, type StoredConfig } from "./config.ts";
import type { Account, AccountFilter, NewAccount } from "./contract.ts";
import { metaNumberOf } from "./meta-number.ts";
import { refuseVouching, requireOwnership } from "./ownership.ts";
import { earlierAccount, isKept, orTaken, refuseTakenId } from "./taken.ts";
import { matching } from "./which.ts";

const OF = { owner: whatsapp_account.user_id, account: whatsapp_account.id };

export type Row = typeof whatsapp_account.$inferSelect;

/** What an answer shows of an account. `key` opens its secrets, so that their last characters can be shown. */
export async function toAccount(key: string, row: Row): Promise<Account> {
  const config: StoredConfig | null = JSON.parse(row.config ?? "null");
  return {
    id: row.id,
    user_id: row.user_id,
    account_type: row.account_type,
    phone_number: row.phone_number,
    meta_id: metaNumberOf(row).phone_number_id,
    display_name: row.display_name,
    status: row.status,
    active: row.active,
    config: config && (await showConfig(key, config)),
    pace: JSON.parse(row.pace ?? "null"),
    metadata: JSON.parse(row.metadata ?? "null"),
    owned_since: row.owned_since,
    last_connected_at: row.last_connected_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

const FRESH = { session_path: null, backlog_since: null, sealed_with: null };

/** Makes an account, or takes up the one that its owner deleted: same id, so its sequence goes on. */
export async function createAccount(env: Env, who: Who, input: NewAccount): Promise<Account> {
  const db = database(env.DB);
  if (who.accounts !== "all") throw new AppError("forbidden", "A key that is bound to accounts makes no others");
  const { user_id } = await ownerOf(db, who, input.user_id);
  const earlier = await earlierAccount(db, user_id, input.phone_number);
  const now = new Date().toISOString();
  const values = {
    user_id,
    account_type: input.account_type,
    phone_number: input.phone_number,
    display_name: input.display_name ?? null,
    metadata: input.metadata ? JSON.stringify(input.metadata) : null,
    pace: input.pace ? JSON.stringify(input.pace) : null,
    active: true,
    deleted_at: null,
    updated_at: now,
    ...(await columnsOfType(env, who, input)),
  };
  const id = earlier?.id ?? newId();
  const row = { ...FRESH, created_at: now, ...earlier, ...values, id };
  const account = await toAccount(env.ENCRYPTION_KEY, row);
  const data = { after: account, ...(earlier && { revived: true }) };
  const [made] = await orTaken(
    db.batch([
      earlier
        ? db
            .update(whatsapp_account)
            .set(values)
            .where(and(eq(whatsapp_account.id, id), isNotNull(whatsapp_account.deleted_at), isKept(db)))
            .returning()
        : db.insert(whatsapp_account).values(row).returning(),
      auditRow(db, who, { event_type: "account.created", entity: ["account", id], action: "create", data }),
    ]),
  );
  if (made.length === 0) throw new AppError("conflict", "The account was taken up by somebody else meanwhile");
  return account;
}

/** The columns that tell the two types apart. A business account is connected as soon as its number is its owner's. */
async function columnsOfType(env: Env, who: Who, input: NewAccount) {
  if (input.account_type === "whatsmeow") {
    const none = { config: null, phone_number_id: null, waba_id: null, owned_since: null, last_connected_at: null };
    return { ...none, status: "disconnected" as const };
  }
  const { config, phone_number, verify } = input;
  refuseVouching(who, verify);
  await refuseTakenId(database(env.DB), config.phone_number_id);
  const claimed = await changeConfig(env.ENCRYPTION_KEY, {}, config);
  const proven = verify === false ? claimed : await requireOwnership(env, { phone_number, config: claimed });
  const now = new Date().toISOString();
  return {
    config: JSON.stringify(proven),
    phone_number_id: proven.phone_number_id,
    waba_id: proven.waba_id ?? null,
    owned_since: now,
    last_connected_at: now,
    status: "connected" as const,
  };
}

type Listed = AccountFilter & { limit: number; cursor?: string | undefined };

export async function listAccounts(env: Env, who: Who, { limit, cursor, ...filter }: Listed) {
  const which = await matching(env, who, filter);
  const rows = await database(env.DB)
    .select()
    .from(whatsapp_account)
    .where(and(isNull(whatsapp_account.deleted_at), theirs(who, OF), which, older(whatsapp_account, cursor)))
    .orderBy(...newestFirst(whatsapp_account))
    .limit(limit + 1);
  const { items, next } = toPage(rows, limit, (row) => toAccount(env.ENCRYPTION_KEY, row));
  return { items: await Promise.all(items), next };
}

export const getAccount = async (env: Env, who: Who, id: string): Promise<Account> =>
  toAccount(env.ENCRYPTION_KEY, await accountRow(database(env.DB), who, id));

/** An account of the caller's; throws `not_found` for everybody else's. */
export async function accountRow(db: Database, who: Who, id: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.id, id), isNull(whatsapp_account.deleted_at), theirs(who, OF)));
  if (!row) throw new AppError("not_found", "There is no such account");
  return row;
}

/** Deletes an account. Its row stays, and with it whose number it was. */
export async function deleteAccount(env: Env, who: Who, id: string): Promise<void> {
  const db = database(env.DB);
  const before = await toAccount(env.ENCRYPTION_KEY, await accountRow(db, who, id));
  const now = new Date().toISOString();
  await db.batch([
    db
      .update(whatsapp_account)
      .set({ deleted_at: now, updated_at: now, status: "disconnected", backlog_since: null })
      .where(and(eq(whatsapp_account.id, id), isNull(whatsapp_account.deleted_at))),
    auditRow(db, who, { event_type: "account.deleted", entity: ["account", id], action: "delete", data: { before } }),
  ]);
}
