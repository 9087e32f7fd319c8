import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Revision } from "./revision.ts";

/**
 * Tells the account objects of the owner that a change of hooks is for; answers how many undone events ended with each
 * deleted hook. An object that cannot be told compares revisions when it next wakes.
 */
export async function pushHooks(env: Env, { user_id, revision, accounts }: Revision): Promise<Record<string, number>> {
  const { id } = whatsapp_account;
  const isConcerned = accounts && sql`${id} in (select value from json_each(${JSON.stringify(accounts)}))`;
  const concerned = await database(env.DB)
    .select({ id })
    .from(whatsapp_account)
    .where(and(eq(whatsapp_account.user_id, user_id), isNull(whatsapp_account.deleted_at), isConcerned));
  const answers = await Promise.all(concerned.map((account) => push(env, account.id, revision)));
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
