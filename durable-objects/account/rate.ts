/** What goes to one hook at once: how much is out, and a bucket of tokens, evenly refilled, for what begins in a second. */
export class Rate {
  /** deliveries under way */
  out = 0;
  #tokens = 1;
  #at = 0;

  /** How many may begin now (ms); without a limit: any number. */
  available(perSecond: number | null, now: number): number {
    if (perSecond === null) return Number.POSITIVE_INFINITY;
    const elapsed = Math.max(0, now - this.#at);
    this.#tokens = Math.min(perSecond, this.#tokens + (elapsed * perSecond) / 1_000);
    this.#at = now;
    return Math.floor(this.#tokens);
  }

  take(count: number): void {
    this.#tokens -= count;
  }

  /** When the next one may begin, ms from `available`'s now. */
  static waitMs(perSecond: number): number {
    return Math.ceil(1_000 / perSecond);
  }
}
