import { and, eq, isNull } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { api_key } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { digest, newId, randomToken } from "#src/ids.ts";
import { roleAllows, theirs, type Who } from "#src/users/who.ts";
import type { Key, NewKey } from "./contract.ts";

type Row = typeof api_key.$inferSelect;

// Enough to tell one's keys apart, too little to guess one.
const PREFIX_LENGTH = 12;

const toKey = (row: Row): Key => ({
  id: row.id,
  user_id: row.user_id,
  name: row.name,
  key_prefix: row.key_prefix ?? "",
  permissions: JSON.parse(row.permissions ?? "[]"),
  last_used_at: row.last_used_at,
  expires_at: row.expires_at,
  created_at: row.created_at,
});

/** Makes a key of the caller's. The answer is the only place where it ever stands in clear. */
export async function createKey(db: Database, who: Who, input: NewKey): Promise<Key & { key: string }> {
  refuseLater(input);
  refuseBeyondRole(who, input);
  const key = randomToken("whk_");
  const row = {
    id: newId(),
    user_id: who.user_id,
    name: input.name,
    key: digest(key),
    key_prefix: key.slice(0, PREFIX_LENGTH),
    permissions: JSON.stringify([...new Set(input.permissions)]),
    expires_at: input.expires_at ? new Date(input.expires_at).toISOString() : null,
    created_at: new Date().toISOString(),
  };
  const { name, permissions, expires_at } = input;
  const after = { name, permissions, expires_at };
  const [made] = await db.batch([
    db.insert(api_key).values(row).returning(),
    auditRow(db, who, {
      event_type: "api_key.created",
      entity: ["api_key", row.id],
      action: "create",
      data: { after },
    }),
  ]);
  return { ...toKey(made[0] as Row), key };
}

/** Taken up later; until then never accepted and ignored, since a key would be able to do more than its maker meant. */
function refuseLater(input: NewKey): void {
  const errors = (["accounts", "cidrs"] as const)
    .filter((path) => input[path] !== undefined)
    .map((path) => ({ path, message: "is not supported yet" }));
  if (errors[0]) throw new AppError("not_supported", `${errors[0].path} is not supported yet`, { errors });
}

function refuseBeyondRole({ role }: Who, { permissions }: NewKey): void {
  const errors = permissions
    .map((scope, index) => ({ scope, path: `permissions.${index}`, message: `is beyond the role ${role}` }))
    .filter(({ scope }) => !roleAllows(role, scope))
    .map(({ path, message }) => ({ path, message }));
  if (errors.length > 0) throw new AppError("forbidden", `A key cannot allow more than the role ${role}`, { errors });
}

export async function listKeys(
  db: Database,
  who: Who,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const rows = await db
    .select()
    .from(api_key)
    .where(and(isNull(api_key.deleted_at), theirs(who, api_key.user_id), older(api_key, cursor)))
    .orderBy(...newestFirst(api_key))
    .limit(limit + 1);
  return toPage(rows, limit, toKey);
}

/** Revokes a key at once and for good. */
export async function revokeKey(db: Database, who: Who, id: string): Promise<void> {
  const now = new Date().toISOString();
  const [revoked] = await db.batch([
    db
      .update(api_key)
      .set({ active: false, deleted_at: now, updated_at: now })
      .where(and(eq(api_key.id, id), isNull(api_key.deleted_at), theirs(who, api_key.user_id)))
      .returning({ id: api_key.id }),
    auditRow(db, who, { event_type: "api_key.deleted", entity: ["api_key", id], action: "delete" }),
  ]);
  if (revoked.length === 0) throw new AppError("not_found", "There is no such key");
}
