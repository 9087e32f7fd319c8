import { and, gte, isNotNull, isNull, lt, or } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { log, reasonOf } from "#src/log.ts";

const ROUND_MINUTES = 60;

/**
 * Visits the objects of accounts that have a backlog, and a share of all others, so that each is visited once an hour: an
 * object whose alarm was lost, or that missed a change of its hooks, goes on from there.
 */
export async function visitAccounts(env: Env, now: Date): Promise<void> {
  const minute = Math.floor(now.getTime() / 60_000) % ROUND_MINUTES;
  const share = sharesOf(minute).map(([from, to]) => and(gte(whatsapp_account.id, from), lt(whatsapp_account.id, to)));
  const rows = await database(env.DB)
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(and(isNull(whatsapp_account.deleted_at), or(isNotNull(whatsapp_account.backlog_since), ...share)));
  const visit = async ({ id }: { id: string }) => {
    try {
      await env.ACCOUNT.getByName(id).visit();
    } catch (error) {
      log.warn("account.visit_failed", { account_id: id, reason: reasonOf(error) });
    }
  };
  await Promise.all(rows.map(visit));
}

/** The ranges of ids a minute of the hour looks at: ids are random, their first two digits share them out evenly. */
function sharesOf(minute: number): [from: string, to: string][] {
  const hex = (n: number) => n.toString(16).padStart(2, "0");
  const firsts = Array.from({ length: 256 }, (_, n) => n).filter((n) => n % ROUND_MINUTES === minute);
  return firsts.map((n) => [hex(n), n === 255 ? "g" : hex(n + 1)]);
}
