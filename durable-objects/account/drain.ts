import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import { MOST_PER_CALL } from "#src/deliveries/sender.ts";
import { wants } from "#src/events/match.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { LiveHook } from "./hooks.ts";
import { finish, isDone, type Lane, record } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";
import { afterOwnFailure, decide, type Run, type Step } from "./policy.ts";
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
  suspend(hook: LiveHook, reason: "gone"): void;
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
  readonly #run: Run = new Map();
  #scanned: number;
  #inFlight = 0;
  #ended = false;

  constructor(lane: Lane, hook: LiveHook, ports: Ports) {
    this.lane = lane;
    this.hook = hook;
    this.#ports = ports;
    this.#scanned = lane.cursor;
  }

  /** Starts what can be started now. */
  pump(): void {
    if (this.#ended || this.lane.state !== "active" || !this.hook.target) return;
    this.#fill();
    while (this.#window.ready > 0 && this.#inFlight < IN_FLIGHT && this.#ports.mayCall()) {
      const free = IN_FLIGHT - this.#inFlight;
      // Groups drain a backlog faster; but a group ends with its slowest member, so there are none without a backlog.
      const size = this.#window.ready > free ? Math.min(MOST_PER_CALL, free) : 1;
      const group: Pending[] = [];
      for (let next = this.#window.take(); next; next = this.#window.take()) {
        group.push(next);
        if (group.length === size) break;
      }
      this.#inFlight += group.length;
      void this.#send(group);
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
    if (wants(this.hook.events, event.head.type)) this.#window.add(event);
    else this.#finish(event.sequence);
  }

  async #send(group: Pending[]): Promise<void> {
    try {
      const bodies = await Promise.all(group.map(({ event }) => this.#ports.bodyOf(event)));
      const deliveries = group.map((pending, i) => deliveryOf(pending, bodies[i] as string, this.hook.account_id));
      const outcomes = await this.#ports.attempt(this.hook, deliveries);
      this.#inFlight -= group.length;
      for (const [i, pending] of group.entries()) this.#settle(pending, outcomes[i] as Outcome);
    } catch (error) {
      // The Sender or R2 failed, not the receiver: nothing is known of these events and nothing is spent.
      logger.warn("drain.call_failed", { hook_id: this.hook.id, events: group.length, reason: reasonOf(error) });
      this.#inFlight -= group.length;
      for (const pending of group) {
        pending.state = "in";
        this.#again(pending, afterOwnFailure(++pending.ownFailures));
      }
    }
    this.#ports.changed();
    this.pump();
  }

  #settle(pending: Pending, outcome: Outcome): void {
    if (this.#ended) return;
    pending.tries.push(outcome);
    record(this.lane, pending.event.sequence, outcome);
    const wasLast = pending.state === "last";
    pending.state = "in";
    const steps = decide(this.#run, pending.event.sequence, outcome);
    for (const step of steps) this.#take(wasLast && step.is === "wait" ? { ...step, is: "cache" } : step);
    // A suspended lane keeps the event that was turned away: it goes out when the hook is active again.
    if (outcome.class === "gone") this.#window.again(pending);
  }

  #take(step: Step): void {
    if (step.is === "suspend") return this.#ports.suspend(this.hook, step.reason);
    const pending = this.#window.get(step.sequence);
    if (!pending) return;
    if (step.is === "wait") this.#again(pending, step.ms);
    else if (step.is === "cache") this.#fail(pending);
    else {
      this.#window.finish(pending);
      this.#finish(step.sequence);
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
    setTimeout(() => {
      if (pending.state !== "in" || this.#ended) return;
      this.#window.again(pending);
      this.pump();
    }, ms);
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
