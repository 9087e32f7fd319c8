import type { Commit } from "#src/protocol/commit.ts";

/** What a commit says beside its number. */
export type Change = Omit<Commit, "n">;

/**
 * What an account has done and the edge has not stored yet, in order. Numbers go on from where the vault stands. The same
 * FIFO serves one WhatsApp socket after another, and one link after another, as long as what is in memory holds.
 */
export class Commits {
  #last: number;
  #stored: number;
  #waiting: Commit[] = [];
  /** how many of the waiting were handed to `send` */
  #sent = 0;
  #isDue = false;
  readonly #watchers = new Set<() => void>();
  readonly #send: (commits: Commit[]) => void;

  /** `send` gets what is new, in order, once a turn of the event loop; after a lost link the owner sends `waiting` again. */
  constructor(stored: number, send: (commits: Commit[]) => void) {
    this.#last = stored;
    this.#stored = stored;
    this.#send = send;
  }

  /** The number of the last commit made. */
  get last(): number {
    return this.#last;
  }

  /** The number of the last commit that is known to be stored. */
  get stored(): number {
    return this.#stored;
  }

  /** What is not known to be stored. */
  get waiting(): readonly Commit[] {
    return this.#waiting;
  }

  append(change: Change): number {
    this.#waiting.push({ n: ++this.#last, ...change });
    if (!this.#isDue) {
      this.#isDue = true;
      setImmediate(() => this.#hand());
    }
    this.#tell();
    return this.#last;
  }

  /** The edge has stored everything up to `n`. */
  committed(n: number): void {
    if (n <= this.#stored) return;
    this.#stored = n;
    const left = this.#waiting.findIndex((commit) => commit.n > n);
    const gone = left < 0 ? this.#waiting.length : left;
    this.#waiting = this.#waiting.slice(gone);
    this.#sent = Math.max(0, this.#sent - gone);
    this.#tell();
  }

  /** Calls back whenever it grows or shrinks, until the answer is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #hand(): void {
    this.#isDue = false;
    const fresh = this.#waiting.slice(this.#sent);
    this.#sent = this.#waiting.length;
    if (fresh.length > 0) this.#send(fresh);
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
