import { and, eq, isNull, sql } from "drizzle-orm";
import { auditRow, difference } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { AppError, invalidField } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";
import { accountRow, type Row, toAccount } from "./accounts.ts";
import { changeConfig, type ConfigChange, type StoredConfig } from "./config.ts";
import type { Account, AccountChange } from "./contract.ts";
import { refuseVouching, requireOwnership } from "./ownership.ts";
import { orTaken, refuseTakenId } from "./taken.ts";

// What a claim to a number rests on.
const PROVEN = ["phone_number_id", "access_token", "app_secret", "waba_id", "business_account_id"] as const;

/** Changes what is named of an account; the rest stays. */
export async function changeAccount(
  env: Env,
  who: Who,
  { id, change }: { id: string; change: AccountChange },
): Promise<Account> {
  const db = database(env.DB);
  const before = await accountRow(db, who, id);
  refuseVouching(who, change.verify);
  const values = await columnsOf(env, before, change);
  const after = await toAccount(env.ENCRYPTION_KEY, { ...before, ...values });
  const data = difference(await toAccount(env.ENCRYPTION_KEY, before), after);
  const [changed] = await orTaken(
    db.batch([
      db
        .update(whatsapp_account)
        .set(values)
        .where(
          and(
            eq(whatsapp_account.id, id),
            isNull(whatsapp_account.deleted_at),
            // The new config was made from this one: a change in between must not be undone by it.
            change.config && sql`${whatsapp_account.config} is ${before.config}`,
          ),
        )
        .returning({ id: whatsapp_account.id }),
      auditRow(db, who, { event_type: "account.updated", entity: ["account", id], action: "update", data }),
    ]),
  );
  if (changed.length === 0) throw new AppError("conflict", "The account was changed meanwhile: try again");
  return after;
}

async function columnsOf(env: Env, before: Row, { display_name, metadata, pace, config, verify }: AccountChange) {
  return {
    ...(display_name !== undefined && { display_name }),
    ...(metadata !== undefined && { metadata: metadata && JSON.stringify(metadata) }),
    ...(pace !== undefined && { pace: pace && JSON.stringify(pace) }),
    ...(config && (await configColumns(env, before, { config, verify }))),
    updated_at: new Date().toISOString(),
  };
}

/** The columns of a changed config, once Meta or an administrator has confirmed what it claims anew. */
async function configColumns(
  env: Env,
  before: Row,
  { config, verify }: { config: ConfigChange; verify: boolean | undefined },
) {
  if (before.account_type !== "business-api") throw invalidField("config", "only business-api accounts have one");
  const stored: StoredConfig = JSON.parse(before.config ?? "{}");
  const changed = await changeConfig(env.ENCRYPTION_KEY, stored, config);
  const claimed = PROVEN.some((name) => typeof config[name] === "string");
  if (claimed) await refuseTakenId(database(env.DB), changed.phone_number_id, before.id);
  const { phone_number } = before;
  const proven = claimed && verify !== false ? await requireOwnership(env, { phone_number, config: changed }) : changed;
  return {
    config: JSON.stringify(proven),
    phone_number_id: proven.phone_number_id,
    waba_id: proven.waba_id ?? null,
    ...(claimed && { owned_since: new Date().toISOString() }),
  };
}
