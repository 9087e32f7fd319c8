import { delayAfter } from "#src/backoff.ts";
import { eventColumns, failureColumns } from "#src/cache/row.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import { dataOf } from "#src/events/line.ts";
import type { HookSnapshot } from "#src/hooks/snapshot.ts";
import { Drain, type Ports as DrainPorts } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import { type Lane, newLane, turn, undone } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";
import type { Memo } from "./memo.ts";
import type { Parking } from "./parking.ts";
import { spared } from "./policy.ts";
import { Unhooked, type UnhookedProgress } from "./unhooked.ts";

// A write is a row on the bill; what was finished since the last one is repeated after a crash.
const WRITE_EVERY_MS = 500;
const WRITE_AFTER_MS = 250;

type Stored = { lanes: Record<string, Lane>; unhooked: UnhookedProgress | null };

/** What the lanes need of their account. */
export type Ports = {
  log: Log;
  memo: Memo;
  parking: Parking;
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  bodyOf(event: LogEvent): Promise<string>;
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
  #unhooked: Unhooked | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #written = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    const stored = ports.memo.get<Stored>("lanes") ?? { lanes: {}, unhooked: { cursor: 0, done: [], until: null } };
    this.#lanes = stored.lanes;
    this.#unhooked = stored.unhooked && this.#unhookedFrom(stored.unhooked);
  }

  /** Whether events are waiting that could be worked on, or progress is not written yet. */
  get busy(): boolean {
    return this.#timer !== null || this.#unhooked?.busy === true || [...this.#drains.values()].some(({ busy }) => busy);
  }

  /** Everything up to here is done for every lane. */
  get passed(): number {
    const cursors = Object.values(this.#lanes).map(({ cursor }) => cursor);
    if (this.#unhooked) cursors.push(this.#unhooked.progress.cursor);
    return Math.min(this.#ports.log.next - 1, ...cursors);
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

  /** Hooks whose suspension the directory does not know of yet. */
  get suspending(): Drain[] {
    return [...this.#drains.values()].filter(({ lane }) => lane.suspending);
  }

  pump(): void {
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
    this.#ports.memo.put("lanes", { lanes: this.#lanes, unhooked: this.#unhooked?.progress ?? null } satisfies Stored);
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
    return drain;
  }

  #endAllBut(ids: Set<string>): Record<string, number> {
    const ended: Record<string, number> = {};
    for (const [id, lane] of Object.entries(this.#lanes)) {
      if (ids.has(id)) continue;
      ended[id] = undone(lane, this.#ports.log.next - 1);
      this.#drains.get(id)?.end();
      this.#drains.delete(id);
      delete this.#lanes[id];
      // With the last hook gone, what it has not seen has no hook: it goes to the message cache instead of nowhere.
      if (Object.keys(this.#lanes).length === 0) this.#unhooked = this.#unhookedFrom(this.#afterLast(lane));
    }
    return ended;
  }

  #afterLast({ cursor, done }: Lane): UnhookedProgress {
    const before = this.#unhooked?.progress;
    if (!before || before.until === null || before.until >= cursor) return { cursor, done, until: null };
    return { cursor: before.cursor, done: [...before.done, [before.until + 1, cursor], ...done], until: null };
  }

  #unhookedFrom(progress: UnhookedProgress): Unhooked {
    return new Unhooked(progress, { ...this.#ports.unhooked, changed: () => this.changed() });
  }

  #drainPorts(): DrainPorts {
    return {
      ...this.#ports,
      cache: (hook, event, tries) => this.#cache(hook, event, tries),
      suspend: (drain) => this.suspend(drain),
      changed: () => this.changed(),
    };
  }

  #cache(hook: LiveHook, event: LogEvent, tries: Outcome[]): Promise<void> {
    const spent = hook.retry_count === 0;
    const delay = spent ? null : delayAfter(0, Math.random(), floorOf(tries.at(-1)));
    const row = {
      id: `${event.head.id}_${hook.id}`,
      ...eventColumns(event.head, dataOf(event.line), this.#ports.unhooked.placeOf(event)),
      ...failureColumns(tries),
      hook_id: hook.id,
      reason: "failed",
      attempts: tries.length,
      state: spent ? ("parked" as const) : ("cached" as const),
      due_at: delay === null ? null : new Date(Date.now() + delay * 1_000).toISOString(),
    };
    return this.#ports.parking.keep(row, delay);
  }
}

/** Seconds that the receiver is spared at least. */
const floorOf = (outcome: Outcome | undefined): number => (outcome ? Math.ceil(spared(outcome) / 1_000) : 0);
