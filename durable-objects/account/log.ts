import type { Batch } from "#src/events/batch.ts";
import { type Head, headOf } from "#src/events/line.ts";
import { printsOf, Seen, unpack } from "./seen.ts";

/** An event of the log: its place, its head, and its line as it came. */
export type LogEvent = { sequence: number; at: number; head: Head; line: string };

type Row = { first: number; n: number; at: number; body: string };

/** A batch of which the log holds nothing, with the fingerprints of its ids. */
export type Fresh = Batch & { prints: Float64Array<ArrayBuffer> };
type Prints = { first: number; at: number; ids: ArrayBuffer };

// Clocks of WhatsApp and of the edge differ by less than this. Larger, and an account that is busy enough to fill the set of
// known events within it would search its log on every append.
const SKEW_MS = 60_000;
const BEYOND_EVENTS = 1_000;
const TAIL_ROWS = 64;
const TAIL_ROW_CHARS = 64_000;
const SCAN_ROWS = 500;

/**
 * What happened to the account, in order. One row per accepted batch, numbered without holes; `ids` stands before the
 * body so that rebuilding the set of known events does not read bodies.
 */
export class Log {
  readonly #sql: SqlStorage;
  #seen: Seen | null = null;
  /** the latest rows, cut into events as soon as somebody reads them: lanes at the head of the log read them from here */
  readonly #tail = new Map<number, { at: number; body: string; events?: LogEvent[] }>();
  #next: number;
  /** a row a little behind the end of the set of known events, and when it was accepted */
  #beyond = { first: 0, at: 0 };

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec("CREATE TABLE IF NOT EXISTS log (first INTEGER PRIMARY KEY, n INTEGER, at INTEGER, ids BLOB, body TEXT)");
    const last = sql.exec<Row>("SELECT first, n FROM log ORDER BY first DESC LIMIT 1").toArray()[0];
    this.#next = last ? last.first + last.n : 1;
  }

  /** The sequence the next event will get. */
  get next(): number {
    return this.#next;
  }

  /** The oldest sequence still kept; `next` when the log is empty. */
  get oldest(): number {
    return this.#sql.exec<Row>("SELECT first FROM log ORDER BY first LIMIT 1").toArray()[0]?.first ?? this.#next;
  }

  /** What of these batches is new: events that the log does not hold, each once. */
  #fresh(batches: Batch[]): Fresh[] {
    const taken = new Set<string>();
    return batches.flatMap((batch) => {
      const prints = printsOf(batch.ids);
      const suspects = this.#suspects(batch, prints);
      const known = suspects.size ? this.#confirm(suspects, batch.oldest) : suspects;
      const keep = batch.ids.map((id) => !known.has(id) && !taken.has(id) && Boolean(taken.add(id)));
      if (!keep.includes(false)) return [{ ...batch, prints }];
      if (!keep.includes(true)) return [];
      const isKept = (_: unknown, i: number) => keep[i] === true;
      const body = batch.body.split("\n").filter(isKept).join("\n");
      return [{ ids: batch.ids.filter(isKept), oldest: batch.oldest, body, prints: prints.filter(isKept) }];
    });
  }

  /** Stores what is new of these, and answers it; `remember` follows. `more` happens in the same transaction, also when nothing is. */
  store(
    storage: Pick<DurableObjectStorage, "transactionSync">,
    batches: Batch[],
    now: number,
    more?: (fresh: Fresh[]) => void,
  ): Fresh[] {
    const fresh = this.#fresh(batches);
    if (fresh.length === 0 && !more) return [];
    const insert = () => {
      this.#insert(fresh, now);
      more?.(fresh);
    };
    // One row is whole or not there by itself; a transaction around it costs as much as the row.
    if (fresh.length === 1 && !more) insert();
    else storage.transactionSync(insert);
    return fresh;
  }

  /** Stores batches of new events. Runs inside the caller's transaction; `remember` follows once it has committed. */
  #insert(batches: Fresh[], at: number): void {
    let first = this.#next;
    for (const { ids, body, prints } of batches) {
      this.#sql.exec("INSERT INTO log VALUES (?, ?, ?, ?, ?)", first, ids.length, at, prints.buffer, body);
      first += ids.length;
    }
  }

  /** Takes what `insert` stored into memory. */
  remember(batches: Fresh[], at: number): void {
    for (const { ids, body, prints } of batches) {
      this.#seen?.add(prints);
      if (body.length <= TAIL_ROW_CHARS) this.#tail.set(this.#next, { at, body });
      this.#next += ids.length;
    }
    for (const first of this.#tail.keys()) {
      if (this.#tail.size <= TAIL_ROWS) break;
      this.#tail.delete(first);
    }
  }

  /** The events from `sequence` on, whole rows until at least `limit` events; empty at the end of the log. */
  read(sequence: number, limit: number): LogEvent[] {
    const events: LogEvent[] = [];
    let from = sequence;
    while (from < this.#next && events.length < limit) {
      const row = this.#late(from) ?? this.#row(from);
      if (!row?.length) break;
      for (const event of row) if (event.sequence >= from) events.push(event);
      from = (row.at(-1) as LogEvent).sequence + 1;
    }
    return events;
  }

  /** The first sequence accepted at or after `at` (ms). */
  since(at: number): number {
    // `at` rises with `first`: walk back from the end, newest rows first; what is asked for is nearly always recent.
    let first = this.#next;
    for (const row of this.#sql.exec<Row>("SELECT first, at FROM log ORDER BY first DESC")) {
      if (row.at < at) break;
      first = row.first;
    }
    return first;
  }

  /** Drops rows that every lane has passed (`before`) and that are older than `olderThan` (ms), some at a time. */
  trim(before: number, olderThan: number, most: number): number {
    const sql =
      "DELETE FROM log WHERE first IN (SELECT first FROM log WHERE first < ? ORDER BY first LIMIT ?) AND first + n <= ? AND at < ?";
    return this.#sql.exec(sql, before, most, before, olderThan).rowsWritten;
  }

  /** Drops every row that ends before a sequence, whoever may still need it. */
  drop(before: number): void {
    this.#sql.exec("DELETE FROM log WHERE first < ? AND first + n <= ?", before, before);
    for (const first of this.#tail.keys()) if (first < before) this.#tail.delete(first);
  }

  /** The events of one of the latest rows, by the sequence it begins with. */
  #late(first: number): LogEvent[] | undefined {
    const row = this.#tail.get(first);
    if (row) row.events ??= cut({ first, ...row });
    return row?.events;
  }

  #row(sequence: number): LogEvent[] | undefined {
    const sql = "SELECT first, n, at, body FROM log WHERE first <= ? ORDER BY first DESC LIMIT 1";
    const row = this.#sql.exec<Row>(sql, sequence).toArray()[0];
    if (row && row.first + row.n > sequence) return cut(row);
    // Trimmed away: go on with the oldest row that is left.
    const next = this.#sql.exec<Row>(
      "SELECT first, n, at, body FROM log WHERE first > ? ORDER BY first LIMIT 1",
      sequence,
    );
    const [later] = next.toArray();
    return later && cut(later);
  }

  /** Ids that may be known already. A batch with events older than the set reaches back is suspect as a whole. */
  #suspects({ ids, oldest }: Batch, prints: Float64Array): Set<string> {
    const seen = this.#load();
    if (this.#reachesBeyond(oldest - SKEW_MS)) return new Set(ids);
    return new Set(ids.filter((_, i) => seen.has(prints[i] as number)));
  }

  /** Whether what happened at a time (ms) may stand in the log before what the set of known events holds. */
  #reachesBeyond(at: number): boolean {
    const end = this.#next - Seen.capacity;
    if (end < 1) return false;
    // Rows are in time order: what is later than a row beyond the end is later than the end. A look a thousand events suffices.
    if (this.#beyond.first < end) this.#beyond = { first: end + BEYOND_EVENTS, at: this.#atOf(end + BEYOND_EVENTS) };
    return at < this.#beyond.at && at < this.#atOf(end);
  }

  /** When the event of a sequence was accepted; 0 when it has left the log. */
  #atOf(sequence: number): number {
    const sql = "SELECT at FROM log WHERE first <= ? ORDER BY first DESC LIMIT 1";
    return this.#sql.exec<Row>(sql, sequence).toArray()[0]?.at ?? 0;
  }

  #load(): Seen {
    if (this.#seen) return this.#seen;
    this.#seen = new Seen();
    const sql = "SELECT ids FROM log WHERE first > ? ORDER BY first";
    for (const { ids } of this.#sql.exec<Prints>(sql, this.#next - Seen.capacity)) this.#seen.add(unpack(ids));
    return this.#seen;
  }

  /** Which suspects the log really holds, by their whole ids; only repeats pay for this. */
  #confirm(suspects: Set<string>, oldest: number): Set<string> {
    const prints = new Set(printsOf([...suspects]));
    const known = new Set<string>();
    const sql = "SELECT first, at, ids FROM log WHERE first < ? ORDER BY first DESC LIMIT ?";
    let before = this.#next;
    for (;;) {
      const rows = this.#sql.exec<Prints>(sql, before, SCAN_ROWS).toArray();
      for (const { first, ids } of rows) {
        if (!unpack(ids).some((print) => prints.has(print))) continue;
        for (const { head } of this.#row(first) ?? []) if (suspects.has(head.id)) known.add(head.id);
        if (known.size === suspects.size) return known;
      }
      const last = rows.at(-1);
      // Nothing was accepted before it happened: older rows cannot hold a repeat.
      if (!last || last.at < oldest - SKEW_MS) return known;
      before = last.first;
    }
  }
}

/** Cuts a row into its events. */
function cut({ first, at, body }: { first: number; at: number; body: string }): LogEvent[] {
  return body.split("\n").map((line, i) => ({ sequence: first + i, at, head: headOf(line), line }));
}
