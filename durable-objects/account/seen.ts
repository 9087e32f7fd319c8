// Ids end in 128 bits of hash, written as hex; 52 of them fit a double.
const HEX_DIGITS = 13;
const CAPACITY = 100_000;

/** 52 bits of an event id: enough to suspect a repeat, never enough to drop an event. */
export const fingerprint = (id: string): number => Number.parseInt(id.slice(4, 4 + HEX_DIGITS), 16);

/** The fingerprints of ids; their buffer is how the log keeps them: eight bytes each. */
export function printsOf(ids: readonly string[]): Float64Array<ArrayBuffer> {
  const prints = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) prints[i] = fingerprint(ids[i] as string);
  return prints;
}

/** The fingerprints in a packed column. */
export const unpack = (bytes: ArrayBuffer): Float64Array => new Float64Array(bytes);

/** The fingerprints of the latest 100 000 events, in the order they came: 4 MB when full. */
export class Seen {
  readonly #set = new Set<number>();

  has(print: number): boolean {
    return this.#set.has(print);
  }

  add(prints: Iterable<number>): void {
    for (const print of prints) this.#set.add(print);
    if (this.#set.size <= CAPACITY) return;
    for (const oldest of this.#set) {
      this.#set.delete(oldest);
      if (this.#set.size <= CAPACITY) break;
    }
  }

  static readonly capacity = CAPACITY;
}
