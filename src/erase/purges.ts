import { asc } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { purge } from "#src/db/schema.ts";
import { toPage } from "#src/http/page.ts";
import { log, reasonOf } from "#src/log.ts";
import { eraseAccount } from "./account.ts";
import { eraseUser } from "./user.ts";

const MOST = 50;

/** What is being erased, newest first. */
export async function listPurges(env: Env, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const rows = await database(env.DB)
    .select()
    .from(purge)
    .where(older(purge, cursor))
    .orderBy(...newestFirst(purge))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => row);
}

/**
 * Goes on with what is being erased: a bounded part of it with each minute. Every step can be repeated, and its order is what
 * makes it safe to stop anywhere: the row in D1, by which the rest is found, goes last.
 */
export async function purgeSome(env: Env): Promise<void> {
  const rows = await database(env.DB)
    .select()
    .from(purge)
    // Accounts before users: a user's row goes when none of theirs is left.
    .orderBy(asc(purge.entity_type), asc(purge.created_at))
    .limit(MOST);
  for (const { id, entity_type } of rows) {
    try {
      await (entity_type === "account" ? eraseAccount(env, id) : eraseUser(env, id));
    } catch (error) {
      log.warn("purge.interrupted", { entity_type, id, reason: reasonOf(error) });
    }
  }
}
