import { DurableObject } from "cloudflare:workers";
import type { Batch } from "#src/events/batch.ts";
import type { Effect } from "#src/events/effect.ts";
import { encodeLine } from "#src/events/line.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { Alarm } from "./alarm.ts";
import { Business } from "./business.ts";
import type { Consumer, Moved } from "./consumers.ts";
import { Deliveries, type Facts } from "./deliveries.ts";
import { Desk } from "./desk.ts";
import { Files } from "./files.ts";
import { Health } from "./health.ts";
import { type Fresh, Log, type LogEvent } from "./log.ts";
import { Memo } from "./memo.ts";
import { OutboxDesk } from "./outbox-desk.ts";
import { Personal } from "./personal.ts";
import { Sending } from "./sending.ts";
import { Streams } from "./stream.ts";
import type { Stretched } from "./stretch.ts";
import type { Counted } from "./tally.ts";

export type AccountFacts = Omit<Facts, "open">;

export type Appended = { is: "appended"; count: number } | { is: "unknown_account" };

// The alarm that brings the object back when everything in memory is gone.
const SAFETY_MS = 30_000;
// A probe that is due and cannot be made now is looked at again after this.
const SOON_MS = 1_000;

/** The authority for one WhatsApp account: its log, and what of it has reached its hooks. Wiring only. */
export class Account extends DurableObject<Env> {
  readonly #alarm: Alarm;
  readonly #memo: Memo;
  readonly #log: Log;
  readonly #streams: Streams;
  readonly #deliveries: Deliveries;
  readonly #sending: Sending;
  readonly #personal: Personal;
  readonly #business: Business;
  readonly #files: Files;
  #facts: Facts | null;
  #awake: Promise<void> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#alarm = new Alarm(ctx.storage);
    this.#memo = new Memo(ctx.storage.sql);
    this.#log = new Log(ctx.storage.sql);
    this.#facts = this.#memo.get<Facts>("account");
    const shared = {
      ctx,
      env,
      memo: this.#memo,
      log: this.#log,
      alarm: this.#alarm,
      health: new Health(this.#memo),
      facts: () => this.#facts,
      tell: (news: NewEvent) => this.tell([news]),
      counted: (what: Counted) => this.#deliveries.lanes.count(what),
    };
    this.#deliveries = new Deliveries({
      ...shared,
      log: this.#log,
      sender: ctx.exports.Sender,
      tell: (news) => this.#tell(news),
      answered: (hook, deliveries, outcomes) => this.#sending.answered(hook, deliveries, outcomes),
      unsent: () => this.#sending.outbox.queue.size,
      found: (account) => this.#sending.adopt(account),
      close: () => void this.close(),
    });
    const bodyOf = (event: LogEvent) => this.#deliveries.bodyOf(event);
    this.#streams = new Streams({ ...shared, bodyOf });
    const [mayCall, line, health] = [() => this.#deliveries.mayCall(), () => this.#personal, () => this.#business];
    this.#sending = new Sending({ ...shared, mayCall, line, health });
    const take = (batches: Batch[], more: () => void) => void this.#take(batches, more);
    this.#files = new Files({ ...shared, line, heardToken: (fault) => this.#business.heardToken(fault) });
    this.#personal = new Personal({ ...shared, take, sending: this.#sending, files: this.#files });
    this.#business = new Business({ ...shared, files: this.#files });
    void ctx.blockConcurrencyWhile(async () => {
      await this.#alarm.load();
      this.#personal.wake();
    });
  }

  /** The account is there: events are taken from now on. Also tells changed facts. */
  async open(facts: AccountFacts): Promise<void> {
    const reopened = this.#facts?.open === false;
    this.#facts = { ...facts, open: true };
    this.#memo.put("account", this.#facts);
    this.#awake = null;
    const { directory, lanes } = this.#deliveries;
    directory.forget();
    await this.#wake();
    if (reopened) await directory.release(facts.id, lanes.ids);
    lanes.pump();
    this.#business.changed();
    this.#sending.outbox.pump();
  }

  /** The account was deleted: nothing is taken or delivered until it is opened again. What is undone stays. */
  async close(): Promise<void> {
    if (!this.#facts) return;
    const leaving = this.#personal.leave();
    this.#facts = { ...this.#facts, open: false };
    this.#memo.put("account", this.#facts);
    this.#deliveries.lanes.end();
    this.#streams.end();
    await leaving;
  }

  /**
   * Takes events into the log: numbered, each once, durable before this answers. What the log already holds is left out.
   */
  append(batches: Batch[], effects: Effect[] = []): Appended {
    if (!this.#facts?.open) return { is: "unknown_account" };
    if (effects.length === 0) return { is: "appended", count: this.#take(batches) };
    const count = this.#take(batches, (fresh) => this.#business.take(effects, fresh));
    this.#business.tend();
    return { is: "appended", count };
  }

  /** The owner's hooks changed in the directory. Answers how many undone events ended with each deleted hook. */
  async hooksChanged(revision: number): Promise<Record<string, number>> {
    await this.#wake();
    const { directory, lanes } = this.#deliveries;
    if (this.#facts?.open) await directory.refresh(this.#facts, revision);
    lanes.pump();
    await this.#streams.look();
    return directory.takeEnded();
  }

  /** A stretch of the log after a sequence, or after what a consumer has passed; waits for its first event so long. */
  async events(from: number | { consumer: string }, limit: number, types: string[], waitMs = 0): Promise<Stretched> {
    const after = typeof from === "number" ? from : this.#deliveries.consumers.get(from.consumer)?.sequence;
    return after === undefined ? { is: "no_consumer" } : this.#streams.page({ after, limit, types }, waitMs);
  }

  /** Opens a connector's link, or begins a live stream of the log. */
  override fetch(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/link") return this.#personal.accept(Number(searchParams.get("generation")));
    return this.#streams.open(request);
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    if (this.#personal.owns(socket)) await this.#personal.heard(socket, message);
    else this.#streams.spoke(socket);
  }

  override webSocketClose(socket: WebSocket): void {
    this.#personal.gone(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.#personal.gone(socket);
  }

  /** What only a personal account has: its link, its life. */
  personal(): Personal {
    return this.#personal;
  }

  /** What only a business account has: its health at Meta. */
  business(): Business {
    return this.#business;
  }

  /** Files that are to come from WhatsApp. */
  files(): Files {
    return this.#files;
  }

  consumers(): Consumer[] {
    return this.#deliveries.consumers.list();
  }

  moveConsumer(name: string, sequence: number, rewind: boolean): Moved {
    return this.#deliveries.consumers.move(name, sequence, rewind);
  }

  removeConsumer(name: string): Consumer | null {
    return this.#deliveries.consumers.remove(name);
  }

  /** Cached rows whose time has come. Throws while they cannot be taken over: the caller tells again. */
  async retry(ids: string[]): Promise<void> {
    if (!this.#facts) return;
    await this.#wake();
    await this.#deliveries.retries.take(this.#facts.id, ids);
  }

  /** Takes events of the gateway's own that somebody else noticed: what left the message cache. */
  tell(news: NewEvent[]): void {
    if (this.#facts?.open) for (const one of news) this.#tell(one);
  }

  /** What a hook's owner sees of its lane here, and asks of it. */
  async desk(): Promise<Desk> {
    await this.#wake();
    const { lanes } = this.#deliveries;
    return new Desk({ log: this.#log, lanes, facts: this.#facts, sender: this.ctx.exports.Sender });
  }

  /** Where messages are handed in, and what becomes of them is looked at. */
  async outbox(): Promise<OutboxDesk> {
    await this.#wake();
    return new OutboxDesk(this.#sending);
  }

  /** Erases everything for good, once a linked device is logged out, and ends the object. Answers whether something was there. */
  async purge(): Promise<boolean> {
    const isThere = this.#facts !== null;
    if (this.#facts?.open) await this.close();
    await this.#personal.tend();
    if (isThere && !this.#personal.isGone) return true;
    this.#facts = null;
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    // Once this has been answered; what is still in memory must not be written again.
    setTimeout(() => this.ctx.abort("the account was purged"), 0);
    return isThere;
  }

  /** Seals anew, a bounded part of it, what older keys sealed; answers the id of the key that all is sealed with then. */
  async reseal(): Promise<string | null> {
    const keyId = await this.#deliveries.directory.reseal();
    return (await this.#personal.reseal()) ? keyId : null;
  }

  /** A visit by the cron: whatever should be going on, goes on after it. */
  async visit(): Promise<void> {
    if (!this.#facts?.open) return;
    this.#awake = null;
    await this.#tend();
    await this.#personal.remind();
    await this.#streams.look();
  }

  /** Never throws: the platform gives up on an alarm that fails six times. */
  override async alarm(): Promise<void> {
    this.#alarm.rang();
    this.#deliveries.freshRun();
    await this.#tend();
  }

  async #tend(): Promise<void> {
    const { lanes, retries } = this.#deliveries;
    try {
      await this.#wake();
      lanes.pump();
      if (this.#facts) await this.#deliveries.tell(this.#facts.id);
      if (this.#facts) await retries.settleAwaited(this.#facts.id, lanes.drains);
      this.#deliveries.sweepLog(Date.now());
      this.#sending.tend(Date.now());
    } catch (error) {
      logger.warn("account.tend_failed", { account_id: this.#facts?.id, reason: reasonOf(error) });
    }
    if (lanes.busy || lanes.suspending.length) this.#alarm.by(Date.now() + SAFETY_MS);
    this.#business.tend();
    await this.#personal.tend();
    const probeAt = lanes.nextProbeAt;
    if (probeAt !== null) this.#alarm.by(Math.max(probeAt, Date.now() + SOON_MS));
  }

  /** An event of the gateway's own. */
  #tell(news: NewEvent): void {
    this.#store([{ ids: [news.id], oldest: Date.now(), body: encodeLine(news) }]);
  }

  /** What came from outside: it may tell of messages that went out. Answers how many events were new. */
  #take(batches: Batch[], more?: (fresh: Fresh[]) => void): number {
    const fresh = this.#store(batches, more);
    this.#sending.heard(fresh);
    return fresh.reduce((count, { ids }) => count + ids.length, 0);
  }

  /** Stores what is new of these, and answers it. `more` happens in the same transaction, also when nothing is. */
  #store(batches: Batch[], more?: (fresh: Fresh[]) => void): Fresh[] {
    const now = Date.now();
    const fresh = this.#log.store(this.ctx.storage, batches, now, more);
    if (fresh.length > 0) this.#appended(fresh, now);
    return fresh;
  }

  #appended(fresh: Fresh[], now: number): void {
    this.#log.remember(fresh, now);
    this.#streams.appended();
    this.#alarm.by(now + SAFETY_MS);
    void this.#wake().then(() => this.#deliveries.lanes.pump());
  }

  /** What memory lost is read again, once per life. */
  #wake(): Promise<void> {
    if (!this.#facts?.open) return Promise.resolve();
    this.#awake ??= this.#deliveries.directory.load(this.#facts);
    return this.#awake;
  }
}
