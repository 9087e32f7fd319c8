import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type Database, database } from "#src/db/client.ts";
import { message_cache } from "#src/db/schema.ts";
import { spillsOf } from "#src/events/spills.ts";
import { digest } from "#src/ids.ts";
import { type Change, routeKey, routeOf } from "#src/meta/change.ts";
import { keepRows } from "./cache.ts";
import type { NewCacheRow } from "./row.ts";

// A row of D1 holds 2 MB; larger changes stand in R2.
const ROW_CHARS = 600_000;

/** A change of a number nobody has, kept until somebody does; `signed_by` as in the schema. */
export type Unclaimed = { id: string; change: Change; signed_by: string };

/** Keeps changes that no account is there for. Throws while they cannot be kept. */
export async function keepUnclaimed(env: Env, changes: Change[], signedBy: string, now: number): Promise<void> {
  if (changes.length === 0) return;
  const rows = await Promise.all(changes.map((change) => rowOf(env.MEDIA, change, signedBy, now)));
  await keepRows(database(env.DB), rows);
}

async function rowOf(media: R2Bucket, change: Change, signed_by: string, now: number): Promise<NewCacheRow> {
  const text = JSON.stringify(change);
  const id = `chg_${digest(`${signed_by}\n${text}`).slice(0, 32)}`;
  const at = new Date(now).toISOString();
  const spill = text.length > ROW_CHARS ? spillsOf("unclaimed") + id : null;
  if (spill) await media.put(spill, text);
  return {
    id,
    event_type: `business.${change.field}`.slice(0, 100),
    event_data: spill ? JSON.stringify({ ...change, value: null }) : text,
    reason: "unknown_account",
    state: "parked",
    timestamp: at,
    route: routeKey(routeOf(change)),
    signed_by,
    spill,
  };
}

/** The routes that changes are waiting for. */
export async function waitingRoutes(db: Database, most: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ route: message_cache.route })
    .from(message_cache)
    .where(isNotNull(message_cache.route))
    .limit(most);
  return rows.flatMap(({ route }) => route ?? []);
}

/** The changes that wait under a route, oldest first. */
export async function unclaimedOf(env: Env, route: string, most: number): Promise<Unclaimed[]> {
  const rows = await database(env.DB)
    .select()
    .from(message_cache)
    .where(and(eq(message_cache.route, route), eq(message_cache.reason, "unknown_account")))
    .orderBy(asc(message_cache.timestamp))
    .limit(most);
  return Promise.all(
    rows.map(async ({ id, event_data, spill, signed_by }) => {
      const text = spill ? await (await env.MEDIA.get(spill))?.text() : event_data;
      return { id, change: JSON.parse(text ?? event_data), signed_by: signed_by ?? "" };
    }),
  );
}

/** The changes are in a log: nothing is left to keep. */
export const dropUnclaimed = (db: Database, ids: string[]) =>
  db.delete(message_cache).where(inArray(message_cache.id, ids));
