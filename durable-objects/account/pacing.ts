import type { Pace } from "#src/accounts/pace.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
// Timers are late by a few ms: what they lose may be made up for.
const SLACK_MS = 50;
const MOST_PAIRS = 10_000;

/**
 * When an account may send, by what it has sent. Nothing is stored: on waking it is told what went out within the last day.
 */
export class Pacing {
  pace: Pace;
  /** when messages went out within the last day, oldest first; only as many as the limits look at */
  #sent: number[] = [];
  /** the earliest moment of the next message, by gap and by second */
  #next = 0;
  /** by recipient: until when its allowance is spent (GCRA's theoretical arrival time) */
  readonly #pairs = new Map<string, number>();

  constructor(pace: Pace) {
    this.pace = pace;
  }

  /** How far back it must be told what went out. */
  get windowMs(): number {
    return this.pace.per_day === null ? 5 * MINUTE_MS : DAY_MS;
  }

  /** When a message to this recipient may go; a time that has passed: now. */
  at(chat: string, now: number): number {
    return Math.max(this.anyAt(now), this.#pairAt(chat, 0));
  }

  /** When any message may go. */
  anyAt(now: number): number {
    const { per_minute, per_day } = this.pace;
    return Math.max(this.#next, this.#windowAt(per_minute, MINUTE_MS, now), this.#windowAt(per_day, DAY_MS, now));
  }

  /** A message goes out; `dice` is in [0, 1). */
  took(chat: string, now: number, dice: number): void {
    const { min_gap_ms, jitter_ms, per_day, per_minute, pair } = this.pace;
    const slack = min_gap_ms > 0 ? 0 : SLACK_MS;
    this.#next = Math.max(this.#next, now - slack) + Math.max(min_gap_ms + jitter_ms * dice, this.#secondGap);
    const most = Math.max(per_minute ?? 0, per_day ?? 0);
    if (most > 0) {
      this.#sent.push(now);
      if (this.#sent.length > most) this.#sent.splice(0, this.#sent.length - most);
    }
    if (!pair) return;
    this.#pairs.set(chat, Math.max(this.#pairs.get(chat) ?? 0, now) + pair.every_ms);
    if (this.#pairs.size > MOST_PAIRS) this.#forget(now);
  }

  /** At the earliest when so many messages go before it, of them so many to its recipient: never later than it will be. */
  after(ahead: { all: number; chat: number }, chat: string, now: number): number {
    const { min_gap_ms, per_minute, per_day } = this.pace;
    const gaps = Math.max(this.#next, now) + ahead.all * Math.max(min_gap_ms, this.#secondGap);
    const windows = [
      this.#roomAt(ahead.all, per_minute, MINUTE_MS, now),
      this.#roomAt(ahead.all, per_day, DAY_MS, now),
    ];
    return Math.max(gaps, ...windows, this.#pairAt(chat, ahead.chat));
  }

  get #secondGap(): number {
    return this.pace.per_second === null ? 0 : 1_000 / this.pace.per_second;
  }

  #windowAt(most: number | null, window: number, now: number): number {
    if (most === null) return 0;
    const first = this.#sent.at(-most);
    return first !== undefined && first > now - window ? first + window : 0;
  }

  /** When there is room for the n-th message from now (from 0), at so many in any such time. */
  #roomAt(n: number, most: number | null, window: number, now: number): number {
    if (most === null) return 0;
    const recent = this.#sent.filter((at) => at > now - window);
    const over = recent.length + n - most;
    if (over < 0) return 0;
    // The places of what has gone become free one by one, then those of what goes before it.
    const first = recent[over % most];
    return (first ?? now) + window * (1 + Math.floor(over / most));
  }

  #pairAt(chat: string, ahead: number): number {
    const { pair } = this.pace;
    const spent = this.#pairs.get(chat);
    if (!pair || (spent === undefined && ahead === 0)) return 0;
    return (spent ?? 0) + pair.every_ms * (ahead - pair.burst + 1);
  }

  #forget(now: number): void {
    for (const [chat, spent] of this.#pairs) if (spent <= now) this.#pairs.delete(chat);
  }
}
