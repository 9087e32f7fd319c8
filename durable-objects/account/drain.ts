import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Told } from "#src/deliveries/format.ts";
import { internal, isInternal, type Outcome } from "#src/deliveries/outcome.ts";
import { MOST_PER_CALL } from "#src/deliveries/sender.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { isFor, type LiveHook } from "./hooks.ts";
import { finish, isDone, type Lane, record, turn } from "./lane.ts";
import type { LogEvent } from "./log.ts";
import { holdChat, isHeld, passChat, putAside, released, releaseChat } from "./order.ts";
import { afterOwnFailure, afterProbe, decide, newRun, type Run, type Step } from "./policy.ts";
import { type Ports, rowIdOf } from "./ports.ts";
import { probeLane } from "./probe.ts";
import { Rate } from "./rate.ts";
import { type Pending, Window } from "./window.ts";

// 320 events/s at a receiver of 100 ms needs 32 in flight; 48 holds it with room.
const IN_FLIGHT = 48;
const WINDOW_EVENTS = 512;
const READ_EVENTS = 100;
const POISON_FAILURES = 5;

/**
 * Delivers an account's log to one hook: reads ahead of the cursor, keeps one event per chat in flight, asks the policy
 * what an outcome means, and marks events done. It never throws, and every promise it starts ends in it.
 */
export class Drain {
  readonly lane: Lane;
  hook: LiveHook;
  readonly #ports: Ports;
  readonly #window = new Window();
  readonly #run: Run = newRun();
  readonly rate = new Rate();
  #scanned: number;
  /** calls to the Sender that came back */
  #calls = 0;
  #probing = false;
  #ended = false;

  constructor(lane: Lane, hook: LiveHook, ports: Ports) {
    this.lane = lane;
    this.hook = hook;
    this.#ports = ports;
    this.#scanned = lane.cursor;
    for (const [chat] of released(lane)) this.#readAside(chat);
  }

