import { and, eq, exists, isNull, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#src/db/client.ts";
import { users } from "#src/db/schema.ts";

const other = alias(users, "other");

/** Of a user's row: whether somebody can still administer without them. In the statement that takes one away: of two that race one is refused. */
export function notTheLastAdmin(db: Database, id: string) {
  const others = and(eq(other.role, "admin"), eq(other.active, true), isNull(other.deleted_at), ne(other.id, id));
  const another = db.select({ id: other.id }).from(other).where(others);
  return or(ne(users.role, "admin"), eq(users.active, false), exists(another));
}
