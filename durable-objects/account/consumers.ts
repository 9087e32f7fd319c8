import type { Log } from "./log.ts";
import type { Memo } from "./memo.ts";

// Each one holds the log: without a limit they would hold it for programs that are long forgotten.
const MOST_CONSUMERS = 20;

type Kept = { sequence: number; updated_at: string };

/** A program that reads the log by itself, and how far it says it has come. */
export type Consumer = { name: string; sequence: number; lag_events: number; updated_at: string };

/** What came of moving a consumer; `was`: where it stood before, null when it is new. */
export type Moved =
  | { is: "kept"; was: number | null; consumer: Consumer }
  | { is: "backwards"; sequence: number }
  | { is: "beyond"; last: number }
  | { is: "too_many"; most: number };

/** Who must know when the first consumer comes, and when the last one goes and how far it had come. */
type Lanes = { consumed(): void; unconsumed(sequence: number): void };

/** The account's named consumers. One row for all: it is written when one of them moves. */
export class Consumers {
  readonly #log: Log;
  readonly #memo: Memo;
  readonly #lanes: () => Lanes;
  // A map, since a name may be any word, also one that every object has a member of.
  readonly #kept: Map<string, Kept>;

  constructor(log: Log, memo: Memo, lanes: () => Lanes) {
    this.#log = log;
    this.#memo = memo;
    this.#lanes = lanes;
    this.#kept = new Map(memo.get<[string, Kept][]>("consumers"));
  }

  /** Whether somebody reads the log by itself. */
  get any(): boolean {
    return this.#kept.size > 0;
  }

  /** Every consumer has passed everything up to here. */
  get passed(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.#kept.values()].map(({ sequence }) => sequence));
  }

  list(): Consumer[] {
    return [...this.#kept].map(([name, kept]) => this.#show(name, kept)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  get(name: string): Consumer | null {
    const kept = this.#kept.get(name);
    return kept ? this.#show(name, kept) : null;
  }

  /** Makes a consumer or moves it: forwards, and backwards only when that is meant. */
  move(name: string, sequence: number, rewind: boolean): Moved {
    const { sequence: was = null } = this.#kept.get(name) ?? {};
    const last = this.#log.next - 1;
    if (sequence > last) return { is: "beyond", last };
    if (was !== null && sequence < was && !rewind) return { is: "backwards", sequence: was };
    if (was === null && this.#kept.size >= MOST_CONSUMERS) return { is: "too_many", most: MOST_CONSUMERS };
    const isFirst = !this.any;
    // Saying the same again costs no row.
    if (was !== sequence) {
      this.#kept.set(name, { sequence, updated_at: new Date().toISOString() });
      this.#write();
    }
    if (isFirst) this.#lanes().consumed();
    return { is: "kept", was, consumer: this.get(name) as Consumer };
  }

  /** Answers what the consumer was; null when there is none of that name. */
  remove(name: string): Consumer | null {
    const consumer = this.get(name);
    if (!consumer) return null;
    this.#kept.delete(name);
    this.#write();
    if (!this.any) this.#lanes().unconsumed(consumer.sequence);
    return consumer;
  }

  #show(name: string, { sequence, updated_at }: Kept): Consumer {
    return { name, sequence, lag_events: this.#log.next - 1 - sequence, updated_at };
  }

  #write(): void {
    this.#memo.put("consumers", [...this.#kept]);
  }
}
