import { type Database } from "#src/db/client.ts";
import { type Figures, type Minute, readReport, type Trouble, writeReport } from "#src/figures/report.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import type { Drain } from "./drain.ts";
import { undone } from "./lane.ts";
import type { Lanes } from "./lanes.ts";
import type { Log } from "./log.ts";
import { asideCount, neededFrom } from "./order.ts";
import { type Tally } from "./tally.ts";

export type Ports = {
  db: Database;
  log: Log;
  lanes: Lanes;
  /** messages that wait to be sent */
  unsent(): number;
  /** something is to be told then (ms) */
  wakeAt(at: number): void;
};

// A report is a row on the bill: one a minute while something happens, and one an hour to show that nothing did.
const EVERY_MS = 60_000;
const AT_LEAST_MS = 50 * 60_000;
const KEPT_MINUTES = 60;
const MOST_TROUBLES = 20;

type Report = { at: number; figures: Figures; minutes: Minute[] };

/** Tells the directory how the account fares, so that nobody has to wake its object to ask. */
export class Reporter {
  readonly #ports: Ports;
  #last: Report | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Writes the account's figures when they changed, at most once a minute. Never throws: the next visit tells them. */
  async tell(accountId: string): Promise<void> {
    try {
      await this.#tell(accountId, Date.now());
    } catch (error) {
      logger.warn("account.figures_not_told", { account_id: accountId, reason: reasonOf(error) });
    }
  }

  async #tell(accountId: string, now: number): Promise<void> {
    const { db, wakeAt } = this.#ports;
    // What an earlier life of this object told.
    this.#last ??= await readReport(db, accountId);
    const figures = this.#figures();
    const last = this.#last;
    if (last && now < last.at + AT_LEAST_MS && JSON.stringify(figures) === JSON.stringify(last.figures)) return;
    if (last && now < last.at + EVERY_MS) return wakeAt(last.at + EVERY_MS);
    const report = { at: now, figures, minutes: minutesWith(last, figures, now) };
    await writeReport(db, accountId, report);
    this.#last = report;
  }

  #figures(): Figures {
    const { log, lanes, unsent } = this.#ports;
    const going = lanes.drains.filter(({ lane }) => lane.state !== "suspended");
    const lags = going.map((drain) => this.#lag(drain));
    const waits = going.filter((_, i) => lags[i]).map(({ lane }) => Math.min(lane.cursor + 1, neededFrom(lane)));
    const [oldest] = waits.length ? log.read(Math.min(...waits), 1) : [];
    return {
      events: log.next - 1,
      ...byKind(lanes.tally),
      active: going.filter(({ lane }) => lane.state === "active").length,
      held: going.filter(({ lane }) => lane.state === "held").length,
      suspended: lanes.drains.length - going.length,
      undone: lags.reduce((sum, lag) => sum + lag, 0),
      oldest_undone_at: oldest ? new Date(oldest.at).toISOString() : null,
      unsent: unsent(),
      troubles: going.flatMap((drain, i) => troubleOf(drain, lags[i] ?? 0)).slice(0, MOST_TROUBLES),
    };
  }

  #lag = ({ lane }: Drain): number => undone(lane, this.#ports.log.next - 1) + asideCount(lane);
}

const byKind = ({ delivered, undelivered, ...sends }: Tally) => ({ delivered, failed: undelivered, sends });

/** What a lane suffers from: its receiver is down, or its last try failed. */
function troubleOf({ hook, lane }: Drain, lag: number): Trouble[] {
  const isFailing = lane.recent.length > 0 && lane.recent.at(-1)?.[3] !== "delivered";
  const state = lane.state === "held" ? "held" : "failing";
  if (state === "failing" && !isFailing) return [];
  return [{ hook_id: hook.id, state, since: new Date(lane.since).toISOString(), undone: lag }];
}

/** The last hour with what happened since the report before; all of it counts to the minute in which it is told. */
function minutesWith(last: Report | null, figures: Figures, now: number): Minute[] {
  const minute = Math.floor(now / 60_000);
  const kept = (last?.minutes ?? []).filter(([at]) => at > minute - KEPT_MINUTES);
  const since = (name: "events" | "delivered" | "failed") => figures[name] - (last?.figures[name] ?? 0);
  const now_: Minute = [minute, since("events"), since("delivered"), since("failed")];
  return now_.slice(1).some((count) => count > 0) ? [...kept, now_] : kept;
}
