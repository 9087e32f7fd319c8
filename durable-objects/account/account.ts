import { DurableObject } from "cloudflare:workers";
import { markBacklog } from "#src/accounts/backlog.ts";
import { accountById } from "#src/accounts/directory.ts";
import { releaseRows } from "#src/cache/cache.ts";
import { sendPointers } from "#src/cache/pointer.ts";
import { type Database, database } from "#src/db/client.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Batch } from "#src/events/batch.ts";
import { encodeLine, type Place } from "#src/events/line.ts";
import { type HookSnapshot, hooksOf, suspendHook } from "#src/hooks/snapshot.ts";
import { eventId } from "#src/ids.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { type LiveHook, openHook } from "./hooks.ts";
import { turn } from "./lane.ts";
import { Lanes } from "./lanes.ts";
import { Log, type LogEvent } from "./log.ts";
import { Memo } from "./memo.ts";
import { Parking } from "./parking.ts";
import { Retries } from "./retries.ts";
import { composeBody, readStretch, type Stretch } from "./stretch.ts";

/** What the object must know of its account; `metadata` is JSON text. */
export type AccountFacts = { id: string; user_id: string; metadata: string | null };

export type Appended = { is: "appended"; count: number } | { is: "unknown_account" };

type Facts = AccountFacts & { open: boolean };
type Snapshot = { revision: number; hooks: HookSnapshot[] };

// The alarm that brings the object back when everything in memory is gone.
const SAFETY_MS = 30_000;
const STUCK_ALARM_MS = 180_000;
// Events that wait longer than this are a backlog, and the directory is told.
const LATE_MS = 25_000;
// A run ends long before the platform's limit of calls per invocation; the alarm starts the next one.
const CALLS_PER_RUN = 500;
// Repeats are known within both: events passed by every lane stay in the log so long.
const KEPT_MS = 8 * 24 * 60 * 60_000;
const KEPT_EVENTS = 100_000;
const TRIM_ROWS = 2_000;

