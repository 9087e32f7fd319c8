import { newId } from "#src/ids.ts";
import type { Command, Outcome } from "#src/protocol/command.ts";
import type { FromEdge } from "#src/protocol/link.ts";

/** What is asked of the connector and not answered yet. It lives in memory: who asks waits. */
export class Commands {
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #say: (frame: FromEdge) => boolean;
  readonly #late: (id: string, outcome: Outcome) => void;

  /** `late` gets the outcomes that nobody waits for any more. */
  constructor(say: (frame: FromEdge) => boolean, late: (id: string, outcome: Outcome) => void) {
    this.#say = say;
    this.#late = late;
  }

  /**
   * Has the connector do something and answers what came of it, within `limitMs`; after that it is unknown. Without a
   * connector it is refused: certainly not done. It is asked once.
   */
  async run(command: Command, limitMs: number, id = newId()): Promise<Outcome> {
    const now = Date.now();
    const outcome = this.#outcomeOf(id, limitMs);
    if (this.#say({ is: "command", id, until: now + limitMs, command })) return outcome;
    this.settle(id, {
      is: "refused",
      at: now,
      error: { title: "no_connector", details: "no connector runs the account" },
    });
    return outcome;
  }

  /** The connector said what came of a command. */
  settle(id: string, outcome: Outcome): void {
    const end = this.#waiting.get(id);
    if (end) end(outcome);
    else this.#late(id, outcome);
  }

  #outcomeOf(id: string, limitMs: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(outcome);
      };
      const timer = setTimeout(
        () => end({ is: "unknown", at: Date.now(), reason: "nothing came back in time" }),
        limitMs,
      );
      this.#waiting.set(id, end);
    });
  }
}
