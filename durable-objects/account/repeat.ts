import { dropRows, rowsThere } from "#src/cache/there.ts";
import type { Database } from "#src/db/client.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Told } from "#src/deliveries/format.ts";
import { internal, type Outcome } from "#src/deliveries/outcome.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { Drain } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import type { LogEvent } from "./log.ts";
import { afterOwnFailure } from "./policy.ts";
import { type Failure, rowIdOf } from "./ports.ts";
import { bringerOf, type Choice } from "./range.ts";

/** What sending events again needs of the account. */
export type Ports = {
  db: Database;
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  toldOf(event: LogEvent): Promise<Told>;
  /** stores a failed event in the message cache; resolves once it is there */
  cache(hook: LiveHook, event: LogEvent, failure: Failure): Promise<void>;
};

/** What a replay brings, and how far it has come. */
export type Tally = Choice & { delivered: number; failed: number };

const IN_FLIGHT = 4;
const NO_ROOM_MS = 50;
// Data that cannot be had so often in a row is lost: the event is parked, with that as its reason.
const MOST_UNTOLD = 5;

const wait = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** Sends events of the log again to one hook: a few at once, one of a chat at a time, the lane's own go first. */
export class Repeat {
  readonly #drain: Drain;
  readonly #tally: Tally;
  readonly #ports: Ports;

  constructor(drain: Drain, tally: Tally, ports: Ports) {
    this.#drain = drain;
    this.#tally = tally;
    this.#ports = ports;
  }

  /** Whether all were settled: delivered or cached. Else it had to stop, and the rest is to be done another time. */
  async all(events: LogEvent[], settled: Set<number>): Promise<boolean> {
    const { hook, lane } = this.#drain;
    const rows = await rowsThere(
      this.#ports.db,
      events.flatMap((event) => [rowIdOf(event, hook.id), event.head.id]),
    );
    const mine = events.filter((event) => {
      const isCached = rows.has(rowIdOf(event, hook.id));
      if (settled.has(event.sequence)) return false;
      return bringerOf(event, { ...this.#tally, hook, lane }, isCached) === "replay";
    });
    const chats = [...Map.groupBy(mine, ({ head, sequence }) => head.chat ?? `#${sequence}`).values()];
    const work = async (): Promise<boolean> => {
      for (let chat = chats.shift(); chat; chat = chats.shift()) {
        for (const event of chat) {
          if (!(await this.#one(event, rows))) return false;
          settled.add(event.sequence);
        }
      }
      return true;
    };
    const workers = await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    return workers.every(Boolean);
  }

  get #isStopped(): boolean {
    return this.#drain.lane.state !== "active" || !this.#drain.hook.target;
  }

  /** Whether the event was settled. */
  async #one(event: LogEvent, rows: Set<string>): Promise<boolean> {
    const outcome = await this.#outcomeOf(event);
    if (!outcome) return false;
    // What it says of the receiver counts for the lane; the gateway's own failure says nothing.
    if (outcome.kind !== "internal") this.#drain.heard(outcome);
    if (outcome.class === "delivered") {
      this.#tally.delivered++;
      await this.#drop(event, rows);
      return true;
    }
    // The receiver is away, not the event at fault: it comes when the lane is active again.
    if (this.#isStopped) return false;
    this.#tally.failed++;
    await this.#ports.cache(this.#drain.hook, event, { tries: [outcome], gap: null });
    return true;
  }

  /** A 2xx by any path ends the event's row, also the one it had while no hook was there. */
  async #drop(event: LogEvent, rows: Set<string>): Promise<void> {
    const own = rowIdOf(event, this.#drain.hook.id);
    await dropRows(
      this.#ports.db,
      [own, event.head.id].filter((id) => rows.has(id)),
    );
    this.#drain.release(own, false);
  }

  /** One try, once there is room for it; null when it has to stop. The gateway's own failures spend nothing. */
  async #outcomeOf(event: LogEvent): Promise<Outcome | null> {
    let untold = 0;
    for (let failures = 1; ; failures++) {
      while (!this.#isStopped && this.#drain.free() < 1) await wait(NO_ROOM_MS);
      if (this.#isStopped || !this.#ports.mayCall()) return null;
      this.#drain.rate.take(1);
      this.#drain.rate.out++;
      let told: Told | null = null;
      try {
        told = await this.#ports.toldOf(event);
        const [outcome] = await this.#ports.attempt(this.#drain.hook, [this.#deliveryOf(event, told)]);
        if (outcome) return outcome;
      } catch (error) {
        logger.warn("replay.call_failed", { hook_id: this.#drain.hook.id, reason: reasonOf(error) });
      } finally {
        this.#drain.rate.out--;
        this.#drain.pump();
      }
      if (!told && ++untold === MOST_UNTOLD) return internal(Date.now());
      await wait(afterOwnFailure(failures));
    }
  }

  #deliveryOf({ head, sequence }: LogEvent, told: Told): Delivery {
    const { account_id } = this.#drain.hook;
    return { id: head.id, type: head.type, account_id, sequence, attempt: 1, replay: true, ...told };
  }
}
