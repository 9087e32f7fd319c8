import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import { MOST_PER_CALL } from "#src/deliveries/sender.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { isFor, type LiveHook } from "./hooks.ts";
import { finish, isDone, type Lane, record, turn } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";
import { afterOwnFailure, afterProbe, decide, newRun, type Run, type Step } from "./policy.ts";
import { type Pending, Window } from "./window.ts";

// 320 events/s at a receiver of 100 ms needs 32 in flight; 48 holds it with room.
const IN_FLIGHT = 48;
const WINDOW_EVENTS = 512;
const READ_EVENTS = 100;

/** What a drain needs of its account. */
export type Ports = {
  log: Log;
  /** may another call to the Sender start in this run? counts it */
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  /** the event's body as it is sent */
  bodyOf(event: LogEvent): Promise<string>;
  /** stores a failed event in the message cache; resolves once it is there */
  cache(hook: LiveHook, event: LogEvent, tries: Outcome[]): Promise<void>;
  /** tries the oldest row that the lane holds in the message cache; null when there is none */
  probeRow(hook: LiveHook): Promise<Outcome | null>;
  /** the receiver wants no more events */
  suspend(drain: Drain): void;
  /** the lane is in another state than `was` */
  turned(drain: Drain, was: Lane["state"]): void;
  /** something is due then (ms), also if nothing is in memory any more */
  wakeAt(at: number): void;
  /** the lane changed: its row is to be written soon */
  changed(): void;
};

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
  #scanned: number;
  #inFlight = 0;
  #probing = false;
  #ended = false;

  constructor(lane: Lane, hook: LiveHook, ports: Ports) {
    this.lane = lane;
    this.hook = hook;
    this.#ports = ports;
    this.#scanned = lane.cursor;
  }

  /** Starts what can be started now. */
  pump(): void {
    if (this.#ended || this.lane.state === "suspended" || !this.hook.target) return;
    this.#fill();
    this.#window.wake(Date.now());
    if (this.lane.state === "held") return this.#probe();
    while (this.#window.ready > 0 && this.#inFlight < IN_FLIGHT && this.#ports.mayCall()) {
      const free = IN_FLIGHT - this.#inFlight;
      // Groups drain a backlog faster; but a group ends with its slowest member, so there are none without a backlog.
      const size = this.#window.ready > free ? Math.min(MOST_PER_CALL, free) : 1;
      const group: Pending[] = [];
      for (let next = this.#window.take(); next; next = this.#window.take()) {
        group.push(next);
        if (group.length === size) break;
      }
      void this.#send(group).then(() => this.pump());
    }
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
    if (isFor(this.hook, event)) this.#window.add(event);
    else this.#finish(event.sequence);
  }

  /** Tries these events; answers their outcomes, null when the gateway itself failed. */
  async #send(group: Pending[]): Promise<Outcome[] | null> {
    this.#inFlight += group.length;
    let outcomes: Outcome[] | null = null;
    try {
      const bodies = await Promise.all(group.map(({ event }) => this.#ports.bodyOf(event)));
      const deliveries = group.map((pending, i) => deliveryOf(pending, bodies[i] as string, this.hook.account_id));
      outcomes = await this.#ports.attempt(this.hook, deliveries);
    } catch (error) {
      // The Sender or R2 failed, not the receiver: nothing is known of these events and nothing is spent.
      logger.warn("drain.call_failed", { hook_id: this.hook.id, events: group.length, reason: reasonOf(error) });
    }
    this.#inFlight -= group.length;
    for (const [i, pending] of group.entries()) this.#settle(pending, outcomes?.[i]);
    this.#ports.changed();
    return outcomes;
  }

  #settle(pending: Pending, outcome: Outcome | undefined): void {
    if (this.#ended) return;
    const wasLast = pending.state === "last";
    pending.state = "in";
    if (!outcome) return this.#again(pending, afterOwnFailure(++pending.ownFailures));
    pending.tries.push(outcome);
    record(this.lane, pending.event.sequence, outcome);
    const steps = decide(this.lane.state, this.#run, pending.event.sequence, outcome);
    for (const step of steps) this.#take(wasLast && step.is === "wait" ? { ...step, is: "cache" } : step);
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
    else {
      this.#window.finish(pending);
      this.#finish(step.sequence);
    }
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

  /** When it is time: the oldest undone event, and if that fails one unlike it, so that poison cannot pass for an outage. */
  #probe(): void {
    const { probe } = this.lane;
    if (!probe || this.#probing || this.#inFlight > 0 || Date.now() < probe.at) return;
    this.#probing = true;
    // What was down before says nothing of what is up now.
    this.#run.undecided.clear();
    void this.#probeOnce(probe.waitMs).then(() => {
      this.#probing = false;
    });
  }

  async #probeOnce(waitMs: number): Promise<void> {
    const oldest = this.#window.takeOldest();
    const first = oldest ? (await this.#send([oldest]))?.[0] : await this.#tryRow();
    const other = oldest && first && this.lane.state === "held" ? this.#window.takeUnlike(oldest) : undefined;
    const last = (other && (await this.#send([other]))?.[0]) ?? first;
    // Nothing to try, or the gateway itself failed: the same wait once more.
    if (this.lane.state === "held") this.#probeIn(last ? afterProbe(waitMs, last) : waitMs);
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
    await this.#ports.cache(this.hook, pending.event, pending.tries);
    if (this.#ended) return;
    this.#window.finish(pending);
    this.#finish(pending.event.sequence);
    this.pump();
  }

  #again(pending: Pending, ms: number): void {
    this.#window.again(pending, Date.now() + ms);
    setTimeout(() => this.pump(), ms);
  }

  #finish(sequence: number): void {
    finish(this.lane, sequence);
    this.#ports.changed();
  }
}

const deliveryOf = ({ event, tries }: Pending, body: string, account_id: string): Delivery => ({
  id: event.head.id,
  type: event.head.type,
  account_id,
  sequence: event.sequence,
  attempt: tries.length + 1,
  body,
});
