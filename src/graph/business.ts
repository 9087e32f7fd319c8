import { accountRow } from "#src/accounts/accounts.ts";
import type { StoredConfig } from "#src/accounts/config.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";

/** A business account of ours, as it is spoken for at Meta. */
export type Business = { id: string; config: StoredConfig };

/** A business account of the caller's; throws `not_found`, or `not_supported` when it is a personal one. */
export async function businessOf(env: Env, who: Who, id: string): Promise<Business> {
  const { account_type, config } = await accountRow(database(env.DB), who, id);
  if (account_type !== "business-api" || !config) {
    throw new AppError("not_supported", "This is a personal account: it has no Cloud API");
  }
  return { id, config: JSON.parse(config) };
}
