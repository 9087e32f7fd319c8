import { changeRow, dropRow, oldestHeld, rowsOf } from "#src/cache/cache.ts";
import { sendPointers } from "#src/cache/pointer.ts";
import { attemptsOf, type CacheRow, failureColumns, type NewCacheRow } from "#src/cache/row.ts";
import { delayAfter } from "#src/backoff.ts";
import type { Database } from "#src/db/client.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import { withSpill } from "#src/deliveries/body.ts";
import { internal, type Outcome } from "#src/deliveries/outcome.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Drain } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import { awaitedRows } from "./order.ts";
import { spared } from "./policy.ts";

// One dead hook must not take the places of the others.
const IN_FLIGHT_PER_HOOK = 8;
// Queues count in seconds: a pointer may come a little before its row is due.
const EARLY_MS = 5_000;
// After the gateway's own failure nothing is spent; the row is simply due again.
const OWN_FAILURE_SECONDS = 60;
const POISON_FAILURES = 5;

type Ports = {
  db: Database;
  queue: Queue;
  media: R2Bucket;
  /** the hook when its lane is active; why not, otherwise */
  hookOf(id: string): LiveHook | "held" | "deleted";
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  /** an outcome tells of the lane's receiver too: whether the lane is active after it */
  heard(hook: LiveHook, outcome: Outcome): boolean;
  /** nobody tries the row again by itself: it was delivered or parked */
  settled(hookId: string, rowId: string, isParked: boolean): void;
};

