import { and, desc, eq, lt, or } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { decodeCursor } from "#src/http/page.ts";

type Listed = { created_at: AnySQLiteColumn; id: AnySQLiteColumn };

/** The order of every list. The id decides between rows of the same millisecond, so that no page repeats or skips one. */
export const newestFirst = (table: Listed) => [desc(table.created_at), desc(table.id)];

/** What comes after a cursor in that order; everything without one. */
export function older(table: Listed, cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const { at, id } = decodeCursor(cursor);
  return or(lt(table.created_at, at), and(eq(table.created_at, at), lt(table.id, id)));
}
