import { DurableObject } from "cloudflare:workers";
import { type Database, database } from "#src/db/client.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Batch } from "#src/events/batch.ts";
import { forTarget, type Told } from "#src/deliveries/format.ts";
import { encodeLine, type Place } from "#src/events/line.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { Alarm } from "./alarm.ts";
import { type Consumer, Consumers, type Moved } from "./consumers.ts";
import type { Drain } from "./drain.ts";
import { Desk } from "./desk.ts";
import { Directory } from "./directory.ts";
import type { LiveHook } from "./hooks.ts";
import type { Lane } from "./lane.ts";
import { Lanes, type Ports as LanesPorts } from "./lanes.ts";
import { Log, type LogEvent } from "./log.ts";
import { Memo } from "./memo.ts";
import { auditLane, newsOf } from "./news.ts";
import { Parking } from "./parking.ts";
import { persist } from "./persist.ts";
import { sweepLog } from "./retention.ts";
import { Retries } from "./retries.ts";
import { Sends } from "./sends.ts";
import { Streams } from "./stream.ts";
import type { Stretched } from "./stretch.ts";
import { toldOf } from "./told.ts";

/** What the object must know of its account; `metadata` is JSON text. */
export type AccountFacts = { id: string; user_id: string; metadata: string | null };

export type Appended = { is: "appended"; count: number } | { is: "unknown_account" };

type Facts = AccountFacts & { open: boolean };

// The alarm that brings the object back when everything in memory is gone.
const SAFETY_MS = 30_000;
// A probe that is due and cannot be made now is looked at again after this.
const SOON_MS = 1_000;
// A run ends long before the platform's limit of calls per invocation; the alarm starts the next one.
const CALLS_PER_RUN = 500;

