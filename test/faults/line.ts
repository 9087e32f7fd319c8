// One hook with a receiver of its own, and what has arrived there.
import { type Answer, type Counter, now, startCounter } from "../support/node/counter.ts";

export class Line {
  id = "";
  readonly counter: Counter;
  /** messages that were accepted before the hook was there */
  readonly before: Set<string>;
  /** message → when it was taken first, ms since the epoch */
  readonly taken = new Map<string, number>();
  /** requests, taken or not */
  requests = 0;
  readonly #times = new Map<string, number>();

  private constructor(counter: Counter, before: Iterable<string>) {
    this.counter = counter;
    this.before = new Set(before);
    counter.seen = () => void this.requests++;
    counter.taken = ({ eventId, body }) => {
      const message = String(JSON.parse(body).data.message_id);
      if (!this.taken.has(message)) this.taken.set(message, now());
      this.#times.set(eventId, (this.#times.get(eventId) ?? 0) + 1);
    };
  }

  static async open(answer: Answer, before: Iterable<string>): Promise<Line> {
    return new Line(await startCounter(answer), before);
  }

  set answer(answer: Answer) {
    this.counter.answer = answer;
  }

  /** Events that were taken more than once. */
  get doubled(): number {
    return [...this.#times.values()].filter((times) => times > 1).length;
  }
}
