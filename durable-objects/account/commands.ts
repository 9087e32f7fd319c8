import { newId } from "#src/ids.ts";
import type { Command, Outcome } from "#src/protocol/command.ts";
import type { FromEdge } from "#src/protocol/link.ts";

/** What is asked of the connector and not answered yet. It lives in memory: who asks waits. */
export class Commands {
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #say: (frame: FromEdge) => boolean;

  constructor(say: (frame: FromEdge) => boolean) {
    this.#say = say;
  }

  /**
   * Has the connector do something and answers what came of it, within `limitMs`; after that it is unknown. Without a
   * connector it is refused: certainly not done. It is asked once.
   */
  async run(command: Command, limitMs: number): Promise<Outcome> {
    const id = newId();
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

  /** The connector said what came of a command; of one that nobody waits for any more it says nothing new. */
  settle(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
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