/** Tries cached events again when their time has come. The row is the truth: what it does not say has not happened. */
export class Retries {
  readonly #ports: Ports;
  /** rows being worked on, so that a pointer that comes twice does nothing */
  readonly #locked = new Set<string>();
  /** delivered, but D1 would not delete the row: it is not sent again */
  readonly #delivered = new Set<string>();
  readonly #queues = new Map<string, { rows: CacheRow[]; out: number }>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get busy(): boolean {
    return this.#locked.size > 0;
  }

  /** Takes over the rows that are due among these; the rest need nothing. Throws while D1 is away. */
  async take(accountId: string, ids: string[]): Promise<void> {
    const free = ids.filter((id) => !this.#locked.has(id));
    if (free.length === 0) return;
    const now = Date.now();
    for (const row of await rowsOf(this.#ports.db, accountId, free)) {
      if (row.state !== "cached" || !row.hook_id || !row.due_at || this.#locked.has(row.id)) continue;
      if (Date.parse(row.due_at) > now + EARLY_MS) continue;
      this.#locked.add(row.id);
      this.#enqueue(row.hook_id, row);
    }
  }

  #enqueue(hookId: string, row: CacheRow): void {
    const queue = this.#queues.get(hookId) ?? { rows: [], out: 0 };
    this.#queues.set(hookId, queue);
    queue.rows.push(row);
    this.#pump(hookId);
  }

  #pump(hookId: string): void {
    const queue = this.#queues.get(hookId);
    while (queue && queue.out < IN_FLIGHT_PER_HOOK) {
      const row = queue.rows.shift();
      if (!row) break;
      queue.out++;
      void this.#work(hookId, row).then(() => {
        queue.out--;
        this.#locked.delete(row.id);
        this.#pump(hookId);
      });
    }
    if (queue?.out === 0) this.#queues.delete(hookId);
  }

  /** Never throws: what fails here leaves the row as it was, due, and the sweep brings it again. */
  async #work(hookId: string, row: CacheRow): Promise<void> {
    try {
      const hook = this.#ports.hookOf(hookId);
      if (hook === "held") await changeRow(this.#ports.db, row.id, { state: "held", due_at: null });
      else if (hook === "deleted") await this.#change(row, { state: "parked", due_at: null, reason: "hook_deleted" });
      else if (this.#delivered.has(row.id)) await this.#drop(hookId, row.id);
      else await this.#try(hook, row);
    } catch (error) {
      log.warn("retry.failed", { account_id: row.account_id, hook_id: hookId, reason: reasonOf(error) });
    }
  }

  /** Tries the oldest row that a lane holds back; null when there is none, or it is being tried. Spends nothing. */
  async probe(accountId: string, hook: LiveHook): Promise<Outcome | null> {
    const row = await oldestHeld(this.#ports.db, accountId, hook.id);
    if (!row || this.#locked.has(row.id)) return null;
    this.#locked.add(row.id);
    try {
      const outcome = await this.#attempt(hook, row);
      if (outcome.class === "delivered") await this.#drop(hook.id, row.id);
      else await this.#change(row, triedColumns(row, outcome));
      return outcome;
    } finally {
      this.#locked.delete(row.id);
    }
  }

  async #try(hook: LiveHook, row: CacheRow): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = await this.#attempt(hook, row);
    } catch (error) {
      log.warn("retry.call_failed", { hook_id: hook.id, reason: reasonOf(error) });
      return this.#ownFailure(hook, row);
    }
    const isActive = this.#ports.heard(hook, outcome);
    if (outcome.class === "delivered") {
      this.#delivered.add(row.id);
      return this.#drop(hook.id, row.id);
    }
    const tried = triedColumns(row, outcome);
    // The receiver is away, not the event at fault: nothing is spent.
    if (!isActive) return this.#change(row, { ...tried, state: "held", due_at: null });
    const retries = row.retries + 1;
    if (retries >= hook.retry_count) {
      await this.#change(row, { ...tried, retries, state: "parked", due_at: null });
      return this.#ports.settled(hook.id, row.id, true);
    }
    const floor = Math.ceil(spared(outcome) / 1_000);
    return this.#postpone(row, { ...tried, retries }, delayAfter(retries, Math.random(), floor));
  }

  /** Nothing is spent; but what fails here again and again would do so for ever, so it is parked. */
  async #ownFailure(hook: LiveHook, row: CacheRow): Promise<void> {
    const earlier = attemptsOf(row);
    const { history } = failureColumns([internal(Date.now())], earlier);
    const failures = earlier.filter(({ kind }) => kind === "internal").length + 1;
    if (failures < POISON_FAILURES) return this.#postpone(row, { history }, OWN_FAILURE_SECONDS);
    await this.#change(row, { history, reason: "internal", error_kind: "internal", state: "parked", due_at: null });
    this.#ports.settled(hook.id, row.id, true);
  }

  async #attempt(hook: LiveHook, row: CacheRow): Promise<Outcome> {
    const [outcome] = await this.#ports.attempt(hook, [await this.#deliveryOf(row)]);
    return outcome as Outcome;
  }

  async #postpone(row: CacheRow, change: Partial<NewCacheRow>, delaySeconds: number): Promise<void> {
    await this.#change(row, { ...change, due_at: new Date(Date.now() + delaySeconds * 1_000).toISOString() });
    await sendPointers(this.#ports.queue, [{ id: row.id, account_id: row.account_id, delaySeconds }]);
  }

  #change(row: CacheRow, change: Partial<NewCacheRow>): Promise<void> {
    return changeRow(this.#ports.db, row.id, change);
  }

  async #drop(hookId: string, id: string): Promise<void> {
    await dropRow(this.#ports.db, id);
    this.#delivered.delete(id);
    this.#ports.settled(hookId, id, false);
  }

  /** Strict chats whose row was deleted or parked by others, or never written, go on. */
  async settleAwaited(accountId: string, drains: Drain[]): Promise<void> {
    for (const drain of drains) {
      const awaited = awaitedRows(drain.lane);
      if (awaited.length === 0) continue;
      const rows = new Map((await rowsOf(this.#ports.db, accountId, awaited)).map((row) => [row.id, row.state]));
      for (const id of awaited) if ((rows.get(id) ?? "parked") === "parked") drain.release(id, rows.has(id));
    }
  }

  async #deliveryOf(row: CacheRow): Promise<Delivery> {
    const { event_data: body, original, spill } = row;
    const told = spill ? await withSpill(this.#ports.media, spill, body) : { body, ...(original && { original }) };
    return {
      id: row.event_id,
      type: row.event_type,
      account_id: row.account_id,
      sequence: row.sequence ?? 0,
      attempt: row.attempts + 1,
      ...(row.gap !== null && { gap: row.gap }),
      ...told,
    };
  }
}

const triedColumns = (row: CacheRow, outcome: Outcome): Partial<NewCacheRow> => ({
  ...failureColumns([outcome], attemptsOf(row)),
  // Whatever it was cached for, now it has failed.
  reason: "failed",
  attempts: row.attempts + 1,
});
