// What one device has to get: kept until the device itself says that it has it.
import type { BinaryNode } from "baileys";

export type Entry = {
  /** as it was first sent, byte for byte */
  node: BinaryNode;
  number: number;
  /** when it was sent, each time; ms since the epoch */
  sent: number[];
  /** what ended it, such as `receipt`, `receipt:inactive`, `ack`, `ack:500` */
  ended: string | null;
};

export class Queue {
  readonly waiting: Entry[] = [];
  readonly ended: Entry[] = [];
  #last = 0;

  add(node: BinaryNode): Entry {
    const entry: Entry = { node, number: ++this.#last, sent: [], ended: null };
    this.waiting.push(entry);
    return entry;
  }

  /** Ends the entries of that tag and id; `from`, when given, is whom they are from. */
  end(tag: string, id: string, by: string, from?: string): void {
    const at = this.waiting.findIndex(
      ({ node }) => node.tag === tag && node.attrs.id === id && (from === undefined || node.attrs.from === from),
    );
    const [entry] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (!entry) return;
    entry.ended = by;
    this.ended.push(entry);
  }

  /** Everything there ever was, oldest first. */
  get all(): Entry[] {
    return [...this.ended, ...this.waiting].toSorted((a, b) => a.number - b.number);
  }
}