/** The authority for one WhatsApp account: its log, and what of it has reached its hooks. Wiring only. */
export class Account extends DurableObject<Env> {
  readonly #db: Database;
  readonly #memo: Memo;
  readonly #log: Log;
  readonly #lanes: Lanes;
  readonly #retries: Retries;
  #facts: Facts | null;
  #revision = -1;
  /** undone events that ended with hooks deleted since `hooksChanged` last told of them */
  #ended: Record<string, number> = {};
  #awake: Promise<void> | null = null;
  #alarmAt: number | null = null;
  #calls = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const { sql } = ctx.storage;
    const db = database(env.DB);
    const media = env.MEDIA;
    const queue = env.RETRIES;
    const attempt = (hook: LiveHook, deliveries: Delivery[]) => this.#attempt(hook, deliveries);
    const suspend = (hook: LiveHook) => this.#suspend(hook);
    const placeOf = (event: LogEvent) => this.#placeOf(event);
    const bodyOf = (event: LogEvent) => composeBody(media, event, placeOf(event));
    const mayCall = () => this.#mayCall();
    this.#db = db;
    this.#memo = new Memo(sql);
    this.#log = new Log(sql);
    this.#facts = this.#memo.get<Facts>("account");
    const log = this.#log;
    const parking = new Parking(db, queue);
    const unhooked = { log, db, placeOf };
    this.#lanes = new Lanes({ log, memo: this.#memo, parking, mayCall, attempt, bodyOf, suspend, unhooked });
    this.#retries = new Retries({ db, queue, media, hookOf: (id) => this.#hookOf(id), attempt, suspend });
    void ctx.blockConcurrencyWhile(async () => {
      this.#alarmAt = await ctx.storage.getAlarm();
    });
  }

  /** The account is there: events are taken from now on. Also tells changed facts. */
  async open(facts: AccountFacts): Promise<void> {
    const reopened = this.#facts?.open === false;
    this.#facts = { ...facts, open: true };
    this.#memo.put("account", this.#facts);
    this.#awake = null;
    await this.#wake();
    if (reopened) await this.#release(this.#lanes.ids);
    this.#lanes.pump();
  }

  /** The account was deleted: nothing is taken or delivered until it is opened again. What is undone stays. */
  close(): void {
    if (!this.#facts) return;
    this.#facts = { ...this.#facts, open: false };
    this.#memo.put("account", this.#facts);
    this.#lanes.end();
  }

  /**
   * Takes events into the log: numbered, each once, durable before this answers. What the log already holds is left out.
   */
  append(batches: Batch[]): Appended {
    if (!this.#facts?.open) return { is: "unknown_account" };
    return { is: "appended", count: this.#store(batches) };
  }

  /** The owner's hooks changed in the directory. Answers how many undone events ended with each deleted hook. */
  async hooksChanged(revision: number): Promise<Record<string, number>> {
    await this.#wake();
    if (this.#revision < revision) await this.#refresh();
    this.#lanes.pump();
    const ended = this.#ended;
    this.#ended = {};
    return ended;
  }

  /** A stretch of the log. */
  async events(after: number, limit: number, types: string[]): Promise<Stretch> {
    const bodyOf = (event: LogEvent) => composeBody(this.env.MEDIA, event, this.#placeOf(event));
    return readStretch(this.#log, bodyOf, { after, limit, types });
  }

  /** Cached rows whose time has come. Throws while they cannot be taken over: the caller tells again. */
  async retry(ids: string[]): Promise<void> {
    if (!this.#facts) return;
    await this.#wake();
    await this.#retries.take(this.#facts.id, ids);
  }

  /** A visit by the cron: whatever should be going on, goes on after it. */
  async visit(): Promise<void> {
    if (!this.#facts?.open) return;
    if (this.#awake) await this.#refresh().catch((error) => this.#note("account.refresh_failed", error));
    await this.#tend();
  }

  /** Never throws: the platform gives up on an alarm that fails six times. */
  override async alarm(): Promise<void> {
    this.#alarmAt = null;
    this.#calls = 0;
    await this.#tend();
  }

  async #tend(): Promise<void> {
    try {
      await this.#wake();
      this.#lanes.pump();
      await this.#tellSuspensions();
      await this.#tellBacklog();
      this.#log.trim(Math.min(this.#lanes.passed + 1, this.#log.next - KEPT_EVENTS), Date.now() - KEPT_MS, TRIM_ROWS);
    } catch (error) {
      this.#note("account.tend_failed", error);
    }
    if (this.#lanes.busy || this.#lanes.suspending.length) this.#arm(Date.now() + SAFETY_MS);
  }

  #store(batches: Batch[]): number {
    const now = Date.now();
    const fresh = this.#log.fresh(batches);
    if (fresh.length === 0) return 0;
    this.ctx.storage.transactionSync(() => this.#log.insert(fresh, now));
    this.#log.remember(fresh, now);
    this.#arm(now + SAFETY_MS);
    void this.#wake().then(() => this.#lanes.pump());
    return fresh.reduce((count, { ids }) => count + ids.length, 0);
  }

  /** What memory lost is read again, once per life: the hooks from the directory, or as they were when it is away. */
  #wake(): Promise<void> {
    if (!this.#facts?.open) return Promise.resolve();
    this.#awake ??= this.#refresh().catch(async (error) => {
      this.#note("account.refresh_failed", error);
      const known = this.#memo.get<Snapshot>("hooks");
      if (known) await this.#adopt(known);
    });
    return this.#awake;
  }

  async #refresh(): Promise<void> {
    const { id, user_id } = this.#facts as Facts;
    const [account, snapshot] = await Promise.all([accountById(this.#db, id), hooksOf(this.#db, user_id, id)]);
    // Deleted while this object could not be told.
    if (!account) return this.close();
    if (snapshot.revision === this.#revision) return;
    this.#memo.put("hooks", snapshot satisfies Snapshot);
    await this.#adopt(snapshot);
  }

  async #adopt({ revision, hooks }: Snapshot): Promise<void> {
    const { id } = this.#facts as Facts;
    const live = await Promise.all(hooks.map((hook) => openHook(this.env.ENCRYPTION_KEY, id, hook)));
    // Opening secrets takes a moment: a newer snapshot may have come in between.
    if (revision < this.#revision) return;
    this.#revision = revision;
    const { resumed, ended } = this.#lanes.reconcile(hooks, live, Date.now());
    Object.assign(this.#ended, ended);
    await this.#release(resumed);
  }

  /** Cached rows that a lane held back become due at once. */
  async #release(hookIds: string[]): Promise<void> {
    const { id: account_id } = this.#facts as Facts;
    for (const hookId of hookIds) {
      const ids = await releaseRows(this.#db, account_id, hookId, new Date().toISOString());
      await sendPointers(
        this.env.RETRIES,
        ids.map((id) => ({ id, account_id, delaySeconds: 0 })),
      );
    }
  }

  async #attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]> {
    if (!hook.target) throw new Error("the hook's secrets cannot be opened");
    return this.ctx.exports.Sender.attempt(hook.target, deliveries);
  }

  #mayCall(): boolean {
    if (++this.#calls <= CALLS_PER_RUN) return true;
    this.#arm(Date.now());
    return false;
  }

  #hookOf(id: string): LiveHook | "held" | "deleted" {
    if (!this.#facts?.open) return "held";
    const drain = this.#lanes.drain(id);
    if (!drain) return "deleted";
    return drain.lane.state === "active" ? drain.hook : "held";
  }

  #placeOf({ sequence, at }: LogEvent): Place {
    const { id, metadata } = this.#facts as Facts;
    return { accountId: id, metadata, sequence, at };
  }

  /** The receiver wants no more: the lane stops now, the directory learns it as soon as it can. */
  #suspend(hook: LiveHook): void {
    const drain = this.#lanes.drain(hook.id);
    if (!drain || !turn(drain.lane, "suspended", Date.now())) return;
    const { lane } = drain;
    lane.suspending = "gone";
    this.#lanes.changed();
    const data = { hook_id: hook.id, reason: "gone" };
    this.#tell({ id: eventId(hook.account_id, "hook.suspended", hook.id, lane.changes), type: "hook.suspended", data });
    void this.#tellSuspensions();
  }

  async #tellSuspensions(): Promise<void> {
    for (const { lane, hook } of this.#lanes.suspending) {
      try {
        await suspendHook(this.#db, hook.id, lane.suspending as "gone");
        delete lane.suspending;
        this.#lanes.changed();
      } catch (error) {
        this.#note("hook.suspend_failed", error);
      }
    }
  }

  /** An event of the gateway's own. */
  #tell(event: NewEvent): void {
    this.#store([{ ids: [event.id], oldest: Date.now(), body: encodeLine(event) }]);
  }

  /** Writes since when events wait, when that has changed: the cron looks after such accounts. */
  async #tellBacklog(): Promise<void> {
    const { id } = this.#facts as Facts;
    const [oldest] = this.#lanes.busy ? this.#log.read(this.#lanes.passed + 1, 1) : [];
    const since = oldest && oldest.at < Date.now() - LATE_MS ? new Date(oldest.at).toISOString() : null;
    if (since === this.#memo.get<string | null>("backlog")) return;
    await markBacklog(this.#db, id, since);
    this.#memo.put("backlog", since);
  }

  #arm(at: number): void {
    const pending = this.#alarmAt;
    const stuck = pending !== null && pending < Date.now() - STUCK_ALARM_MS;
    if (pending !== null && pending <= at && !stuck) return;
    this.#alarmAt = at;
    this.ctx.storage.setAlarm(at).catch((error) => this.#note("account.alarm_failed", error));
  }

  #note(event: string, error: unknown): void {
    logger.warn(event, { account_id: this.#facts?.id, reason: reasonOf(error) });
  }
}
