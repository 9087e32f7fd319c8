import type { Outgoing } from "#src/protocol/outgoing.ts";
import type { Fault } from "#src/protocol/person.ts";
import { Attempts } from "./attempts.ts";
import type { Driver, SendOutcome } from "./driver.ts";
import { type Ledger, stepped } from "./ledger.ts";
import type { Memo } from "./memo.ts";
import type { Sender } from "./outcome.ts";
import type { Pacing } from "./pacing.ts";
import { advance, isOpen } from "./progress.ts";
import { Queue } from "./queue.ts";
import { isUnsettled, meantBy } from "./references.ts";
import type { Waiting } from "./send.ts";
import type { Sends } from "./sends.ts";
import { SAFETY_MS, Soon } from "./soon.ts";

export type Ports = {
  sends: Sends;
  ledger: Ledger;
  memo: Memo;
  pacing: Pacing;
  /** whose outbox it is; null: the account is not open, nothing goes out */
  sender(): Sender | null;
  /** the account's way out; null while it has none */
  driver(): Driver | null;
  /** may another call start in this run? counts it */
  mayCall(): boolean;
  /** nothing goes out for a minute or more, and why; null: it does */
  heardHold(fault: Fault | null): void;
  /** something is due then (ms), also if nothing is in memory any more */
  wakeAt(at: number): void;
};

type Again = Extract<SendOutcome, { is: "again" }>;

/** Why nothing goes out for the whole account, and until when (ms): then one message is tried. */
export type Hold = { until: number; fault: Fault };

/** A message that leaves at once: as it is handed over, and what is written of that beside it. */
export type Departure = { message: Outgoing; written: ReturnType<Attempts["departing"]> };

/** `from`: no message below this number is still to be sent. */
type Kept = { from: number; hold: Hold | null };

// How far `from` lags behind: it costs a row to write.
const FROM_LAG = 500;
// A shorter hold is the pace; a longer one its owner should know of.
const LONG_HOLD_MS = 60_000;

