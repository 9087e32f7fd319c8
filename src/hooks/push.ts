import { and, eq, isNull } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Revision } from "./revision.ts";

/**
 * Tells every account object of the owner that its hooks changed; answers how many undone events ended with each
 * deleted hook. An object that cannot be told compares revisions when it next wakes.
 */
export async function pushHooks(env: Env, { user_id, revision }: Revision): Promise<Record<string, number>> {
  const accounts = await database(env.DB)
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.user_id, user_id), isNull(whatsapp_account.deleted_at)));
  const answers = await Promise.all(accounts.map(({ id }) => push(env, id, revision)));
  const ended: Record<string, number> = {};
  for (const [hook, count] of answers.flatMap((answer) => Object.entries(answer))) {
    ended[hook] = (ended[hook] ?? 0) + count;
  }
  return ended;
}

async function push(env: Env, account_id: string, revision: number): Promise<Record<string, number>> {
  try {
    return await env.ACCOUNT.getByName(account_id).hooksChanged(revision);
  } catch (error) {
    log.warn("hooks.not_pushed", { account_id, revision, reason: reasonOf(error) });
    return {};
  }
}
