import type { StoredConfig } from "#src/accounts/config.ts";
import type { AccountRoute } from "#src/accounts/directory.ts";
import { paceOf } from "#src/accounts/pace.ts";
import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Batch } from "#src/events/batch.ts";
import type { Outcome as CommandOutcome } from "#src/protocol/command.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Fault } from "#src/protocol/person.ts";
import { partsOfSendId } from "#src/protocol/send-id.ts";
import type { Alarm } from "./alarm.ts";
import { readAnswers } from "./answers.ts";
import type { Business } from "./business.ts";
import type { Facts } from "./deliveries.ts";
import type { Driver } from "./driver.ts";
import { GraphDriver } from "./graph-driver.ts";
import { heardIn } from "./heard.ts";
import type { LiveHook } from "./hooks.ts";
import type { Line } from "./line.ts";
import { LinkDriver, sendOutcomeOf } from "./link-driver.ts";
import { type Asked, take, type Taken } from "./intake.ts";
import { Ledger } from "./ledger.ts";
import type { Memo } from "./memo.ts";
import { Outbox } from "./outbox.ts";
import type { Sender } from "./outcome.ts";
import { Pacing } from "./pacing.ts";
import { Sends } from "./sends.ts";
import type { SendEnd } from "./tally.ts";

/** What of an account's row decides how it sends. */
export type Way = Pick<AccountRoute, "account_type" | "phone_number" | "config" | "pace">;

export type Ports = {
  ctx: DurableObjectState;
  env: Env;
  memo: Memo;
  alarm: Alarm;
  facts(): Facts | null;
  /** takes an event of the gateway's own */
  tell(news: NewEvent): void;
  counted(end: SendEnd): void;
  /** may another call start in this run? counts it */
  mayCall(): boolean;
  /** the link of a personal account */
  line(): Line;
  /** where is told what sending shows of the account's health */
  health(): Pick<Business, "heardToken" | "heardHold">;
};

// Whatever its key stands for can be asked for again no longer: an answer's event has left the log and the message cache.
const KEEP_MS = 30 * 86_400_000;
const SWEPT_ROWS = 1_000;

/** What brings messages out of the account, wired together: intake, outbox, ledger, and the driver its row asks for. */
export class Sending {
  readonly sends: Sends;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly #pacing: Pacing;
  readonly #ports: Ports;
  #way: Way | null;
  #driver: Driver | null;

  constructor(ports: Ports) {
    const { ctx, memo, alarm, tell, counted, mayCall, health } = ports;
    this.#ports = ports;
    this.#way = memo.get<Way>("way");
    this.#driver = this.#driverOf(this.#way);
    this.#pacing = new Pacing(paceIn(this.#way));
    this.sends = new Sends(ctx.storage.sql);
    const sender = () => this.#sender();
    this.ledger = new Ledger({ sends: this.sends, sender, tell, counted });
    this.outbox = new Outbox({
      sends: this.sends,
      ledger: this.ledger,
      memo,
      pacing: this.#pacing,
      sender,
      driver: () => this.#driver,
      mayCall,
      heardHold: (fault) => health().heardHold(fault),
      wakeAt: (at) => alarm.by(at),
    });
  }

  get way(): Way | null {
    return this.#way;
  }

  get driver(): Driver | null {
    return this.#driver;
  }

  /** The account's row as the directory has it. What held messages back may be over when it changed. */
  adopt({ account_type, phone_number, config, pace }: Way): void {
    const way: Way = { account_type, phone_number, config, pace };
    if (JSON.stringify(way) === JSON.stringify(this.#way)) return;
    this.#way = way;
    this.#ports.memo.put("way", way);
    this.#driver = this.#driverOf(way);
    this.#pacing.pace = paceIn(way);
    this.outbox.release();
  }

  /** Takes a message into the outbox. */
  take(asked: Asked, now: number): Taken {
    return take({ sends: this.sends, outbox: this.outbox, pacing: this.#pacing }, asked, now);
  }

  /** Takes what receivers answered: all messages of an answer, or none and the event that says why. */
  answered(hook: LiveHook, deliveries: Delivery[], outcomes: Outcome[]): void {
    const now = Date.now();
    const side = this.#way?.account_type;
    if (!side) return;
    for (const read of readAnswers({ hook, side, now }, deliveries, outcomes)) {
      if ("invalid" in read) this.#ports.tell(read.invalid);
      else for (const asked of read.messages) this.take(asked, now);
    }
  }

  /** What came in may be statuses of messages that went out. */
  heard(batches: Batch[]): void {
    const id = this.#ports.facts()?.id ?? "";
    const statuses = heardIn(id, batches, Date.now());
    for (const heard of statuses) this.ledger.heard(heard);
    if (statuses.length > 0) this.outbox.referred();
  }

  /** Whatever should be going on, goes on after it. */
  tend(now: number): void {
    this.sends.sweep(now - KEEP_MS, this.outbox.queue.first ?? this.sends.next, SWEPT_ROWS);
    this.outbox.pump();
  }

  #sender(): Sender | null {
    const facts = this.#ports.facts();
    return facts?.open && this.#way ? { id: facts.id, phone: this.#way.phone_number } : null;
  }

  /** What became known of a message later than its driver waited; ids that are none of a message say nothing here. */
  late(id: string, outcome: CommandOutcome): void {
    const own = partsOfSendId(id);
    if (own?.accountId !== this.#ports.facts()?.id || !own || !this.#driver?.messageIdFor) return;
    this.outbox.settle(own.n, sendOutcomeOf(outcome, this.#driver.messageIdFor(id)));
  }

  #driverOf(way: Way | null): Driver | null {
    if (way?.account_type === "whatsmeow") return new LinkDriver(this.#ports.line, this.#ports.env);
    if (way?.account_type !== "business-api") return null;
    const config: StoredConfig | null = JSON.parse(way.config ?? "null");
    if (!config) return null;
    const { ctx, facts, health } = this.#ports;
    const heardToken = (fault: Fault | null) => health().heardToken(fault);
    return new GraphDriver({ graph: ctx.exports.Graph, config, accountId: () => facts()?.id ?? "", heardToken });
  }
}

const paceIn = (way: Way | null) => paceOf(way?.account_type ?? "whatsmeow", JSON.parse(way?.pace ?? "{}"));
