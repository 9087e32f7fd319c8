import { delayAfter } from "#src/backoff.ts";
import { eventColumns, failureColumns } from "#src/cache/row.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import { isInternal, type Outcome } from "#src/deliveries/outcome.ts";
import type { Told } from "#src/deliveries/format.ts";
import type { HookSnapshot } from "#src/hooks/snapshot.ts";
import type { Consumers } from "./consumers.ts";
import { Drain } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import { type Lane, newLane, type Progress, turn, undone } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";
import type { Memo } from "./memo.ts";
import { asideCount, awaitedRows, neededFrom } from "./order.ts";
import type { Parking } from "./parking.ts";
import { spared } from "./policy.ts";
import { type Failure, type Ports as DrainPorts, rowIdOf } from "./ports.ts";
import { Replays } from "./replay.ts";
import { type Counted, newTally, type Tally } from "./tally.ts";
import { afterLast, Unhooked, type UnhookedProgress } from "./unhooked.ts";

// A write is a row on the bill; what was finished since the last one is repeated after a crash.
const WRITE_EVERY_MS = 500;
const WRITE_AFTER_MS = 250;

type Stored = { lanes: Record<string, Lane>; unhooked: UnhookedProgress | null; tally: Tally };

/** What the lanes need of their account. */
export type Ports = {
  log: Log;
  memo: Memo;
  parking: Parking;
  consumers: Pick<Consumers, "any" | "passed">;
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  toldOf(event: LogEvent): Promise<Told>;
  probeRow(hook: LiveHook): Promise<Outcome | null>;
  wakeAt(at: number): void;
  /** a lane is in another state than `was` */
  turned(drain: Drain, was: Lane["state"]): void;
  unhooked: Omit<ConstructorParameters<typeof Unhooked>[1], "changed">;
};

