import { and, asc, count, eq, gt, isNotNull, lte, ne, not, or, sql } from "drizzle-orm";
import { auditRow, type Entry } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { oneOf } from "#src/db/one-of.ts";
import { message_cache } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import type { Who } from "#src/users/who.ts";
import type { Done, Filter } from "./contract.ts";
import { copyTo, type Orphan, type Places, placesOf } from "./homeless.ts";
import { noSuchRow } from "./list.ts";
import { matching, theRow } from "./match.ts";
import { type Pointer, sendPointers } from "./pointer.ts";

const ROWS_PER_BATCH = 200;
const MOST_BATCHES = 50;

const { id, account_id, hook_id, event_type, event_data, reason, state, due_at, retries, timestamp } = message_cache;

// Only what decides where a row goes: bodies stay where they are.
const columns = {
  id,
  account_id,
  hook_id,
  event_type,
  reason,
  timestamp,
  about: sql<string | null>`case when json_valid(${event_data}) then json_object(
    'chat', json_extract(${event_data}, '$.data.chat'), 'from_me', json_extract(${event_data}, '$.data.from_me')) end`,
};
type Row = Orphan & { hook_id: string | null; reason: string; timestamp: string };

type Replay = { now: string; data: Record<string, unknown> };

/** Makes one row due now; answers how many deliveries that makes. */
export async function replayCached(env: Env, who: Who, rowId: string): Promise<number> {
  const db = database(env.DB);
  const [row]: Row[] = await db
    .select(columns)
    .from(message_cache)
    .where(theRow(db, who, rowId));
  if (!row) throw noSuchRow();
  if (row.reason === "unknown_account") {
    throw new AppError(
      "unprocessable",
      "Its number is nobody's: it is handed over when an account has shown it is theirs",
    );
  }
  const due = await makeDue(env, who, [row], { now: new Date().toISOString(), data: { id: rowId } });
  if (due.length === 0) throw new AppError("unprocessable", "No hook of the account wants it now");
  return due.length;
}

/** How many rows a replay would look at. */
export async function countReplayable(db: Database, who: Who, filter: Filter): Promise<number> {
  const waiting = replayable(db, who, { filter, now: new Date().toISOString() });
  const [found] = await db.select({ rows: count() }).from(message_cache).where(waiting);
  return found?.rows ?? 0;
}

/** Makes all rows due that a filter names, oldest first, in bounded batches. */
export async function replayMatching(env: Env, who: Who, filter: Filter): Promise<Done> {
  const db = database(env.DB);
  const now = new Date().toISOString();
  let done = 0;
  let last: Row | undefined;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const rows: Row[] = await db
      .select(columns)
      .from(message_cache)
      .where(and(replayable(db, who, { filter, now }), after(last)))
      .orderBy(asc(timestamp), asc(id))
      .limit(ROWS_PER_BATCH);
    done += (await makeDue(env, who, rows, { now, data: { filter } })).length;
    if (rows.length < ROWS_PER_BATCH) return { count: done, more: false };
    last = rows.at(-1);
  }
  return { count: done, more: true };
}

/** Rows that somebody could be sent, and that are not due already: asking again goes on where the last request ended. */
function replayable(db: Database, who: Who, { filter, now }: { filter: Filter; now: string }) {
  const isDue = and(eq(state, "cached"), isNotNull(due_at), lte(due_at, now)) as NonNullable<ReturnType<typeof and>>;
  return and(matching(db, who, filter), ne(reason, "unknown_account"), not(sql`coalesce(${isDue}, 0)`));
}

const after = (row: Row | undefined) =>
  row && or(gt(timestamp, row.timestamp), and(eq(timestamp, row.timestamp), gt(id, row.id)));

/** Makes rows due, each batch with its audit row; what has no hook any more is copied to those that want it. */
async function makeDue(env: Env, who: Who, rows: Row[], { now, data }: Replay): Promise<Pointer[]> {
  if (rows.length === 0) return [];
  const db = database(env.DB);
  const { kept, places } = await placesOf(db, rows);
  const pointers = kept.length ? await raise(db, who, { ids: kept, now, data }) : [];
  for (const copied of places.size ? await spread(db, who, { places, now, data }) : []) pointers.push(copied);
  await sendPointers(
    env.RETRIES,
    pointers.map((pointer) => ({ ...pointer, delaySeconds: 0 })),
  );
  return pointers;
}

async function raise(db: Database, who: Who, { ids, now, data }: Replay & { ids: string[] }): Promise<Pointer[]> {
  const [due] = await db.batch([
    db
      .update(message_cache)
      .set({ state: "cached", due_at: now, retries: sql`case when ${state} = 'parked' then 0 else ${retries} end` })
      .where(oneOf(id, ids))
      .returning({ id, account_id }),
    auditRow(db, who, replayed(data)),
  ]);
  return due;
}

/** Where a row went to a hook it is that hook's from now on: the one without a hook ends in the same batch. */
async function spread(
  db: Database,
  who: Who,
  { places, now, data }: Replay & { places: Places["places"] },
): Promise<Pointer[]> {
  const copies = [...places].map(([hookId, ids]) => copyTo(db, hookId, { ids, now }));
  const [first, ...rest] = copies;
  if (!first) return [];
  const placed = [...new Set([...places.values()].flat())];
  const done = await db.batch([
    first,
    ...rest,
    db.delete(message_cache).where(oneOf(id, placed)),
    auditRow(db, who, replayed({ ...data, hooks: [...places.keys()] })),
  ]);
  return done.slice(0, copies.length).flatMap((made) => made as Pointer[]);
}

const replayed = (data: Record<string, unknown>): Entry => ({
  event_type: "cache.replayed",
  entity: ["message_cache", null],
  action: "update",
  data,
  counted: true,
});
