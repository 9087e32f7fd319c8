import { z } from "@hono/zod-openapi";
import { invalidField } from "#src/errors.ts";

/** The media type of a list as lines of JSON. */
export const LINES = "application/x-ndjson";

/** Query of every list: `limit` 1–200 (50), `cursor` from the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

/** A page: its items, and the cursor of the next page or null. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Where a page ended: the sort key of its last row. Lists run newest first, by (created_at, id). */
export type Position = { at: string; id: string };

export const encodeCursor = ({ at, id }: Position): string =>
  new TextEncoder().encode(JSON.stringify([at, id])).toBase64({ alphabet: "base64url" });

/** The position a cursor stands for; throws `invalid` when it is none of ours. */
export function decodeCursor(cursor: string): Position {
  try {
    const text = new TextDecoder().decode(Uint8Array.fromBase64(cursor, { alphabet: "base64url" }));
    const [at, id] = z.tuple([z.string(), z.string()]).parse(JSON.parse(text));
    return { at, id };
  } catch {
    throw invalidField("cursor", "is not a cursor of this list");
  }
}

/** Cuts `limit + 1` rows to a page. */
export function toPage<Row extends { id: string; created_at: string }, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? encodeCursor({ at: last.created_at, id: last.id }) : null;
  return { items: page.map(toItem), next };
}
