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
import { Unhooked, type UnhookedProgress } from "./unhooked.ts";

// A write is a row on the bill; what was finished since the last one is repeated after a crash.
const WRITE_EVERY_MS = 500;
const WRITE_AFTER_MS = 250;

type Stored = { lanes: Record<string, Lane>; unhooked: UnhookedProgress | null };

type Ports = {
  log: Log;
  memo: Memo;
  parking: Parking;
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  bodyOf(event: LogEvent): Promise<string>;
  suspend(hook: LiveHook, reason: "gone"): void;
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

  /** The hooks that have a lane. */
  get ids(): string[] {
    return Object.keys(this.#lanes);
  }

  drain(hookId: string): Drain | undefined {
    return this.#drains.get(hookId);
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
   * Takes over the hooks as the directory has them. Answers which lanes came back to life, and how many undone events
   * ended with each hook that is gone.
   */
  reconcile(
    snapshots: HookSnapshot[],
    hooks: LiveHook[],
    now: number,
  ): { resumed: string[]; ended: Record<string, number> } {
    const resumed: string[] = [];
    for (const [i, snapshot] of snapshots.entries()) {
      const lane = (this.#lanes[snapshot.id] ??= this.#begin(snapshot));
      const state = snapshot.active && !lane.suspending ? "active" : "suspended";
      const was = lane.state;
      if (lane.state !== "held" || state === "suspended") turn(lane, state, now);
      if (was === "suspended" && lane.state === "active") resumed.push(snapshot.id);
      this.#attach(lane, hooks[i] as LiveHook);
    }
    const ended = this.#endAllBut(new Set(snapshots.map(({ id }) => id)));
    this.changed();
    return { resumed, ended };
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

  #attach(lane: Lane, hook: LiveHook): void {
    const drain = this.#drains.get(hook.id);
    if (drain) drain.hook = hook;
    else this.#drains.set(hook.id, new Drain(lane, hook, this.#drainPorts()));
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
    const { log, mayCall, attempt, bodyOf, suspend } = this.#ports;
    const cache: DrainPorts["cache"] = (hook, event, tries) => this.#cache(hook, event, tries);
    return { log, mayCall, attempt, bodyOf, suspend, cache, changed: () => this.changed() };
  }

  #cache(hook: LiveHook, event: LogEvent, tries: Outcome[]): Promise<void> {
    const spent = hook.retry_count === 0;
    const delay = spent ? null : delayAfter(0, Math.random(), tries.at(-1)?.retry_after);
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
