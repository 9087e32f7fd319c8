import { and, isNull } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { oneOf } from "#src/db/one-of.ts";
import { whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { type Owner, roleAllows, type Scope, theirs } from "#src/users/who.ts";

/** No key is wider than its owner's role. */
export function refuseBeyondRole({ role }: Owner, permissions: readonly Scope[]): void {
  const message = `is beyond the role ${role}`;
  const errors = permissions.flatMap((scope, index) =>
    roleAllows(role, scope) ? [] : [{ path: `permissions.${index}`, message }],
  );
  if (errors.length > 0) throw new AppError("forbidden", `A key cannot allow more than the role ${role}`, { errors });
}

/** A key is bound to accounts that are there for its owner. */
export async function refuseForeign(db: Database, owner: Owner, ids: readonly string[]): Promise<void> {
  const { id, user_id, deleted_at } = whatsapp_account;
  const there = theirs(owner, { owner: user_id, account: id });
  const rows = await db
    .select({ id })
    .from(whatsapp_account)
    .where(and(oneOf(id, ids), isNull(deleted_at), there));
  const known = new Set(rows.map((row) => row.id));
  const message = "is not an account of the key's owner";
  const errors = ids.flatMap((one, index) => (known.has(one) ? [] : [{ path: `accounts.${index}`, message }]));
  if (errors[0]) throw new AppError("unprocessable", `${errors[0].path} ${message}`, { errors });
}
