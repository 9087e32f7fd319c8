import { keepRows } from "#src/cache/cache.ts";
import { eventColumns, type NewCacheRow } from "#src/cache/row.ts";
import type { Database } from "#src/db/client.ts";
import { type Place } from "#src/events/line.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { isDone, type Progress } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";
import { afterOwnFailure } from "./policy.ts";

const MOST_PER_BATCH = 50;
// What the gateway says of itself is told to hooks or to nobody.
const OWN = /^(hook|account|retention)\./;

/**
 * How far the part of the log that nobody is there for has been cached; `until` is where the first hook begins, or where the
 * log ended when the first named consumer came.
 */
export type UnhookedProgress = Progress & { until: number | null };

/**
 * The last hook or consumer is gone: what it had not passed has nobody either. `before`: what was still to be cached from
 * before it came.
 */
export function afterLast(before: UnhookedProgress | undefined, { cursor, done }: Progress): UnhookedProgress {
  const until = before?.until ?? null;
  if (!before || until === null || before.cursor >= until) return { cursor, done, until: null };
  if (until < cursor)
    return { cursor: before.cursor, done: [...before.done, [until + 1, cursor], ...done], until: null };
  return { cursor: Math.min(before.cursor, cursor), done: done.filter(([from]) => from > until), until: null };
}

type Ports = { log: Log; db: Database; placeOf(event: LogEvent): Place; changed(): void };

/** Drains events that nobody is there for into the message cache, and waits while D1 is away. */
export class Unhooked {
  readonly progress: UnhookedProgress;
  readonly #ports: Ports;
  #running = false;
  #failures = 0;

  constructor(progress: UnhookedProgress, ports: Ports) {
    this.progress = progress;
    this.#ports = ports;
  }

  /** Whether events are waiting to be cached. */
  get busy(): boolean {
    return this.progress.cursor < this.#last;
  }

  /** Nothing is left below the first hook's or consumer's beginning. */
  get over(): boolean {
    const { cursor, until } = this.progress;
    return until !== null && cursor >= until;
  }

  get #last(): number {
    return this.progress.until ?? this.#ports.log.next - 1;
  }

  pump(): void {
    if (!this.#running && this.busy) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#running = true;
    try {
      while (this.busy) await this.#step();
      this.#failures = 0;
    } catch (error) {
      logger.warn("cache.write_failed", { reason: reasonOf(error) });
      setTimeout(() => this.pump(), afterOwnFailure(++this.#failures));
    } finally {
      this.#running = false;
    }
  }

  async #step(): Promise<void> {
    const { progress } = this;
    const last = this.#last;
    const read = this.#ports.log.read(progress.cursor + 1, MOST_PER_BATCH).slice(0, MOST_PER_BATCH);
    const events = read.filter(({ sequence }) => sequence <= last);
    const rows = events.filter(({ sequence, head }) => !isDone(progress, sequence) && !OWN.test(head.type));
    await keepRows(
      this.#ports.db,
      rows.map((event) => this.#rowOf(event)),
    );
    progress.cursor = events.at(-1)?.sequence ?? last;
    progress.done = progress.done.filter(([, to]) => to > progress.cursor);
    this.#ports.changed();
  }

  #rowOf(event: LogEvent): NewCacheRow {
    const columns = eventColumns(event, this.#ports.placeOf(event));
    return { id: event.head.id, ...columns, reason: "no_active_hook", state: "parked" };
  }
}
