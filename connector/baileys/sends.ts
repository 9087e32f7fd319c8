import type { BinaryNode, WASocket } from "baileys";
import type { Outcome } from "#src/protocol/command.ts";
import type { Gate } from "./gate.ts";

const TIME_OUT_MS = 45_000;

const REFUSALS = new Map([
  [463, "WhatsApp does not let this account begin a conversation with this recipient at the moment"],
  [479, "WhatsApp could not read the message, or the recipient's devices have changed"],
]);

type Pending = {
  settle(outcome: Outcome): void;
  timer: NodeJS.Timeout;
  since: number;
  /** frames that had come to the gate before it, and once it was sent */
  before: number;
  after: number | null;
};

/**
 * What becomes of messages that are sent. WhatsApp says of each that it has it, or why not; nothing else is an outcome. A
 * frame that never left the gate was certainly not sent. After `unknown` a late answer is told as well.
 */
export class Sends {
  readonly #gate: Gate;
  readonly #pending = new Map<string, Pending>();
  readonly #late = new Map<string, Pending["settle"]>();
  #lastAck: number | undefined;
  #isOver = false;

  constructor(sock: WASocket, gate: Gate) {
    this.#gate = gate;
    sock.ws.on("CB:ack,class:message", ({ attrs }: BinaryNode) => this.#answered(attrs));
  }

  /** When WhatsApp last acknowledged a message, and the oldest it has not; ms since 1970. */
  get pulse(): { last_ack_at?: number; unacknowledged_since?: number } {
    const [oldest] = this.#pending.values();
    return {
      ...(this.#lastAck !== undefined && { last_ack_at: this.#lastAck }),
      ...(oldest && { unacknowledged_since: oldest.since }),
    };
  }

  /** Sends what `transmit` sends under this id. `settle` gets the outcome, and once more if `unknown` turns out. */
  send(id: string, transmit: () => Promise<unknown>, settle: Pending["settle"]): void {
    if (this.#isOver) return settle(refused("The connection was lost before it was sent"));
    const timer = setTimeout(() => this.#expire(id), TIME_OUT_MS);
    const pending: Pending = { settle, timer, since: Date.now(), before: this.#gate.came, after: null };
    this.#pending.set(id, pending);
    transmit().then(
      () => void (pending.after = this.#gate.came),
      // It throws before the frame is made, never behind it.
      (error: unknown) =>
        this.#settle(id, refused("It could not be sent", error instanceof Error ? error.message : undefined)),
    );
  }

  /** The connection is gone. */
  over(): void {
    this.#isOver = true;
    for (const [id, { before, after }] of this.#pending) {
      const hasLeft = after !== null && this.#gate.left > before;
      this.#settle(
        id,
        hasLeft
          ? unknown("The connection was lost before WhatsApp answered")
          : refused("The connection was lost before it was sent"),
      );
    }
    this.#late.clear();
  }

  #answered({ id = "", error }: BinaryNode["attrs"]): void {
    this.#lastAck = Date.now();
    const outcome = error ? refused(titleOf(Number(error)), undefined, Number(error)) : accepted();
    this.#late.get(id)?.(outcome);
    this.#late.delete(id);
    this.#settle(id, outcome);
  }

  #expire(id: string): void {
    const pending = this.#pending.get(id);
    if (pending) this.#late.set(id, pending.settle);
    this.#settle(id, unknown(`WhatsApp did not answer within ${TIME_OUT_MS / 1000} s`));
  }

  #settle(id: string, outcome: Outcome): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    pending.settle(outcome);
  }
}

const accepted = (): Outcome => ({ is: "accepted", at: Date.now() });

const unknown = (reason: string): Outcome => ({ is: "unknown", at: Date.now(), reason });

const refused = (title: string, details?: string, code?: number): Outcome => ({
  is: "refused",
  at: Date.now(),
  error: { title, ...(details !== undefined && { details }), ...(code !== undefined && { code }) },
});

const titleOf = (code: number) => REFUSALS.get(code) ?? "WhatsApp refused the message";
