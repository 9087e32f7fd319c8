import { delayAfter } from "#src/backoff.ts";
import { log, reasonOf } from "#src/log.ts";
import type { Collected } from "#src/media/collector.ts";
import { failedEvent, readyEvent, type Wanted } from "#src/media/wanted.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Alarm } from "./alarm.ts";
import type { Fault } from "#src/protocol/person.ts";
import { Waiters } from "./waiters.ts";

// Files are large: a few at a time, so that an account's messages are never in their way.
const IN_FLIGHT = 3;
// Over three days by the schedule of backoff.ts; WhatsApp keeps a file for about a week.
const MOST_TRIES = 10;
const KEPT_MS = 7 * 24 * 60 * 60_000;
// After an eviction what was under way is begun again.
const SAFETY_MS = 30_000;

type Row = { id: string; wanted: string; since: number; tries: number; due_at: number };

type Ports = {
  sql: SqlStorage;
  alarm: Alarm;
  /** fetches a file once */
  collect(accountId: string, wanted: Wanted): Promise<Collected>;
  /** the account, while it is open */
  account(): { id: string } | null;
  tell(news: NewEvent): void;
  /** WhatsApp was asked with the account's token: an error of it, or none */
  heardToken(fault: Fault | null): void;
  /** takes a file away that is there and should not be */
  remove(id: string): Promise<void>;
};

/** The files of an account that are to be fetched: open work, one row each until it is done. */
export class Fetches {
  readonly #ports: Ports;
  readonly #out = new Set<string>();
  readonly #waiters = new Waiters();
  /** the whole account is refused until then: a token, a limit */
  #pausedUntil = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
    ports.sql.exec(
      "CREATE TABLE IF NOT EXISTS fetches (id TEXT PRIMARY KEY, wanted TEXT, since INTEGER, tries INTEGER, due_at INTEGER) WITHOUT ROWID",
    );
  }

  /** Takes files to fetch; in the transaction of the events that name them. */
  add(wants: Wanted[], now: number): void {
    for (const wanted of wants) {
      const sql = "INSERT OR IGNORE INTO fetches VALUES (?, ?, ?, 0, ?)";
      this.#ports.sql.exec(sql, wanted.id, JSON.stringify(wanted), now, now);
    }
  }

  /** Begins what is due and can be begun, and has the alarm ring for the rest. */
  pump(): void {
    if (!this.#ports.account()) return;
    const now = Date.now();
    const free = IN_FLIGHT - this.#out.size;
    if (free > 0 && now >= this.#pausedUntil) for (const row of this.#due(now, free)) this.#begin(row);
    if (this.#out.size > 0) this.#ports.alarm.by(now + SAFETY_MS);
    const next = this.#nextAt();
    if (next !== null) this.#ports.alarm.by(Math.max(next, this.#pausedUntil, now + 1));
  }

  /** The account was changed: what waited for that is tried now. */
  again(): void {
    this.#pausedUntil = 0;
    const now = Date.now();
    this.#ports.sql.exec("UPDATE fetches SET due_at = ? WHERE due_at > ?", now, now);
    this.pump();
  }

  /** Whether a file is still to come, after waiting for it so long (ms). */
  async isComing(id: string, waitMs: number): Promise<boolean> {
    const until = Date.now() + waitMs;
    while (this.#row(id)) {
      const left = until - Date.now();
      if (left <= 0) return true;
      await this.#waiters.next(left);
    }
    return false;
  }

  /** Fetches a file no more; false: nobody was going to. */
  drop(id: string): boolean {
    const [gone] = this.#ports.sql.exec("DELETE FROM fetches WHERE id = ? RETURNING id", id).toArray();
    return gone !== undefined;
  }

  #begin(row: Row): void {
    this.#out.add(row.id);
    void this.#collect(row).then(() => {
      this.#out.delete(row.id);
      this.pump();
    });
  }

  /** Never throws: what fails here leaves the row as it was, and the alarm brings it again. */
  async #collect(row: Row): Promise<void> {
    const account = this.#ports.account();
    if (!account) return;
    const wanted: Wanted = JSON.parse(row.wanted);
    let outcome: Collected;
    try {
      outcome = await this.#ports.collect(account.id, wanted);
    } catch (error) {
      // The gateway failed, not WhatsApp. Later, and nothing is spent.
      log.warn("media.call_failed", { account_id: account.id, reason: reasonOf(error) });
      return this.#postpone(row, { tries: row.tries, waitMs: SAFETY_MS });
    }
    if (!this.#ports.account()) return;
    if (wanted.by !== "link") this.#hear(outcome);
    // Somebody deleted the file while it was on its way.
    if (!this.#row(row.id)) return outcome.is === "stored" ? this.#ports.remove(row.id) : undefined;
    if (outcome.is === "again") this.#later(account.id, { row, wanted, outcome });
    else this.#settle(row, newsOf(account.id, wanted, outcome));
  }

  #hear(outcome: Collected): void {
    if (outcome.is === "stored") this.#ports.heardToken(null);
    else if (outcome.reason === "token_refused") this.#ports.heardToken(outcome.error ?? {});
  }

  #later(
    accountId: string,
    { row, wanted, outcome }: { row: Row; wanted: Wanted; outcome: Extract<Collected, { is: "again" }> },
  ): void {
    const { waitMs, scope } = outcome;
    const now = Date.now();
    if (scope === "account") this.#pausedUntil = Math.max(this.#pausedUntil, now + waitMs);
    // What fails for the whole account says nothing of the file: it is not spent on it.
    const tries = row.tries + (scope === "file" ? 1 : 0);
    if (tries >= MOST_TRIES || now - row.since > KEPT_MS) {
      return this.#settle(row, failedEvent(accountId, wanted, outcome));
    }
    const wait = Math.max(waitMs, delayAfter(Math.max(0, tries - 1), Math.random()) * 1_000);
    this.#postpone(row, { tries, waitMs: wait });
  }

  #postpone({ id }: Row, { tries, waitMs }: { tries: number; waitMs: number }): void {
    this.#ports.sql.exec("UPDATE fetches SET tries = ?, due_at = ? WHERE id = ?", tries, Date.now() + waitMs, id);
  }

  /** The event first: after a crash between the two the file is fetched again, and its event is known. */
  #settle({ id }: Row, news: NewEvent): void {
    this.#ports.tell(news);
    this.drop(id);
    this.#waiters.wake();
  }

  #row(id: string): Row | undefined {
    return this.#ports.sql.exec<Row>("SELECT * FROM fetches WHERE id = ?", id).toArray()[0];
  }

  /** The next files that are due and not under way. */
  #due(now: number, most: number): Row[] {
    const sql = "SELECT * FROM fetches WHERE due_at <= ? ORDER BY due_at LIMIT ?";
    const rows = this.#ports.sql.exec<Row>(sql, now, most + this.#out.size).toArray();
    return rows.filter(({ id }) => !this.#out.has(id)).slice(0, most);
  }

  #nextAt(): number | null {
    const rows = this.#ports.sql.exec<Row>(
      "SELECT id, due_at FROM fetches ORDER BY due_at LIMIT ?",
      this.#out.size + 1,
    );
    return rows.toArray().find(({ id }) => !this.#out.has(id))?.due_at ?? null;
  }
}

function newsOf(accountId: string, wanted: Wanted, outcome: Exclude<Collected, { is: "again" }>): NewEvent {
  if (outcome.is === "failed") return failedEvent(accountId, wanted, outcome);
  return readyEvent(accountId, { ...wanted, mime_type: outcome.mime_type }, outcome);
}
