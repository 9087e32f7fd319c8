/** Lets only so many do something at a time; the others wait for their turn, in order. */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves with what gives the turn back; giving it back twice is giving it back once. */
  async take(): Promise<() => void> {
    if (this.#taken < this.#most) this.#taken++;
    else await new Promise<void>((go) => this.#waiting.push(go));
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken--;
    };
  }
}