/** What the account is to send: one attempt at a time for each recipient, in order, at the account's pace. */
export class Outbox {
  readonly #ports: Ports;
  readonly #attempts: Attempts;
  readonly #soon: Soon;
  readonly #out = new Set<number>();
  /** those of them that nothing is written of yet: they can be taken back */
  readonly #preparing = new Set<number>();
  #queue: Queue | null = null;
  #kept: Kept;
  #landed = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#attempts = new Attempts(ports);
    this.#soon = new Soon(
      () => this.pump(),
      (at) => ports.wakeAt(at),
    );
    this.#kept = ports.memo.get<Kept>("outbox") ?? { from: 1, hold: null };
  }

  /** What waits. The first look reads it; what was with the driver when the object ended is unknown from then on. */
  get queue(): Queue {
    if (this.#queue) return this.#queue;
    const { sends, pacing } = this.#ports;
    this.#queue = new Queue();
    const now = Date.now();
    for (const { chat, tried } of sends.triedSince(now - pacing.windowMs)) pacing.took(chat, tried, 0);
    for (const entry of sends.open(this.#kept.from)) {
      if (entry.flying) this.#came(entry, { is: "unknown", fault: { title: "interrupted" } });
      else this.#queue.add(entry);
    }
    return this.#queue;
  }

  /** Why nothing goes out at the moment; null when it does. */
  get hold(): Hold | null {
    return this.#kept.hold;
  }

  /** What held everything back may be over: it is tried. */
  release(): void {
    if (this.#kept.hold) this.#keep({ hold: null });
    this.pump();
  }

  /**
   * A new message as it goes out at once, and what is written of it then; null when it has to wait. Asking counts as the
   * call it is followed by.
   */
  departure(n: number, message: Outgoing, { chat, now }: { chat: string; now: number }): Departure | null {
    const { pacing, mayCall, sends } = this.#ports;
    const meant = meantBy(message, sends);
    if ("fault" in meant || this.#attempts.mustPrepare(message) || this.#room(now) <= 0) return null;
    if (!this.queue.isFree(chat) || pacing.at(chat, now) > now || !mayCall()) return null;
    return { message: meant.message, written: this.#attempts.departing(n, now) };
  }

  /** A new message is stored: it goes out when it is time; one that was stored as under way, `leaving`, goes out now. */
  stored(entry: Waiting, leaving: Outgoing | null): void {
    if (leaving) {
      this.queue.fly(entry.chat);
      this.#fly(entry, leaving);
    } else this.queue.add(entry);
    this.#ports.wakeAt(Math.min(entry.expires, Date.now() + SAFETY_MS));
    this.pump();
  }

  /** Sends what can be sent now, and sees that it is looked at again when something else is due. */
  pump(): void {
    if (!this.#ports.sender()) return;
    const now = Date.now();
    const queue = this.queue;
    if (queue.nextExpiry <= now) for (const { n } of queue.takeExpired(now)) this.#ports.ledger.end(n, "expired");
    const due = this.#room(now) > 0 ? this.#start(queue, now) : this.#heldUntil(now);
    if (queue.size > 0) this.#soon.at(Math.min(due, queue.nextExpiry), now);
  }

  /** Starts what is due; answers when the next one is. */
  #start(queue: Queue, now: number): number {
    const { pacing, mayCall } = this.#ports;
    let next = Number.POSITIVE_INFINITY;
    for (const { id, entry, at } of queue.heads(now, (one) => this.#isBlocked(one))) {
      const any = pacing.anyAt(now);
      if (any > now) return Math.min(next, any);
      const when = Math.max(at, pacing.at(id, now));
      if (when > now) next = Math.min(next, when);
      else if (this.#room(now) <= 0) break;
      else if (!mayCall()) return now;
      else this.#begin(queue, entry, now);
    }
    return next;
  }

  /** How many more messages the driver takes now. After a hold one shows whether it is over. */
  #room(now: number): number {
    const driver = this.#ports.driver();
    if (!driver || !this.#ports.sender() || driver.ready().is === "away") return 0;
    const most = this.#kept.hold ? Number(this.#kept.hold.until <= now) : driver.concurrency;
    return most - this.#out.size;
  }

  #heldUntil(now: number): number {
    const until = this.#kept.hold?.until ?? 0;
    return until > now ? until : Number.POSITIVE_INFINITY;
  }

  /** What it refers to has no id at WhatsApp yet, and may still get one. */
  #isBlocked({ refers }: Waiting): boolean {
    return refers.some((n) => isUnsettled(this.#ports.sends.get(n)));
  }

  #begin(queue: Queue, entry: Waiting, now: number): void {
    const { sends, ledger } = this.#ports;
    queue.start(entry);
    const send = sends.get(entry.n);
    if (!send) return queue.land(entry.chat);
    const meant = meantBy(JSON.parse(send.message), sends);
    if ("fault" in meant) {
      queue.land(entry.chat);
      return ledger.end(entry.n, "failed", meant.fault);
    }
    entry.tries++;
    if (this.#attempts.mustPrepare(meant.message)) this.#prepare(entry, meant.message);
    else this.#depart(entry, { now, sent: meant.message, kept: meant.message });
  }

  #prepare(entry: Waiting, message: Outgoing): void {
    this.#out.add(entry.n);
    this.#preparing.add(entry.n);
    void this.#attempts.prepare(entry, message).then((prepared) => {
      this.#out.delete(entry.n);
      const now = Date.now();
      const isWanted = this.#preparing.delete(entry.n);
      if (isWanted && prepared.is === "prepared" && now < entry.expires) {
        return this.#depart(entry, { now, sent: prepared.message, kept: message });
      }
      this.queue.land(entry.chat);
      if (isWanted && prepared.is !== "prepared") this.#came(entry, prepared);
      else if (isWanted) this.#ports.ledger.end(entry.n, "expired");
      this.pump();
    });
  }

  /** Written down, then handed over: `sent` with WhatsApp's ids of files, `kept` with the gateway's. */
  #depart(entry: Waiting, { now, sent, kept }: { now: number; sent: Outgoing; kept: Outgoing }): void {
    const { sends } = this.#ports;
    const send = sends.get(entry.n);
    if (!send) return this.queue.land(entry.chat);
    sends.update(entry.n, {
      ...this.#attempts.departing(entry.n, now),
      status: advance(send.status, "sending"),
      tries: entry.tries,
      message: JSON.stringify(kept),
      ...(send.status === "queued" && { history: stepped(send.history, { status: "sending", at: now }) }),
    });
    this.#fly(entry, sent);
  }

  #fly(entry: Waiting, message: Outgoing): void {
    this.#out.add(entry.n);
    const [begun, hold] = [Date.now(), this.#kept.hold];
    this.#ports.pacing.took(entry.chat, begun, Math.random());
    void this.#attempts.send(entry, message).then((outcome) => {
      this.#out.delete(entry.n);
      this.queue.land(entry.chat);
      // What was under way when everything was held back says nothing of whether that is over.
      if (hold === this.#kept.hold) this.#free(outcome);
      this.#came(entry, outcome);
      this.#keepFrom();
      this.pump();
    });
  }

  /** What became known later of a message that nothing was known of. */
  settle(n: number, outcome: SendOutcome): void {
    const send = this.#ports.sends.get(n);
    if (send?.status !== "unknown" || outcome.is === "unknown") return;
    const now = Date.now();
    if (outcome.is === "accepted") this.#ports.ledger.accepted({ ...send, message_id: outcome.message_id }, now);
    else this.#ports.ledger.end(n, "failed", outcome.fault);
    this.referred();
  }

  /** Something became known of messages: what refers to them may go on. */
  referred(): void {
    if (this.queue.hasReferring) this.pump();
  }

  #came(entry: Waiting, outcome: SendOutcome): void {
    const { sends, ledger } = this.#ports;
    const send = sends.get(entry.n);
    if (!send) return;
    const now = Date.now();
    if (outcome.is === "accepted") return ledger.accepted({ ...send, message_id: outcome.message_id }, now);
    // A status of it came while it was with the driver: WhatsApp has it, whatever came back.
    if (!isOpen(send.status)) return ledger.accepted(send, now);
    if (outcome.is === "again" && lasts(outcome, send.expires - now)) this.#retry(entry, outcome, now);
    else ledger.end(entry.n, outcome.is === "unknown" ? "unknown" : "failed", outcome.fault);
    if (outcome.is === "again") this.#hold(send.chat, outcome, now);
  }

  #retry(entry: Waiting, { waitMs, fault, scope }: Again, now: number): void {
    const due = scope === "account" ? entry.due : now + waitMs;
    this.#ports.sends.update(entry.n, { flying: false, due, error: fault, tries: entry.tries });
    this.queue.add({ ...entry, due, flying: false });
  }

  #hold(chat: string, { scope, waitMs, fault }: Again, now: number): void {
    if (scope === "chat") this.queue.chat(chat).until = now + waitMs;
    if (scope !== "account") return;
    this.#keep({ hold: { until: now + waitMs, fault } });
    if (waitMs >= LONG_HOLD_MS) this.#ports.heardHold(fault);
  }

  /** The far side answered for a message: what held everything back is over. That nothing came back says nothing. */
  #free(outcome: SendOutcome): void {
    if (outcome.is === "unknown" || (outcome.is === "again" && outcome.scope === "account")) return;
    if (this.#kept.hold) this.#keep({ hold: null });
    this.#ports.heardHold(null);
  }

  /** Takes a message back that is not with the driver; answers whether it could be. */
  cancel(n: number): boolean {
    if (!this.queue.remove(n) && !this.#preparing.delete(n)) return false;
    this.#ports.ledger.end(n, "cancelled");
    this.referred();
    return true;
  }

  #keepFrom(): void {
    if (++this.#landed < FROM_LAG) return;
    this.#landed = 0;
    const open = [this.queue.first ?? this.#ports.sends.next, ...this.#out];
    this.#keep({ from: Math.min(...open) });
  }

  #keep(changes: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changes };
    this.#ports.memo.put("outbox", this.#kept);
  }
}

/** Whether a message may still be sent after a wait. What holds everything back may be over sooner: its own time decides. */
const lasts = ({ scope, waitMs }: Again, leftMs: number): boolean => scope === "account" || waitMs < leftMs;
