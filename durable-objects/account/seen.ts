// Ids end in 128 bits of hash, written as hex; 52 of them fit a double.
const HEX_DIGITS = 13;
const CAPACITY = 100_000;

/** 52 bits of an event id: enough to suspect a repeat, never enough to drop an event. */
export const fingerprint = (id: string): number => Number.parseInt(id.slice(4, 4 + HEX_DIGITS), 16);

/** Fingerprints as the log keeps them: eight bytes each. */
export const pack = (ids: readonly string[]): ArrayBuffer => Float64Array.from(ids, fingerprint).buffer;

/** The fingerprints in a packed column. */
export const unpack = (bytes: ArrayBuffer): Float64Array => new Float64Array(bytes);

/** The fingerprints of the latest 100 000 events, in the order they came: 4 MB when full. */
export class Seen {
  readonly #set = new Set<number>();

  has(id: string): boolean {
    return this.#set.has(fingerprint(id));
  }

  add(prints: Iterable<number>): void {
    for (const print of prints) this.#set.add(print);
    for (const oldest of this.#set) {
      if (this.#set.size <= CAPACITY) break;
      this.#set.delete(oldest);
    }
  }

  static readonly capacity = CAPACITY;
}
