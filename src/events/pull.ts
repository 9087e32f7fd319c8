import { accountRow } from "#src/accounts/accounts.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";

type Asked = { id: string; after: number; limit: number; types: string[] };

/** A stretch of an account's log, as its object has it: `items` is JSON text and goes out as it is. */
export async function pullEvents(env: Env, who: Who, { id, after, limit, types }: Asked) {
  await accountRow(database(env.DB), who, id);
  try {
    return await env.ACCOUNT.getByName(id).events(after, limit, types);
  } catch (error) {
    log.warn("events.not_read", { account_id: id, reason: reasonOf(error) });
    throw new AppError("unavailable", "The account's log cannot be read at the moment", { retryAfter: 5 });
  }
}
