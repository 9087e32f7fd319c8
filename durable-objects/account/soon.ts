// Nothing that waits in memory alone waits longer without an alarm behind it.
export const SAFETY_MS = 30_000;

/** Looks at something again when it is time: by a timer when that is soon, by the object's alarm in any case. */
export class Soon {
  readonly #look: () => void;
  readonly #wakeAt: (at: number) => void;
  #timer: { at: number; id: ReturnType<typeof setTimeout> } | null = null;

  constructor(look: () => void, wakeAt: (at: number) => void) {
    this.#look = look;
    this.#wakeAt = wakeAt;
  }

  at(at: number, now: number): void {
    const isSoon = at <= now + SAFETY_MS;
    this.#wakeAt(isSoon ? now + SAFETY_MS : at);
    if (!isSoon || (this.#timer && this.#timer.at <= at)) return;
    if (this.#timer) clearTimeout(this.#timer.id);
    const ring = () => {
      this.#timer = null;
      this.#look();
    };
    this.#timer = { at, id: setTimeout(ring, Math.max(0, at - now)) };
  }
}
