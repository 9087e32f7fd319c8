import { and, eq, inArray, ne } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { message_cache, whatsapp_account } from "#src/db/schema.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { Filter } from "./contract.ts";

const NAMES = ["account_id", "hook_id", "event_type", "reason", "state"] as const;

/** The rows a filter names, among those that are there for `who`. */
export function matching(db: Database, who: Who, filter: Filter) {
  const equals = NAMES.map((name) => {
    const value = filter[name];
    return value === undefined ? undefined : eq(message_cache[name], value);
  });
  return and(...equals, visibleTo(db, who));
}

/** The row with this id, if it is there for `who`. */
export const theRow = (db: Database, who: Who, id: string) => and(eq(message_cache.id, id), visibleTo(db, who));

/** What belongs to no account is for administrators. */
function visibleTo(db: Database, who: Who) {
  const mine = theirs(who, { owner: whatsapp_account.user_id, account: whatsapp_account.id });
  if (!mine) return undefined;
  const accounts = db.select({ id: whatsapp_account.id }).from(whatsapp_account).where(mine);
  return and(inArray(message_cache.account_id, accounts), ne(message_cache.reason, "unknown_account"));
}
