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
import { log as logger, reasonOf } from "#src/log.ts";
import { Alarm } from "./alarm.ts";
import type { Drain } from "./drain.ts";
import { type LiveHook, openHook } from "./hooks.ts";
import type { Lane } from "./lane.ts";
import { Lanes, type Ports as LanesPorts } from "./lanes.ts";
import { Log, type LogEvent } from "./log.ts";
import { Memo } from "./memo.ts";
import { auditLane, newsOf } from "./news.ts";
import { Parking } from "./parking.ts";
import { persist } from "./persist.ts";
import { Retries } from "./retries.ts";
import { composeBody, readStretch, type Stretch } from "./stretch.ts";

/** What the object must know of its account; `metadata` is JSON text. */
export type AccountFacts = { id: string; user_id: string; metadata: string | null };

export type Appended = { is: "appended"; count: number } | { is: "unknown_account" };

type Facts = AccountFacts & { open: boolean };
type Snapshot = { revision: number; hooks: HookSnapshot[] };

// The alarm that brings the object back when everything in memory is gone.
const SAFETY_MS = 30_000;
// A probe that is due and cannot be made now is looked at again after this.
const SOON_MS = 1_000;
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
  readonly #alarm: Alarm;
  readonly #memo: Memo;
  readonly #log: Log;
  readonly #lanes: Lanes;
  readonly #retries: Retries;
  #facts: Facts | null;
  #revision = -1;
  /** undone events that ended with hooks deleted since `hooksChanged` last told of them */
  #ended: Record<string, number> = {};
  #awake: Promise<void> | null = null;
  #calls = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = database(env.DB);
    this.#alarm = new Alarm(ctx.storage);
    this.#memo = new Memo(ctx.storage.sql);
    this.#log = new Log(ctx.storage.sql);
    this.#facts = this.#memo.get<Facts>("account");
    this.#retries = new Retries({
      db: this.#db,
      queue: env.RETRIES,
      media: env.MEDIA,
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      hookOf: (id) => this.#hookOf(id),
      heard: (hook, outcome) => this.#heard(hook, outcome),
    });
    this.#lanes = new Lanes(this.#portsOfLanes());
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  #portsOfLanes(): LanesPorts {
    const placeOf = (event: LogEvent) => this.#placeOf(event);
    return {
      log: this.#log,
      memo: this.#memo,
      parking: new Parking(this.#db, this.env.RETRIES),
      mayCall: () => this.#mayCall(),
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      bodyOf: (event) => composeBody(this.env.MEDIA, event, placeOf(event)),
      unhooked: { log: this.#log, db: this.#db, placeOf },
      probeRow: (hook) => this.#retries.probe(hook.account_id, hook),
      wakeAt: (at) => this.#alarm.by(at),
      turned: (drain, was) => this.#turned(drain, was),
    };
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
    if (this.#facts?.open && this.#revision < revision) await this.#refresh();
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
    this.#alarm.rang();
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
    if (this.#lanes.busy || this.#lanes.suspending.length) this.#alarm.by(Date.now() + SAFETY_MS);
    const probeAt = this.#lanes.nextProbeAt;
    if (probeAt !== null) this.#alarm.by(Math.max(probeAt, Date.now() + SOON_MS));
  }

  #store(batches: Batch[]): number {
    const now = Date.now();
    const fresh = this.#log.fresh(batches);
    if (fresh.length === 0) return 0;
    this.ctx.storage.transactionSync(() => this.#log.insert(fresh, now));
    this.#log.remember(fresh, now);
    this.#alarm.by(now + SAFETY_MS);
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
    Object.assign(this.#ended, this.#lanes.reconcile(hooks, live, Date.now()));
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
    this.#alarm.by(Date.now());
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

  /** A cached event's outcome tells of the receiver too; answers whether the lane is active after it. */
  #heard({ id }: LiveHook, outcome: Outcome): boolean {
    const drain = this.#lanes.drain(id);
    drain?.heard(outcome);
    return drain?.lane.state === "active";
  }

  /** A lane is in another state: an event and an audit row, and what it held back goes on when it is active. */
  #turned({ hook, lane }: Drain, was: Lane["state"]): void {
    const news = newsOf(hook, lane, was);
    this.#store([{ ids: [news.id], oldest: lane.since, body: encodeLine(news) }]);
    const user_id = this.#facts?.user_id ?? null;
    void persist("audit.write_failed", () => auditLane(this.#db, { user_id, account_id: hook.account_id, news }));
    if (lane.suspending) void this.#tellSuspensions();
    if (lane.state === "active") void persist("cache.release_failed", () => this.#release([hook.id]));
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

  /** Writes since when events wait, when that has changed: the cron looks after such accounts. */
  async #tellBacklog(): Promise<void> {
    const { id } = this.#facts as Facts;
    const [oldest] = this.#lanes.busy ? this.#log.read(this.#lanes.passed + 1, 1) : [];
    const since = oldest && oldest.at < Date.now() - LATE_MS ? new Date(oldest.at).toISOString() : null;
    if (since === this.#memo.get<string | null>("backlog")) return;
    await markBacklog(this.#db, id, since);
    this.#memo.put("backlog", since);
  }

  #note(event: string, error: unknown): void {
    logger.warn(event, { account_id: this.#facts?.id, reason: reasonOf(error) });
  }
}
