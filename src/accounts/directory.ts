import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { unseal } from "#src/seal.ts";

/** What routes events to an account, and whom they are from. `config` is JSON with sealed secrets. */
export type AccountRoute = Pick<
  typeof whatsapp_account.$inferSelect,
  | "id"
  | "user_id"
  | "account_type"
  | "phone_number"
  | "metadata"
  | "phone_number_id"
  | "waba_id"
  | "owned_since"
  | "config"
  | "pace"
>;

export type AccountSecrets = { app_secret?: string; verify_token?: string; access_token?: string };

const SECRETS = ["app_secret", "verify_token", "access_token"] as const;

const columns = {
  id: whatsapp_account.id,
  user_id: whatsapp_account.user_id,
  account_type: whatsapp_account.account_type,
  phone_number: whatsapp_account.phone_number,
  metadata: whatsapp_account.metadata,
  phone_number_id: whatsapp_account.phone_number_id,
  waba_id: whatsapp_account.waba_id,
  owned_since: whatsapp_account.owned_since,
  config: whatsapp_account.config,
  pace: whatsapp_account.pace,
};

const open = and(isNull(whatsapp_account.deleted_at), eq(whatsapp_account.active, true));

/** The open account that Meta's id of a number belongs to. */
export async function routeByNumberId(db: Database, phone_number_id: string): Promise<AccountRoute | null> {
  const [row] = await db
    .select(columns)
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.phone_number_id, phone_number_id), open));
  return row ?? null;
}

/** The open accounts of one of Meta's business accounts. */
export const routesByWaba = (db: Database, waba_id: string): Promise<AccountRoute[]> =>
  db
    .select(columns)
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.waba_id, waba_id), open));

/** An open account; null when it is deleted, inactive or not there. */
export async function accountById(db: Database, id: string): Promise<AccountRoute | null> {
  const [row] = await db
    .select(columns)
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.id, id), open));
  return row ?? null;
}

/** What an account's object must know of it. */
export const factsOf = ({ id, user_id, metadata }: AccountRoute) => ({ id, user_id, metadata });

/** The secrets of an account's config, unsealed. */
export async function secretsOf(key: string, { config }: Pick<AccountRoute, "config">): Promise<AccountSecrets> {
  const sealed: Record<string, unknown> = JSON.parse(config ?? "{}");
  const opened = await Promise.all(
    SECRETS.map(async (name) => {
      const value = sealed[name];
      return typeof value === "string" ? [[name, await unseal(key, value)] as const] : [];
    }),
  );
  return Object.fromEntries(opened.flat());
}
