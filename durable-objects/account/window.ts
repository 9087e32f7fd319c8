import type { Outcome } from "#src/deliveries/outcome.ts";
import type { LogEvent } from "./log.ts";

/** An event on its way to one hook, with the tries it has had since it was read. */
export type Pending = {
  event: LogEvent;
  tries: Outcome[];
  ownFailures: number;
  /** out: a call has it. failed: it is on its way to the message cache. last: a failure of the try that is out is final */
  state: "in" | "out" | "last" | "failed";
};

/**
 * The part of the log that a lane works on: events read and not done, in order within their chat. At most one event of a
 * chat is out at a time; an event without a chat waits for nobody.
 */
export class Window {
  readonly #chats = new Map<string, Pending[]>();
  readonly #bySequence = new Map<number, Pending>();
  readonly #ready: string[] = [];

  /** Events read and not done. */
  get size(): number {
    return this.#bySequence.size;
  }

  /** Events that could go out now. */
  get ready(): number {
    return this.#ready.length;
  }

  get(sequence: number): Pending | undefined {
    return this.#bySequence.get(sequence);
  }

  add(event: LogEvent): void {
    const pending: Pending = { event, tries: [], ownFailures: 0, state: "in" };
    this.#bySequence.set(event.sequence, pending);
    const chat = keyOf(event);
    const queue = this.#chats.get(chat);
    if (queue) queue.push(pending);
    else {
      this.#chats.set(chat, [pending]);
      this.#ready.push(chat);
    }
  }

  /** The next event whose chat has nothing out; it is out until `finish` or `again`. */
  take(): Pending | undefined {
    const chat = this.#ready.shift();
    const pending = chat === undefined ? undefined : this.#chats.get(chat)?.[0];
    if (pending) pending.state = "out";
    return pending;
  }

  /** Puts an event that was out back at the head of its chat. */
  again(pending: Pending): void {
    pending.state = "in";
    this.#ready.push(keyOf(pending.event));
  }

  /** The event is done: the next one of its chat may go. */
  finish(pending: Pending): void {
    if (!this.#bySequence.delete(pending.event.sequence)) return;
    const chat = keyOf(pending.event);
    const queue = this.#chats.get(chat);
    queue?.shift();
    if (queue?.length) this.#ready.push(chat);
    else this.#chats.delete(chat);
  }
}

const keyOf = ({ head, sequence }: LogEvent): string => head.chat ?? `#${sequence}`;
