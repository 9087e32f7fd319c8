import type { NewEvent } from "#src/protocol/event.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { Heard } from "./heard.ts";
import { bareText, isWhole, outcomeEvent, type Sender, sentEvent } from "./outcome.ts";
import { advance } from "./progress.ts";
import type { Send, Step } from "./send.ts";
import type { Sends } from "./sends.ts";
import type { SendEnd } from "./tally.ts";
import { Waiters } from "./waiters.ts";

type Ports = {
  sends: Sends;
  /** whose messages they are; null: the account is not there any more */
  sender(): Sender | null;
  /** takes an event of the gateway's own */
  tell(news: NewEvent): void;
  /** a message has come to this */
  counted(end: SendEnd): void;
};

// A message in a group has as many statuses as the group has members.
const MOST_STEPS = 60;

/** Writes down what becomes of messages, and tells it: each outcome is an event, once. */
export class Ledger {
  readonly #ports: Ports;
  readonly #waiting = new Map<number, Waiters>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** WhatsApp has a message: under `message_id`, where that is known. */
  accepted(send: Send, now: number): void {
    this.#went({ ...send, status: advance(send.status, "accepted") }, { status: "accepted", at: now }, now);
  }

  /** Nothing more is done with a message. What nothing is known of keeps its content, for the event that tells it was sent. */
  end(n: number, to: Exclude<SendEnd, "accepted">, error: Fault | null = null): void {
    const { sends } = this.#ports;
    const send = sends.get(n);
    if (!send) return;
    const now = Date.now();
    const why = error ?? send.error;
    sends.update(n, {
      status: advance(send.status, to),
      flying: false,
      error: why,
      ...(to !== "unknown" && { message: bareText(send) }),
      history: stepped(send.history, { status: to, at: now }),
    });
    const sender = this.#ports.sender();
    this.#ports.counted(to);
    if (sender) this.#ports.tell(outcomeEvent(sender, send, { status: to, at: now, error: why }));
    this.#wake(n);
  }

  /** What a status says of a message of ours; of others it says nothing here. */
  heard({ n, message_id, status, at, recipient, isMember, error }: Heard): void {
    const { sends } = this.#ports;
    const send = n === null ? sends.byMessageId(message_id) : sends.get(n);
    if (!send) return;
    // One member's device does not speak for the group.
    const next = isMember && status === "failed" ? send.status : advance(send.status, status);
    const step: Step = { status, at, ...(recipient !== null && { recipient }) };
    const known = { ...send, status: next, message_id, ...(next !== send.status && error && { error }) };
    if (next === "failed" && send.status !== next) this.#ports.counted(next);
    if (send.status === "unknown" && next !== "failed") return this.#went(known, step, Date.now());
    sends.update(send.n, {
      status: next,
      error: known.error,
      history: stepped(send.history, step),
      ...(send.message_id !== message_id && { message_id }),
    });
    this.#wake(send.n);
  }

  #went(send: Send, step: Step, now: number): void {
    const { sends, sender, tell, counted } = this.#ports;
    const { n, status, message_id } = send;
    const history = stepped(send.history, step);
    sends.update(n, { status, flying: false, message_id, error: null, message: bareText(send), history });
    counted("accepted");
    const from = sender();
    if (from && isWhole(send)) tell(sentEvent(from, send, now));
    this.#wake(n);
  }

  /** Resolves when something became known of a message, at the latest after `ms`. */
  async change(n: number, ms: number): Promise<void> {
    const waiters = this.#waiting.get(n) ?? new Waiters();
    this.#waiting.set(n, waiters);
    await waiters.next(ms);
    if (waiters.isEmpty) this.#waiting.delete(n);
  }

  #wake(n: number): void {
    this.#waiting.get(n)?.wake();
  }
}

/** A history with one more step; what follows upon very many is not kept. */
export const stepped = (history: Step[], step: Step): Step[] =>
  history.length < MOST_STEPS ? [...history, step] : history;
