import { RpcTarget } from "cloudflare:workers";
import { partsOfSendId } from "#src/protocol/send-id.ts";
import type { SendStatus } from "#src/protocol/sent.ts";
import type { ReadOutcome, Reading } from "./driver.ts";
import type { Asked, Taken } from "./intake.ts";
import { isOpen } from "./progress.ts";
import type { Sending } from "./sending.ts";
import type { Send } from "./send.ts";

/** Messages of a page, newest first; `before`: where the next page goes on, null at the end. */
export type Page = { sends: Send[]; before: number | null };

// Statuses are in no index: a page looks at so many messages at most, and goes on in the next one.
const MOST_LOOKED_AT = 2_000;
const ROWS = 200;

/** What people ask of an account's outbox. */
export class OutboxDesk extends RpcTarget {
  readonly #sending: Sending;

  constructor(sending: Sending) {
    super();
    this.#sending = sending;
  }

  /** Takes a message; with `waitMs` answers when its outcome is there, at the latest after that. Null: nothing can send it. */
  async take(asked: Asked, waitMs: number): Promise<Taken | null> {
    if (!this.#sending.driver) return null;
    const taken = this.#sending.take(asked, Date.now());
    if (taken.is !== "taken" || waitMs === 0) return taken;
    return { ...taken, send: await this.#outcome(taken.send, waitMs) };
  }

  get(n: number): Send | null {
    return this.#sending.sends.get(n);
  }

  /** Messages below `before`, of one status when it is named. */
  list({ before, status, limit }: { before: number; status?: SendStatus | undefined; limit: number }): Page {
    const sends: Send[] = [];
    let next = before;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += ROWS) {
      const rows = this.#sending.sends.list(next, ROWS);
      for (const send of rows) {
        next = send.n;
        if (status === undefined || send.status === status) sends.push(send);
        if (sends.length === limit) return { sends, before: next };
      }
      if (rows.length < ROWS) return { sends, before: null };
    }
    return { sends, before: next };
  }

  /** Takes a message back: whether it was still here; null: there is no such message. */
  cancel(n: number): boolean | null {
    return this.get(n) ? this.#sending.outbox.cancel(n) : null;
  }

  /** Marks a message of somebody's read. Null: nothing here can. */
  async read(reading: Reading): Promise<ReadOutcome | null> {
    const { driver } = this.#sending;
    if (!driver) return null;
    const readiness = driver.ready();
    if (readiness.is === "away") return { is: "not_ready", reason: readiness.reason };
    const message_id = this.#idAtWhatsApp(reading.message_id);
    return message_id === null
      ? { is: "not_ready", reason: "WhatsApp has no such message of the account, or not yet" }
      : driver.read({ ...reading, message_id });
  }

  /** WhatsApp's id of a message that is named by its own or by the gateway's; null: it has none. */
  #idAtWhatsApp(id: string): string | null {
    const own = partsOfSendId(id);
    return own ? (this.get(own.n)?.message_id ?? null) : id;
  }

  async #outcome(send: Send, waitMs: number): Promise<Send> {
    const until = Date.now() + waitMs;
    // It may have come already, while it was taken.
    let now = this.get(send.n) ?? send;
    while (isOpen(now.status) && Date.now() < until) {
      await this.#sending.ledger.change(send.n, until - Date.now());
      now = this.get(send.n) ?? now;
    }
    return now;
  }
}