  /** Starts what can be started now. */
  pump(): void {
    if (this.#ended || this.lane.state === "suspended" || !this.hook.target) return;
    this.#fill();
    this.#window.wake(Date.now());
    if (this.lane.state === "held") return this.#probe();
    for (let free = this.free(); free > 0 && this.#window.ready > 0 && this.#ports.mayCall(); free = this.free()) {
      // Groups drain a backlog faster; but a group ends with its slowest member, so there are none without a backlog.
      const size = this.#window.ready > free ? Math.min(MOST_PER_CALL, free) : 1;
      const group: Pending[] = [];
      for (let next = this.#window.take(); next; next = this.#window.take()) {
        group.push(next);
        if (group.length === size) break;
      }
      this.rate.take(group.length);
      void this.#send(group).then(() => this.pump());
    }
  }

  /** How many events may begin now: by what is under way, and by the hook's rate. */
  free(): number {
    const { concurrency, rate_per_second } = this.hook;
    const room = Math.min(IN_FLIGHT, concurrency ?? IN_FLIGHT) - this.rate.out;
    const free = Math.min(room, this.rate.available(rate_per_second, Date.now()));
    if (room > 0 && free < 1 && rate_per_second !== null && this.#window.ready > 0) {
      setTimeout(() => this.pump(), Rate.waitMs(rate_per_second));
    }
    return free;
  }

  /** The hook is gone: what is in flight no longer matters. */
  end(): void {
    this.#ended = true;
  }

  /** Whether events are waiting that this drain should be delivering. */
  get busy(): boolean {
    return this.lane.state === "active" && this.lane.cursor < this.#ports.log.next - 1;
  }

  /** An outcome of an event that comes out of the message cache tells of the receiver too. */
  heard(outcome: Outcome): void {
    for (const step of decide(this.lane.state, this.#run, 0, outcome)) this.#take(step);
  }

  #fill(): void {
    const { log } = this.#ports;
    while (this.#window.size < WINDOW_EVENTS && this.#scanned < log.next - 1) {
      const events = log.read(this.#scanned + 1, READ_EVENTS);
      if (events.length === 0) return;
      for (const event of events) this.#look(event);
    }
  }

  #look(event: LogEvent): void {
    // A hole can only be what retention took away: nothing is left to deliver there.
    if (event.sequence > this.#scanned + 1) finish(this.lane, this.#scanned + 1, event.sequence - 1);
    this.#scanned = event.sequence;
    if (isDone(this.lane, event.sequence)) return;
    const { chat } = event.head;
    if (!isFor(this.hook, event)) this.#finish(event.sequence);
    else if (chat !== undefined && isHeld(this.lane, chat, event.sequence)) putAside(this.lane, chat, event.sequence);
    else this.#window.add(event);
  }

  /** What a strict chat was waiting for is delivered or parked: what was put aside goes out. */
  release(row: string, isParked: boolean): void {
    const chat = releaseChat(this.lane, row, isParked);
    if (chat === null) return;
    this.#readAside(chat);
    this.#ports.changed();
    this.pump();
  }

  #readAside(chat: string): void {
    const held = this.lane.chats[chat];
    for (let from = held?.from ?? 0; held && from <= held.until;) {
      const events = this.#ports.log.read(from, READ_EVENTS);
      const last = events.at(-1)?.sequence;
      if (last === undefined) return;
      const own = events.filter(({ head, sequence }) => head.chat === chat && sequence <= held.until);
      for (const event of own) if (isFor(this.hook, event)) this.#window.add(event);
      from = last + 1;
    }
  }

  /** Tries these events; answers their outcomes, null when the gateway itself failed. */
  async #send(group: Pending[]): Promise<Outcome[] | null> {
    this.rate.out += group.length;
    let outcomes: Outcome[] | null = null;
    try {
      const told = await Promise.all(group.map(({ event }) => this.#ports.toldOf(event)));
      const deliveries = group.map((pending, i) => this.#deliveryOf(pending, told[i] as Told));
      outcomes = await this.#ports.attempt(this.hook, deliveries);
      this.#calls++;
    } catch (error) {
      // The Sender or R2 failed, not the receiver: nothing is known of these events and nothing is spent.
      logger.warn("drain.call_failed", { hook_id: this.hook.id, events: group.length, reason: reasonOf(error) });
    }
    this.rate.out -= group.length;
    for (const [i, pending] of group.entries()) this.#settle(pending, outcomes?.[i]);
    this.#ports.changed();
    return outcomes;
  }

  #settle(pending: Pending, outcome: Outcome | undefined): void {
    if (this.#ended) return;
    const wasLast = pending.state === "last";
    pending.state = "in";
    if (!outcome) return this.#ownFailure(pending);
    pending.tries.push(outcome);
    record(this.lane, pending.event.sequence, outcome);
    const steps = decide(this.lane.state, this.#run, pending.event.sequence, outcome);
    for (const step of steps) this.#take(wasLast && step.is === "wait" ? { ...step, is: "cache" } : step);
  }

  /** The gateway itself failed. Over and over with one event, while others go well, it is that event: it is parked. */
  #ownFailure(pending: Pending): void {
    const { poison } = pending;
    if (poison.seenCalls !== this.#calls) poison.failures++;
    poison.seenCalls = this.#calls;
    if (poison.failures < POISON_FAILURES) return this.#again(pending, afterOwnFailure(++pending.ownFailures));
    pending.tries.push(internal(Date.now()));
    this.#fail(pending);
  }

  #take(step: Step): void {
    if (step.is === "suspend") return this.#ports.suspend(this);
    if (step.is === "hold") return this.#hold(step.ms);
    if (step.is === "recover") return this.#recover();
    const pending = this.#window.get(step.sequence);
    if (!pending) return;
    if (step.is === "wait") this.#again(pending, step.ms);
    else if (step.is === "stay") this.#window.again(pending);
    else if (step.is === "cache") this.#fail(pending);
    else this.#done(pending);
  }

  #done(pending: Pending): void {
    const { event } = pending;
    this.#window.finish(pending);
    passChat(this.lane, event.head.chat, event.sequence);
    this.#finish(event.sequence);
    // It failed before, and its row was never written: nothing else would let its chat go on.
    this.release(rowIdOf(event, this.hook.id), false);
  }

  #hold(ms: number): void {
    const was = this.lane.state;
    if (!turn(this.lane, "held", Date.now())) return;
    this.#probeIn(ms);
    this.#ports.turned(this, was);
  }

  #probeIn(waitMs: number): void {
    this.lane.probe = { at: Date.now() + waitMs, waitMs };
    this.#ports.wakeAt(this.lane.probe.at);
    this.#ports.changed();
  }

  #recover(): void {
    const was = this.lane.state;
    if (!turn(this.lane, "active", Date.now())) return;
    this.#ports.turned(this, was);
    this.pump();
  }

