import type { AccountRoute } from "#src/accounts/directory.ts";
import { type Database, database } from "#src/db/client.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import { forTarget, type Told } from "#src/deliveries/format.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Sender } from "#src/deliveries/sender.ts";
import type { Place } from "#src/events/line.ts";
import { withUrls } from "#src/media/url.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Alarm } from "./alarm.ts";
import { Consumers } from "./consumers.ts";
import { Directory } from "./directory.ts";
import type { Drain } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import type { Lane } from "./lane.ts";
import { Lanes, type Ports as LanesPorts } from "./lanes.ts";
import type { Log, LogEvent } from "./log.ts";
import type { Memo } from "./memo.ts";
import { auditLane, newsOf } from "./news.ts";
import { Parking } from "./parking.ts";
import { persist } from "./persist.ts";
import { Reporter } from "./reporter.ts";
import { sweepLog } from "./retention.ts";
import { Retries } from "./retries.ts";
import { toldOf } from "./told.ts";

/** What the object must know of its account; `metadata` is JSON text. `open`: events are taken. */
export type Facts = { id: string; user_id: string; metadata: string | null; open: boolean };

export type Ports = {
  ctx: DurableObjectState;
  env: Env;
  memo: Memo;
  log: Log;
  alarm: Alarm;
  sender: Pick<Service<Sender>, "attempt">;
  facts(): Facts | null;
  /** takes an event of the gateway's own */
  tell(news: NewEvent): void;
  /** takes what receivers answered */
  answered(hook: LiveHook, deliveries: Delivery[], outcomes: Outcome[]): void;
  /** messages that wait to be sent */
  unsent(): number;
  /** the account's row, as it is now */
  found(account: AccountRoute): void;
  /** the account was deleted */
  close(): void;
};

// A run ends long before the platform's limit of calls per invocation; the alarm starts the next one.
const CALLS_PER_RUN = 500;

/** What brings an account's events to its hooks, wired together: lanes, retries, consumers, and the directory they follow. */
export class Deliveries {
  readonly lanes: Lanes;
  readonly retries: Retries;
  readonly consumers: Consumers;
  readonly directory: Directory;
  readonly #reporter: Reporter;
  readonly #db: Database;
  readonly #ports: Ports;
  #calls = 0;

  constructor(ports: Ports) {
    const { env, memo, log } = ports;
    this.#ports = ports;
    this.#db = database(env.DB);
    this.retries = new Retries({
      db: this.#db,
      queue: env.RETRIES,
      media: env.MEDIA,
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      hookOf: (id) => this.#hookOf(id),
      heard: (hook, outcome) => this.#heard(hook, outcome),
      settled: (hookId, rowId, isParked) => this.lanes.drain(hookId)?.release(rowId, isParked),
    });
    this.consumers = new Consumers(log, memo, () => this.lanes);
    this.lanes = new Lanes(this.#portsOfLanes());
    const { lanes } = this;
    this.directory = new Directory({ env, memo, log, lanes, found: ports.found, close: ports.close });
    const wakeAt = (at: number) => ports.alarm.by(at);
    this.#reporter = new Reporter({ db: this.#db, log, lanes, unsent: ports.unsent, wakeAt });
  }

  #portsOfLanes(): LanesPorts {
    const { env, memo, log, alarm } = this.#ports;
    return {
      log,
      memo,
      consumers: this.consumers,
      parking: new Parking(this.#db, env.RETRIES),
      mayCall: () => this.mayCall(),
      attempt: (hook, deliveries) => this.#attempt(hook, deliveries),
      toldOf: (event) => this.toldOf(event),
      unhooked: { log, db: this.#db, placeOf: (event) => this.#placeOf(event) },
      probeRow: (hook) => this.retries.probe(hook.account_id, hook),
      wakeAt: (at) => alarm.by(at),
      turned: (drain, was) => this.#turned(drain, was),
    };
  }

  /** A fresh invocation: as many calls to the Sender may be made again. */
  freshRun(): void {
    this.#calls = 0;
  }

  /** Tells the directory what it does not know yet: suspensions, a backlog, how the account fares. */
  async tell(accountId: string): Promise<void> {
    await this.directory.tellSuspensions();
    await this.directory.tellBacklog(accountId);
    if (this.#ports.facts()?.open) await this.#reporter.tell(accountId);
  }

  /** What is past the log's retention leaves it, and that is told. */
  sweepLog(now: number): void {
    const { ctx, env, memo, log, facts, tell } = this.#ports;
    const account = facts();
    if (!account?.open) return;
    const parts = { env, sql: ctx.storage.sql, memo, log, lanes: this.lanes };
    for (const news of sweepLog(account.id, parts, now)) tell(news);
  }

  /** What is told of an event. */
  toldOf(event: LogEvent): Promise<Told> {
    return toldOf(this.#ports.env.MEDIA, event, this.#placeOf(event));
  }

  /** The body of an event for whoever reads it in the log; URLs of files are made anew. */
  async bodyOf(event: LogEvent): Promise<string> {
    const { body } = await this.toldOf(event);
    return withUrls(this.#ports.env, this.#ports.facts()?.id ?? "", body, Date.now());
  }

  #placeOf({ sequence, at }: LogEvent): Place {
    const { id, metadata } = this.#ports.facts() as Facts;
    return { accountId: id, metadata, sequence, at };
  }

  async #attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]> {
    if (!hook.target) throw new Error("the hook's secrets cannot be opened");
    const outcomes = await this.#ports.sender.attempt(hook.target, forTarget(hook.target, deliveries));
    for (const { class: is } of outcomes) this.lanes.count(is === "delivered" ? is : "undelivered");
    if (hook.answers) this.#ports.answered(hook, deliveries, outcomes);
    return outcomes;
  }

  /** Whether one more call to another Worker may be made in this invocation; counts it. */
  mayCall(): boolean {
    if (++this.#calls <= CALLS_PER_RUN) return true;
    this.#ports.alarm.by(Date.now());
    return false;
  }

  #hookOf(id: string): LiveHook | "held" | "deleted" {
    if (!this.#ports.facts()?.open) return "held";
    const drain = this.lanes.drain(id);
    if (!drain) return "deleted";
    return drain.lane.state === "active" ? drain.hook : "held";
  }

  /** A cached event's outcome tells of the receiver too; answers whether the lane is active after it. */
  #heard({ id }: LiveHook, outcome: Outcome): boolean {
    const drain = this.lanes.drain(id);
    drain?.heard(outcome);
    return drain?.lane.state === "active";
  }

  /** A lane is in another state: an event and an audit row, and what it held back goes on when it is active. */
  #turned({ hook, lane }: Drain, was: Lane["state"]): void {
    const news = newsOf(hook, lane, was);
    this.#ports.tell(news);
    const user_id = this.#ports.facts()?.user_id ?? null;
    void persist("audit.write_failed", () => auditLane(this.#db, { user_id, account_id: hook.account_id, news }));
    if (lane.suspending) void this.directory.tellSuspensions();
    if (lane.state !== "active") return;
    void persist("cache.release_failed", () => this.directory.release(hook.account_id, [hook.id]));
  }
}
