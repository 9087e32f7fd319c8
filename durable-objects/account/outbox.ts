import { log, reasonOf } from "#src/log.ts";
import type { Fault } from "#src/protocol/person.ts";
import { sendId } from "#src/protocol/send-id.ts";
import type { Driver, SendOutcome } from "./driver.ts";
import { type Ledger, stepped } from "./ledger.ts";
import type { Memo } from "./memo.ts";
import type { Sender } from "./outcome.ts";
import type { Pacing } from "./pacing.ts";
import { advance } from "./progress.ts";
import { Queue } from "./queue.ts";
import type { Send, Sends, Waiting } from "./sends.ts";

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
  /** something is due then (ms), also if nothing is in memory any more */
  wakeAt(at: number): void;
};

/** Why nothing goes out for the whole account, and until when (ms): then one message is tried. */
export type Hold = { until: number; fault: Fault };

/** `from`: no message below this number is still to be sent. */
type Kept = { from: number; hold: Hold | null };

// Nothing that waits in memory alone waits longer without an alarm behind it.
const SAFETY_MS = 30_000;
// How far `from` lags behind: it costs a row to write.
const FROM_LAG = 500;

/** What the account is to send: one attempt at a time for each recipient, in order, at the account's pace. */
export class Outbox {
  readonly #ports: Ports;
  readonly #out = new Set<number>();
  #queue: Queue | null = null;
  #kept: Kept;
  #landed = 0;
  #timer: { at: number; id: ReturnType<typeof setTimeout> } | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
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
      if (entry.flying) this.#came(entry.n, { is: "unknown", fault: { title: "interrupted" } });
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

  /** Whether a new message to this recipient would go out at once. Asking counts as the call it is followed by. */
  isFree(chat: string, now: number): boolean {
    const { pacing, mayCall } = this.#ports;
    return this.#room(now) > 0 && this.queue.isFree(chat) && pacing.at(chat, now) <= now && mayCall();
  }

  /** A new message is stored: it goes out when it is time; one that was stored as under way goes out now. */
  stored(entry: Waiting): void {
    if (entry.flying) {
      this.queue.fly(entry.chat);
      this.#fly(entry);
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
    if (queue.size > 0) this.#again(Math.min(due, queue.nextExpiry), now);
  }

  /** Starts what is due; answers when the next one is. */
  #start(queue: Queue, now: number): number {
    const { pacing, mayCall } = this.#ports;
    let next = Number.POSITIVE_INFINITY;
    for (const { id, entry, at } of queue.heads(now)) {
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

  #begin(queue: Queue, entry: Waiting, now: number): void {
    const { sends } = this.#ports;
    queue.start(entry);
    const send = sends.get(entry.n);
    if (!send) return queue.land(entry.chat);
    entry.tries++;
    sends.update(entry.n, {
      ...this.departing(entry.n, now),
      status: advance(send.status, "sending"),
      tries: entry.tries,
      ...(send.status === "queued" && { history: stepped(send.history, { status: "sending", at: now }) }),
    });
    this.#fly(entry);
  }

  /** What is written of a message before the driver gets it: whatever happens, it is not sent a second time. */
  departing(n: number, now: number): Pick<Send, "flying" | "tried"> & Partial<Pick<Send, "message_id">> {
    const message_id = this.#ports.driver()?.messageIdFor?.(sendId(this.#ports.sender()?.id ?? "", n));
    return { flying: true, tried: now, ...(message_id !== undefined && { message_id }) };
  }

  #fly(entry: Waiting): void {
    this.#out.add(entry.n);
    this.#ports.pacing.took(entry.chat, Date.now(), Math.random());
    void this.#send(entry).then((outcome) => {
      this.#out.delete(entry.n);
      this.queue.land(entry.chat);
      this.#came(entry.n, outcome);
      this.#keepFrom();
      this.pump();
    });
  }

  async #send({ n, tries }: Waiting): Promise<SendOutcome> {
    const { sends, sender, driver } = this.#ports;
    const id = sendId(sender()?.id ?? "", n);
    try {
      const way = driver();
      const send = sends.get(n);
      if (!way || !send) throw new Error("the account has no way out any more");
      return await way.send({ id, tries: tries - 1, message: JSON.parse(send.message) });
    } catch (error) {
      // A driver that fails in itself says nothing of the message.
      log.error("outbox.driver_failed", { send_id: id, reason: reasonOf(error) });
      return { is: "unknown", fault: { title: "internal" } };
    }
  }

  /** What became known later of a message that nothing was known of. */
  settle(n: number, outcome: SendOutcome): void {
    const send = this.#ports.sends.get(n);
    if (send?.status !== "unknown" || outcome.is === "unknown") return;
    const now = Date.now();
    if (outcome.is === "accepted") this.#ports.ledger.accepted({ ...send, message_id: outcome.message_id }, now);
    else this.#ports.ledger.end(n, "failed", outcome.fault);
  }

  #came(n: number, outcome: SendOutcome): void {
    const { sends, ledger } = this.#ports;
    const send = sends.get(n);
    if (!send) return;
    const now = Date.now();
    if (outcome.is !== "again" || outcome.scope !== "account") this.#free(outcome);
    if (outcome.is === "accepted") return ledger.accepted({ ...send, message_id: outcome.message_id }, now);
    // A status of it came while it was with the driver: WhatsApp has it, whatever came back.
    if (send.status !== "sending") return ledger.accepted(send, now);
    if (outcome.is === "again" && now + outcome.waitMs < send.expires) this.#retry(send, outcome, now);
    else ledger.end(n, outcome.is === "unknown" ? "unknown" : "failed", outcome.fault);
    if (outcome.is === "again") this.#hold(send.chat, outcome, now);
  }

  #retry(send: Send, { waitMs, fault }: SendOutcome & { is: "again" }, now: number): void {
    const due = now + waitMs;
    this.#ports.sends.update(send.n, { flying: false, due, error: fault });
    this.queue.add({ ...send, due, flying: false });
  }

  #hold(chat: string, { scope, waitMs, fault }: SendOutcome & { is: "again" }, now: number): void {
    if (scope === "chat") this.queue.chat(chat).until = now + waitMs;
    if (scope === "account") this.#keep({ hold: { until: now + waitMs, fault } });
  }

  /** The far side answered for a message: what held everything back is over. That nothing came back says nothing. */
  #free({ is }: SendOutcome): void {
    if (this.#kept.hold && is !== "unknown") this.#keep({ hold: null });
  }

  /** Takes a message back that is not with the driver; answers whether it could be. */
  cancel(n: number): boolean {
    if (!this.queue.remove(n)) return false;
    this.#ports.ledger.end(n, "cancelled");
    return true;
  }

  /** What waits is looked at again at `at`: by a timer when that is soon, by the alarm in any case. */
  #again(at: number, now: number): void {
    const isSoon = at <= now + SAFETY_MS;
    this.#ports.wakeAt(isSoon ? now + SAFETY_MS : at);
    if (!isSoon || (this.#timer && this.#timer.at <= at)) return;
    if (this.#timer) clearTimeout(this.#timer.id);
    const ring = () => {
      this.#timer = null;
      this.pump();
    };
    this.#timer = { at, id: setTimeout(ring, Math.max(0, at - now)) };
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