  /** Probes the lane when it is time, and sets the time of the next probe when it stays held. */
  #probe(): void {
    const { probe } = this.lane;
    if (!probe || this.#probing || this.rate.out > 0 || Date.now() < probe.at) return;
    this.#probing = true;
    // What was down before says nothing of what is up now.
    this.#run.undecided.clear();
    const isStillHeld = () => this.lane.state === "held";
    const send = async (pending: Pending) => (await this.#send([pending]))?.[0] ?? null;
    void probeLane({ window: this.#window, send, tryRow: () => this.#tryRow(), isHeld: isStillHeld }).then((last) => {
      this.#probing = false;
      if (isStillHeld()) this.#probeIn(last ? afterProbe(probe.waitMs, last) : probe.waitMs);
    });
  }

  async #tryRow(): Promise<Outcome | null> {
    try {
      const outcome = await this.#ports.probeRow(this.hook);
      if (outcome) this.heard(outcome);
      return outcome;
    } catch (error) {
      logger.warn("drain.probe_failed", { hook_id: this.hook.id, reason: reasonOf(error) });
      return null;
    }
  }

  #fail(pending: Pending): void {
    if (pending.state === "out") pending.state = "last";
    else if (pending.state === "in") {
      pending.state = "failed";
      void this.#cache(pending);
    }
  }

  /** The event failed: it is done here once the message cache has it. Until then it is undone and its chat waits. */
  async #cache(pending: Pending): Promise<void> {
    const { event, tries } = pending;
    const { chat } = event.head;
    const gap = this.#gapBefore(pending);
    const isStrict = this.hook.ordering === "strict" && chat !== undefined;
    if (isStrict) {
      // The hold stands before the row does: whatever ends this object, the chat waits for its row.
      holdChat(this.lane, chat, event.sequence, rowIdOf(event, this.hook.id));
      this.#ports.write();
    }
    await this.#ports.cache(this.hook, event, { tries, gap });
    if (this.#ended) return;
    if (isStrict) for (const { event: later } of this.#window.drop(chat)) putAside(this.lane, chat, later.sequence);
    else this.#window.finish(pending);
    this.#finish(event.sequence);
    // With no retries to wait for the row was parked as it was written.
    if (isStrict && (this.hook.retry_count === 0 || isInternal(tries)))
      this.release(rowIdOf(event, this.hook.id), true);
    this.pump();
  }

  /** The parked event that this one follows in its chat, if it is the first after it. */
  #gapBefore({ event: { head, sequence } }: Pending): number | null {
    const held = head.chat === undefined ? undefined : this.lane.chats[head.chat];
    return held && sequence >= held.from ? held.gap : null;
  }

  #again(pending: Pending, ms: number): void {
    this.#window.again(pending, Date.now() + ms);
    setTimeout(() => this.pump(), ms);
  }

  #finish(sequence: number): void {
    finish(this.lane, sequence);
    this.#ports.changed();
  }

  #deliveryOf(pending: Pending, told: Told): Delivery {
    const { event, tries } = pending;
    const gap = this.#gapBefore(pending);
    return {
      id: event.head.id,
      type: event.head.type,
      account_id: this.hook.account_id,
      sequence: event.sequence,
      attempt: tries.length + 1,
      ...(gap !== null && { gap }),
      ...told,
    };
  }
}