/** All lanes of an account: one row, written behind the deliveries, and a drain for each hook. */
export class Lanes {
  readonly #ports: Ports;
  readonly #lanes: Record<string, Lane>;
  readonly #drains = new Map<string, Drain>();
  /** parts of the log that go out again, beside the lanes */
  readonly replays: Replays;
  /** what the account has counted: in the lanes' row, which is written anyway when there is something to count */
  readonly tally: Tally;
  #unhooked: Unhooked | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #written = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    const none = { lanes: {}, unhooked: { cursor: 0, done: [], until: null } };
    const stored = ports.memo.get<Stored>("lanes") ?? { ...none, tally: newTally() };
    this.#lanes = stored.lanes;
    this.tally = stored.tally;
    this.#unhooked = stored.unhooked && this.#unhookedFrom(stored.unhooked);
    this.replays = new Replays({
      ...this.#drainPorts(),
      memo: ports.memo,
      db: ports.unhooked.db,
      drain: (id) => this.drain(id),
      hookIds: () => this.ids,
    });
  }

  /** Whether events are waiting that could be worked on, or progress is not written yet. */
  get busy(): boolean {
    return (
      this.#timer !== null || this.#unhooked?.busy === true || this.drains.some(({ busy }) => busy) || this.replays.busy
    );
  }

  /** Everything up to here is done for every lane, and passed by every named consumer. */
  get passed(): number {
    const lanes = Object.values(this.#lanes);
    const cursors = lanes.map((lane) => Math.min(lane.cursor, neededFrom(lane) - 1));
    if (this.#unhooked) cursors.push(this.#unhooked.progress.cursor);
    return Math.min(this.#ports.log.next - 1, this.#ports.consumers.passed, this.replays.passed, ...cursors);
  }

  /** Events before a sequence that the hook or consumer furthest behind has not got. */
  undoneBefore(sequence: number): number {
    const last = sequence - 1;
    const lanes = Object.values(this.#lanes).filter(({ cursor }) => cursor < last);
    const cursors = [this.#unhooked?.progress.cursor ?? last, this.#ports.consumers.passed];
    return Math.max(0, ...lanes.map((lane) => undone(lane, last)), ...cursors.map((cursor) => last - cursor));
  }

  /** The first sequence that somebody is waiting for; suspended hooks do not count. */
  get waitsFrom(): number {
    const lanes = Object.values(this.#lanes).filter(({ state }) => state !== "suspended");
    const cursors = lanes.map(({ cursor }) => cursor);
    if (this.#unhooked?.busy) cursors.push(this.#unhooked.progress.cursor);
    return Math.min(this.#ports.log.next - 1, ...cursors) + 1;
  }

  /** The hooks that have a lane. */
  get ids(): string[] {
    return Object.keys(this.#lanes);
  }

  drain(hookId: string): Drain | undefined {
    return this.#drains.get(hookId);
  }

  /** When the next held lane is to be probed, ms. */
  get nextProbeAt(): number | null {
    const times = Object.values(this.#lanes).flatMap(({ probe }) => probe?.at ?? []);
    return times.length ? Math.min(...times) : null;
  }

  /** Every hook's drain. */
  get drains(): Drain[] {
    return [...this.#drains.values()];
  }

  /** Hooks whose suspension the directory does not know of yet. */
  get suspending(): Drain[] {
    return this.drains.filter(({ lane }) => lane.suspending);
  }

  pump(): void {
    this.replays.pump();
    if (this.#unhooked?.over) this.#unhooked = null;
    this.#unhooked?.pump();
    for (const drain of this.#drains.values()) drain.pump();
  }

  /** Ends all work without touching what is stored: the account is closed. */
  end(): void {
    for (const drain of this.#drains.values()) drain.end();
    this.#drains.clear();
    this.#write();
  }

  /**
   * Takes over the hooks as the directory has them. Answers how many undone events ended with each hook that is gone.
   */
  reconcile(snapshots: HookSnapshot[], hooks: LiveHook[], now: number): Record<string, number> {
    for (const [i, snapshot] of snapshots.entries()) {
      const isNew = !this.#lanes[snapshot.id];
      const lane = (this.#lanes[snapshot.id] ??= this.#begin(snapshot));
      const drain = this.#attach(lane, hooks[i] as LiveHook);
      const was = lane.state;
      const state = snapshot.active && !lane.suspending ? "active" : "suspended";
      const stays = was === "held" && state === "active";
      if (!stays && turn(lane, state, now) && !isNew) this.#ports.turned(drain, was);
    }
    const ended = this.#endAllBut(new Set(snapshots.map(({ id }) => id)));
    this.changed();
    return ended;
  }

  /** The receiver wants no more: the lane stops now, the directory learns it as soon as it can. */
  suspend(drain: Drain): void {
    const was = drain.lane.state;
    if (!turn(drain.lane, "suspended", Date.now())) return;
    drain.lane.suspending = "gone";
    this.changed();
    this.#ports.turned(drain, was);
  }

  /** Somebody reads the log by itself now: what is accepted from here on has a taker. Written with the consumer. */
  consumed(): void {
    if (!this.#unhooked || this.#unhooked.progress.until !== null) return;
    this.#unhooked.progress.until = this.#ports.log.next - 1;
    this.#write();
  }

  /** Nobody reads the log by itself any more: without a hook, what was not passed goes to the message cache. */
  unconsumed(cursor: number): void {
    if (this.ids.length > 0) return;
    this.#abandon({ cursor, done: [] });
    this.#write();
    this.pump();
  }

  count(what: Counted): void {
    this.tally[what]++;
    this.changed();
  }

  /** The lanes' row is to be written soon: at most every 500 ms, 250 ms after the last change. */
  changed(): void {
    if (this.#timer) return;
    const now = Date.now();
    const wait = Math.max(WRITE_AFTER_MS, this.#written + WRITE_EVERY_MS - now);
    this.#timer = setTimeout(() => this.#write(), wait);
  }

  #write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#written = Date.now();
    const unhooked = this.#unhooked?.progress ?? null;
    this.#ports.memo.put("lanes", { lanes: this.#lanes, unhooked, tally: this.tally } satisfies Stored);
  }

  /** A new hook starts at the first event accepted at or after its creation. */
  #begin(snapshot: HookSnapshot): Lane {
    const createdAt = Date.parse(snapshot.created_at);
    const lane = newLane(this.#ports.log.since(createdAt) - 1, createdAt);
    if (this.#unhooked && this.#unhooked.progress.until === null) this.#unhooked.progress.until = lane.cursor;
    return lane;
  }

  #attach(lane: Lane, hook: LiveHook): Drain {
    const drain = this.#drains.get(hook.id) ?? new Drain(lane, hook, this.#drainPorts());
    // Whoever changes where a held hook goes wants to know at once whether it works.
    if (lane.probe && JSON.stringify(drain.hook.target) !== JSON.stringify(hook.target)) lane.probe.at = Date.now();
    drain.hook = hook;
    this.#drains.set(hook.id, drain);
    if (hook.ordering !== "strict") for (const row of awaitedRows(lane)) drain.release(row, false);
    return drain;
  }

  #endAllBut(ids: Set<string>): Record<string, number> {
    const ended: Record<string, number> = {};
    for (const [id, lane] of Object.entries(this.#lanes)) {
      if (ids.has(id)) continue;
      ended[id] = undone(lane, this.#ports.log.next - 1) + asideCount(lane);
      this.#drains.get(id)?.end();
      this.#drains.delete(id);
      delete this.#lanes[id];
      // With the last hook gone, what it has not seen has no hook: it goes to the message cache instead of nowhere.
      if (this.ids.length === 0 && !this.#ports.consumers.any) this.#abandon(lane);
    }
    return ended;
  }

  #abandon(last: Progress): void {
    this.#unhooked = this.#unhookedFrom(afterLast(this.#unhooked?.progress, last));
  }

  #unhookedFrom(progress: UnhookedProgress): Unhooked {
    return new Unhooked(progress, { ...this.#ports.unhooked, changed: () => this.changed() });
  }

  #drainPorts(): DrainPorts {
    return {
      ...this.#ports,
      cache: (hook, event, failure) => this.#cache(hook, event, failure),
      write: () => this.#write(),
      suspend: (drain) => this.suspend(drain),
      turned: (drain, was) => {
        this.#ports.turned(drain, was);
        this.replays.pump();
      },
      changed: () => this.changed(),
    };
  }

  #cache(hook: LiveHook, event: LogEvent, { tries, gap }: Failure): Promise<void> {
    const isPoison = isInternal(tries);
    const spent = hook.retry_count === 0 || isPoison;
    const delay = spent ? null : delayAfter(0, Math.random(), floorOf(tries.at(-1)));
    const row = {
      id: rowIdOf(event, hook.id),
      ...eventColumns(event, this.#ports.unhooked.placeOf(event)),
      ...failureColumns(tries),
      hook_id: hook.id,
      gap,
      reason: isPoison ? "internal" : "failed",
      attempts: tries.length,
      state: spent ? ("parked" as const) : ("cached" as const),
      due_at: delay === null ? null : new Date(Date.now() + delay * 1_000).toISOString(),
    };
    return this.#ports.parking.keep(row, delay);
  }
}

/** Seconds that the receiver is spared at least. */
const floorOf = (outcome: Outcome | undefined): number => (outcome ? Math.ceil(spared(outcome) / 1_000) : 0);
