import { and, eq, isNull } from "drizzle-orm";
import { type Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { oneOf } from "#src/db/one-of.ts";
import { type hook, whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";

type HookRow = Pick<typeof hook.$inferSelect, "user_id" | "accounts">;
type Place = { id: string; created_at: string };
type Part = { limit?: number; cursor?: string | undefined; account_id?: string | undefined };

/** The accounts a hook has lanes through, newest first. */
export function accountsOf(db: Database, row: HookRow, { limit, cursor, account_id }: Part = {}): Promise<Place[]> {
  const named: string[] = JSON.parse(row.accounts ?? "[]");
  const { id, user_id, deleted_at, created_at } = whatsapp_account;
  const query = db
    .select({ id, created_at })
    .from(whatsapp_account)
    .where(
      and(
        eq(user_id, row.user_id),
        isNull(deleted_at),
        named.length ? oneOf(id, named) : undefined,
        account_id === undefined ? undefined : eq(id, account_id),
        older(whatsapp_account, cursor),
      ),
    )
    .orderBy(...newestFirst(whatsapp_account));
  return limit === undefined ? query : query.limit(limit);
}

/** The account asked for, or any; throws when the hook is not for it. */
export async function accountOf(db: Database, row: HookRow, account_id?: string): Promise<string> {
  const [account] = await accountsOf(db, row, { account_id, limit: 1 });
  if (account) return account.id;
  if (account_id === undefined) throw new AppError("unprocessable", "The hook has no account");
  const message = "is not an account of this hook";
  throw new AppError("unprocessable", `account_id ${message}`, { errors: [{ path: "account_id", message }] });
}
