import { auditStatus, markStatus } from "#src/accounts/status.ts";
import type { Database } from "#src/db/client.ts";
import { eventId } from "#src/ids.ts";
import { log, reasonOf } from "#src/log.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { AspectName, Health as Known, HealthChange } from "#src/protocol/health.ts";
import { type AccountStatus, REASONS } from "#src/protocol/lifecycle.ts";
import type { Memo } from "./memo.ts";

type Side = NonNullable<Known[AspectName]>;

/** `changes` counts what was told: part of the events' ids. `untold`: a status that the directory does not have yet. */
type Stored = { known: Known; status: AccountStatus; changes: number; untold?: NewEvent["data"] };

const FRESH: Stored = { known: {}, status: "connected", changes: 0 };

// Under these nothing comes or goes any more.
const ENDED = { disabled: "banned", deleted: "business_deleted", offboarded: "offboarded" } as const;

/** Which sides of an account's health are another after changes. What is older than what is known changes nothing. */
export function afterChanges(known: Known, changes: HealthChange[], now: string): [AspectName, Side][] {
  const sides = new Map<AspectName, Side>();
  for (const { aspect, ...change } of changes) {
    const before = sides.get(aspect) ?? known[aspect];
    const side = { ...change, since: change.since ?? now } as Side;
    if (before && (before.since > side.since || isSame(before, side))) continue;
    sides.set(aspect, side);
  }
  return [...sides];
}

const isSame = ({ since: _a, ...one }: Side, { since: _b, ...other }: Side) =>
  JSON.stringify(one) === JSON.stringify(other);

/** An account's health as it stands at a time: what was for a while is over when the while is. */
export function healthAt(known: Known, now: string): Known {
  const { restriction } = known;
  const left = restriction?.restrictions?.filter(({ expires_at = now }) => expires_at >= now) ?? [];
  if (restriction?.state !== "restricted" || left.length > 0) return known;
  return { ...known, restriction: { state: "none", since: restriction.since } };
}

/** What is known of an account's health: one row, written when something changes, never for an event. */
export class Health {
  readonly #memo: Memo;
  #stored: Stored;
  #news: NewEvent[] = [];
  #isTelling = false;

  constructor(memo: Memo) {
    this.#memo = memo;
    this.#stored = memo.get<Stored>("health") ?? FRESH;
  }

  view(): Known {
    return healthAt(this.#stored.known, new Date().toISOString());
  }

  /** Takes what was heard. What it makes news is told by `takeNews`, outside of the caller's transaction. */
  note(accountId: string, heard: HealthChange[]): void {
    const now = new Date().toISOString();
    const sides = afterChanges(this.#stored.known, heard, now);
    if (sides.length === 0) return;
    const { known } = this.#stored;
    let { changes } = this.#stored;
    for (const [aspect, current] of sides) {
      const data = { aspect, ...(known[aspect] && { previous: known[aspect] }), current };
      this.#news.push({ id: eventId(accountId, "account.health", ++changes), type: "account.health", data });
    }
    this.#stored = { ...this.#stored, known: { ...known, ...Object.fromEntries(sides) }, changes };
    this.#turn(accountId, now);
    this.#memo.put("health", this.#stored);
  }

  /** The events that what was heard has led to. */
  takeNews(): NewEvent[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  /** Whether the directory has yet to learn of a status. */
  get isUntold(): boolean {
    return this.#stored.untold !== undefined;
  }

  /** Writes a changed status into the directory and the audit; what cannot be written is written at the next visit. */
  async tellDirectory(db: Database, { id, user_id }: { id: string; user_id: string }): Promise<void> {
    const { untold, status } = this.#stored;
    if (!untold || this.#isTelling) return;
    this.#isTelling = true;
    try {
      await markStatus(db, id, status, String(untold["at"]));
      await auditStatus(db, { user_id, account_id: id, data: untold });
      // Another change may have come meanwhile: that one is still to be told.
      if (this.#stored.untold === untold) {
        const { untold: _, ...told } = this.#stored;
        this.#stored = told;
        this.#memo.put("health", told);
      }
    } catch (error) {
      log.warn("account.not_told", { account_id: id, reason: reasonOf(error) });
    } finally {
      this.#isTelling = false;
    }
  }

  /** The status follows from how the business stands at Meta. */
  #turn(accountId: string, at: string): void {
    const { known, status: previous, changes } = this.#stored;
    const state = known.standing?.state ?? "active";
    const reason = state in ENDED ? ENDED[state as keyof typeof ENDED] : undefined;
    const status = reason ? "disconnected" : "connected";
    if (status === previous) return;
    const data = { status, previous, at, ...(reason && { reason, detail: REASONS[reason] }) };
    this.#news.push({ id: eventId(accountId, "account.status", changes), type: "account.status", data });
    this.#stored = { ...this.#stored, status, untold: data };
  }
}
