import { and, eq, isNull } from "drizzle-orm";
import { auditRow } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { api_key } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { digest, newId, randomToken } from "#src/ids.ts";
import { ownerOf } from "#src/users/owner.ts";
import { theirs, type Who } from "#src/users/who.ts";
import { refuseBeyondRole, refuseForeign } from "./bounds.ts";
import type { Key, NewKey, ShownKey } from "./contract.ts";

type Row = typeof api_key.$inferSelect;

const OF = { owner: api_key.user_id };

// Enough to tell one's keys apart, too little to guess one.
const PREFIX_LENGTH = 12;

export const toKey = (row: Row): Key => ({
  id: row.id,
  user_id: row.user_id,
  name: row.name,
  key_prefix: row.key_prefix ?? "",
  permissions: JSON.parse(row.permissions ?? "[]"),
  accounts: JSON.parse(row.accounts ?? "null"),
  cidrs: JSON.parse(row.cidrs ?? "null"),
  last_used_at: row.last_used_at,
  expires_at: row.expires_at,
  previous_key_until: row.previous_key_until,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

/** A key's text, and the columns that know it again. */
export function newKeyText() {
  const key = randomToken("whk_");
  return { key, columns: { key: digest(key), key_prefix: key.slice(0, PREFIX_LENGTH) } };
}

/** Makes a key. The answer is the only place where it ever stands in clear. */
export async function createKey(db: Database, who: Who, input: NewKey): Promise<ShownKey> {
  const owner = await ownerOf(db, who, input.user_id);
  refuseBeyondRole(owner, input.permissions);
  if (input.accounts) await refuseForeign(db, owner, input.accounts);
  const { key, columns } = newKeyText();
  const now = new Date().toISOString();
  const row: Row = {
    ...columns,
    id: newId(),
    user_id: owner.user_id,
    name: input.name,
    permissions: listOf(input.permissions),
    accounts: listOf(input.accounts),
    cidrs: listOf(input.cidrs),
    expires_at: input.expires_at ?? null,
    active: true,
    last_used_at: null,
    previous_key: null,
    previous_key_until: null,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
  const after = toKey(row);
  await db.batch([
    db.insert(api_key).values(row),
    auditRow(db, who, {
      event_type: "api_key.created",
      entity: ["api_key", row.id],
      action: "create",
      data: { after },
    }),
  ]);
  return { ...after, key };
}

const listOf = (names: readonly string[] | undefined) => (names ? JSON.stringify([...new Set(names)]) : null);

export async function listKeys(
  db: Database,
  who: Who,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const rows = await db
    .select()
    .from(api_key)
    .where(and(isNull(api_key.deleted_at), theirs(who, OF), older(api_key, cursor)))
    .orderBy(...newestFirst(api_key))
    .limit(limit + 1);
  return toPage(rows, limit, toKey);
}

/** A key of the caller's that was not revoked. */
export const openKey = (who: Who, id: string) => and(eq(api_key.id, id), isNull(api_key.deleted_at), theirs(who, OF));

export const getKey = async (db: Database, who: Who, id: string): Promise<Key> => toKey(await keyRow(db, who, id));

/** Throws `not_found` for a key that was revoked or is somebody else's. */
export async function keyRow(db: Database, who: Who, id: string): Promise<Row> {
  const [row] = await db.select().from(api_key).where(openKey(who, id));
  if (!row) throw noSuchKey();
  return row;
}

/** Revokes a key at once and for good. */
export async function revokeKey(db: Database, who: Who, id: string): Promise<void> {
  const before = await getKey(db, who, id);
  const now = new Date().toISOString();
  const [revoked] = await db.batch([
    db
      .update(api_key)
      .set({ active: false, deleted_at: now, updated_at: now })
      .where(openKey(who, id))
      .returning({ id: api_key.id }),
    auditRow(db, who, { event_type: "api_key.deleted", entity: ["api_key", id], action: "delete", data: { before } }),
  ]);
  if (revoked.length === 0) throw noSuchKey();
}

export const noSuchKey = () => new AppError("not_found", "There is no such key");
