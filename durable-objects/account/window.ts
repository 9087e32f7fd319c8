import type { Outcome } from "#src/deliveries/outcome.ts";
import type { LogEvent } from "./log.ts";

/** An event on its way to one hook, with the tries it has had since it was read. */
export type Pending = {
  event: LogEvent;
  tries: Outcome[];
  /** failures of the gateway's own, and those of them between which other calls went well */
  ownFailures: number;
  poison: { failures: number; seenCalls: number };
  /** out: a call has it. failed: it is on its way to the message cache. last: a failure of the try that is out is final */
  state: "in" | "out" | "last" | "failed";
  /** not to be tried again before then, ms */
  notBefore: number;
};

/**
 * The part of the log that a lane works on: events read and not done, in order within their chat. At most one event of a
 * chat is out at a time; an event without a chat waits for nobody.
 */
export class Window {
  readonly #chats = new Map<string, Pending[]>();
  readonly #bySequence = new Map<number, Pending>();
  /** chats whose first event can go out, in the order they became so */
  readonly #ready = new Set<string>();
  /** events that wait for their next try */
  readonly #waiting = new Set<Pending>();

  /** Events read and not done. */
  get size(): number {
    return this.#bySequence.size;
  }

  /** Events that could go out now. */
  get ready(): number {
    return this.#ready.size;
  }

  get(sequence: number): Pending | undefined {
    return this.#bySequence.get(sequence);
  }

  add(event: LogEvent): void {
    const pending: Pending = {
      event,
      tries: [],
      ownFailures: 0,
      poison: { failures: 0, seenCalls: -1 },
      state: "in",
      notBefore: 0,
    };
    this.#bySequence.set(event.sequence, pending);
    const chat = keyOf(event);
    const queue = this.#chats.get(chat);
    if (queue) queue.push(pending);
    else {
      this.#chats.set(chat, [pending]);
      this.#ready.add(chat);
    }
  }

  /** The next event whose chat has nothing out; it is out until `finish` or `again`. */
  take(): Pending | undefined {
    for (const chat of this.#ready) return this.#out(this.#chats.get(chat)?.[0]);
    return undefined;
  }

  /** The oldest event that could be tried, also one that waits for its next try. */
  takeOldest(): Pending | undefined {
    const heads = this.#heads();
    return this.#out(
      heads.reduce<Pending | undefined>((a, b) => (a && a.event.sequence < b.event.sequence ? a : b), undefined),
    );
  }

  /** The newest event of another chat, and of another type if there is one: what is wrong with `other` may not be with it. */
  takeUnlike({ event: { head } }: Pending): Pending | undefined {
    const heads = this.#heads().filter(({ event }) => event.head.chat === undefined || event.head.chat !== head.chat);
    const unlike = heads.filter(({ event }) => event.head.type !== head.type);
    const among = unlike.length ? unlike : heads;
    return this.#out(
      among.reduce<Pending | undefined>((a, b) => (a && a.event.sequence > b.event.sequence ? a : b), undefined),
    );
  }

  /** Puts an event that was out back at the head of its chat; it may go out again from `notBefore` (ms) on. */
  again(pending: Pending, notBefore = 0): void {
    pending.state = "in";
    pending.notBefore = notBefore;
    if (notBefore) this.#waiting.add(pending);
    else this.#ready.add(keyOf(pending.event));
  }

  /** Lets events go whose wait is over. */
  wake(now: number): void {
    for (const pending of this.#waiting) {
      const isThere = pending.state === "in" && this.#bySequence.get(pending.event.sequence) === pending;
      if (isThere && pending.notBefore > now) continue;
      this.#waiting.delete(pending);
      if (isThere) this.#ready.add(keyOf(pending.event));
    }
  }

  /** The event is done: the next one of its chat may go. */
  finish(pending: Pending): void {
    if (!this.#bySequence.delete(pending.event.sequence)) return;
    const chat = keyOf(pending.event);
    const queue = this.#chats.get(chat);
    queue?.shift();
    if (queue?.length) this.#ready.add(chat);
    else {
      this.#chats.delete(chat);
      this.#ready.delete(chat);
    }
  }

  /** Takes a chat out, its first event with it; answers the events behind the first. */
  drop(chat: string): Pending[] {
    const [first, ...later] = this.#chats.get(chat) ?? [];
    for (const { event } of first ? [first, ...later] : []) this.#bySequence.delete(event.sequence);
    this.#chats.delete(chat);
    this.#ready.delete(chat);
    return later;
  }

  #heads(): Pending[] {
    return [...this.#chats.values()].flatMap(([head]) => (head?.state === "in" ? [head] : []));
  }

  #out(pending: Pending | undefined): Pending | undefined {
    if (!pending) return undefined;
    pending.state = "out";
    this.#waiting.delete(pending);
    this.#ready.delete(keyOf(pending.event));
    return pending;
  }
}

const keyOf = ({ head, sequence }: LogEvent): string => head.chat ?? `#${sequence}`;