/** The authority for one WhatsApp account: its log, and what of it has reached its hooks. Wiring only. */
export class Account extends DurableObject<Env> {
  readonly #db: Database;
  readonly #alarm: Alarm;
  readonly #memo: Memo;
  readonly #log: Log;
  readonly #consumers: Consumers;
  readonly #streams: Streams;
  readonly #lanes: Lanes;
  readonly #directory: Directory;
  readonly #retries: Retries;
  readonly #sends: Sends;
  #facts: Facts | null;
  #awake: Promise<void> | null = null;
  #calls = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#db = database(env.DB);
    this.#alarm = new Alarm(ctx.storage);
    this.#memo = new Memo(ctx.storage.sql);
    this.#log = new Log(ctx.storage.sql);
    this.#sends = new Sends(ctx.storage.sql);
    this.#facts = this.#memo.get<Facts>("account");
    this.#retries = new Retries({
      db: this.#db,
      queue: env.RETRIES,
      media: env.MEDIA,
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      hookOf: (id) => this.#hookOf(id),
      heard: (hook, outcome) => this.#heard(hook, outcome),
      settled: (hookId, rowId, isParked) => this.#lanes.drain(hookId)?.release(rowId, isParked),
    });
    this.#consumers = new Consumers(this.#log, this.#memo, () => this.#lanes);
    this.#lanes = new Lanes(this.#portsOfLanes());
    const bodyOf = async (event: LogEvent) => (await this.#toldOf(event)).body;
    this.#streams = new Streams({ ctx, log: this.#log, bodyOf, isClosed: () => this.#facts?.open === false });
    this.#directory = new Directory({
      env,
      memo: this.#memo,
      log: this.#log,
      lanes: this.#lanes,
      close: () => this.close(),
    });
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  #portsOfLanes(): LanesPorts {
    return {
      log: this.#log,
      memo: this.#memo,
      consumers: this.#consumers,
      parking: new Parking(this.#db, this.env.RETRIES),
      mayCall: () => this.#mayCall(),
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      toldOf: (event) => this.#toldOf(event),
      unhooked: { log: this.#log, db: this.#db, placeOf: (event) => this.#placeOf(event) },
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
    this.#directory.forget();
    await this.#wake();
    if (reopened) await this.#directory.release(facts.id, this.#lanes.ids);
    this.#lanes.pump();
  }

  /** The account was deleted: nothing is taken or delivered until it is opened again. What is undone stays. */
  close(): void {
    if (!this.#facts) return;
    this.#facts = { ...this.#facts, open: false };
    this.#memo.put("account", this.#facts);
    this.#lanes.end();
    this.#streams.end();
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
    if (this.#facts?.open) await this.#directory.refresh(this.#facts, revision);
    this.#lanes.pump();
    return this.#directory.takeEnded();
  }

  /** A stretch of the log after a sequence, or after what a consumer has passed; waits for its first event so long. */
  async events(from: number | { consumer: string }, limit: number, types: string[], waitMs = 0): Promise<Stretched> {
    const after = typeof from === "number" ? from : this.#consumers.get(from.consumer)?.sequence;
    return after === undefined ? { is: "no_consumer" } : this.#streams.page({ after, limit, types }, waitMs);
  }

  /** Begins a live stream of the log. */
  override fetch(request: Request): Response {
    return this.#streams.open(request);
  }

  override webSocketMessage(socket: WebSocket): void {
    this.#streams.spoke(socket);
  }

  consumers(): Consumer[] {
    return this.#consumers.list();
  }

  moveConsumer(name: string, sequence: number, rewind: boolean): Moved {
    return this.#consumers.move(name, sequence, rewind);
  }

  removeConsumer(name: string): Consumer | null {
    return this.#consumers.remove(name);
  }

  /** Cached rows whose time has come. Throws while they cannot be taken over: the caller tells again. */
  async retry(ids: string[]): Promise<void> {
    if (!this.#facts) return;
    await this.#wake();
    await this.#retries.take(this.#facts.id, ids);
  }

  /** Takes events of the gateway's own that somebody else noticed: what left the message cache. */
  tell(news: NewEvent[]): void {
    if (this.#facts?.open) for (const one of news) this.#tell(one);
  }

  /** What a hook's owner sees of its lane here, and asks of it. */
  async desk(): Promise<Desk> {
    await this.#wake();
    return new Desk({ log: this.#log, lanes: this.#lanes, facts: this.#facts, sender: this.ctx.exports.Sender });
  }

  /** A visit by the cron: whatever should be going on, goes on after it. */
  async visit(): Promise<void> {
    if (!this.#facts?.open) return;
    this.#awake = null;
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
      await this.#directory.tellSuspensions();
      if (this.#facts) await this.#directory.tellBacklog(this.#facts.id);
      if (this.#facts) await this.#retries.settleAwaited(this.#facts.id, this.#lanes.drains);
      this.#sweepLog();
    } catch (error) {
      logger.warn("account.tend_failed", { account_id: this.#facts?.id, reason: reasonOf(error) });
    }
    if (this.#lanes.busy || this.#lanes.suspending.length) this.#alarm.by(Date.now() + SAFETY_MS);
    const probeAt = this.#lanes.nextProbeAt;
    if (probeAt !== null) this.#alarm.by(Math.max(probeAt, Date.now() + SOON_MS));
  }

  #sweepLog(): void {
    if (!this.#facts?.open) return;
    const parts = { env: this.env, sql: this.ctx.storage.sql, memo: this.#memo, log: this.#log, lanes: this.#lanes };
    for (const news of sweepLog(this.#facts.id, parts, Date.now())) this.#tell(news);
  }

  /** An event of the gateway's own. */
  #tell(news: NewEvent): void {
    this.#store([{ ids: [news.id], oldest: Date.now(), body: encodeLine(news) }]);
  }

  #store(batches: Batch[]): number {
    const now = Date.now();
    const fresh = this.#log.fresh(batches);
    if (fresh.length === 0) return 0;
    this.ctx.storage.transactionSync(() => this.#log.insert(fresh, now));
    this.#log.remember(fresh, now);
    this.#streams.appended();
    this.#alarm.by(now + SAFETY_MS);
    void this.#wake().then(() => this.#lanes.pump());
    return fresh.reduce((count, { ids }) => count + ids.length, 0);
  }

  /** What memory lost is read again, once per life. */
  #wake(): Promise<void> {
    if (!this.#facts?.open) return Promise.resolve();
    this.#awake ??= this.#directory.load(this.#facts);
    return this.#awake;
  }

  async #attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]> {
    if (!hook.target) throw new Error("the hook's secrets cannot be opened");
    const outcomes = await this.ctx.exports.Sender.attempt(hook.target, forTarget(hook.target, deliveries));
    if (!hook.answers) return outcomes;
    const take = () => this.#sends.heard(hook, deliveries, outcomes);
    for (const news of this.ctx.storage.transactionSync(take)) this.#tell(news);
    return outcomes;
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

  #toldOf(event: LogEvent): Promise<Told> {
    return toldOf(this.env.MEDIA, event, this.#placeOf(event));
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
    this.#tell(news);
    const user_id = this.#facts?.user_id ?? null;
    void persist("audit.write_failed", () => auditLane(this.#db, { user_id, account_id: hook.account_id, news }));
    if (lane.suspending) void this.#directory.tellSuspensions();
    if (lane.state !== "active") return;
    void persist("cache.release_failed", () => this.#directory.release(hook.account_id, [hook.id]));
  }
}
