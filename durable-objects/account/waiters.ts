/** Those who wait for something to happen. */
export class Waiters {
  readonly #waiting = new Set<() => void>();

  /** Whether nobody waits. */
  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** What they wait for happened, or will not happen any more. */
  wake(): void {
    for (const go of this.#waiting) go();
  }

  /** Resolves when `wake` is called, at the latest after `ms`. */
  next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      this.#waiting.add(go);
    });
  }
}
