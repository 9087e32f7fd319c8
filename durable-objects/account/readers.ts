import { database } from "#src/db/client.ts";
import { READS } from "#src/events/pull.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { type Shown, stillLetsIn } from "#src/users/shown.ts";

// So long an answer of the directory is good: what was revoked gets nothing more after it.
const GOOD_MS = 1_000;
const MOST_KNOWN = 100;

type Known = { at: number; may: Promise<boolean> };

export type Ports = { env: Env; facts(): { id: string; open: boolean } | null };

/** Whether those who follow the log may still read it: looked at before anything is sent to them, in the directory. */
export class Readers {
  readonly #ports: Ports;
  readonly #known = new Map<string, Known>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Whether what was shown for a stream still lets in. Never throws. */
  may(shown: Shown): Promise<boolean> {
    const name = JSON.stringify(shown);
    const known = this.#known.get(name);
    if (known && Date.now() - known.at < GOOD_MS) return known.may;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const may = this.#ask(shown);
    this.#known.set(name, { at: Date.now(), may });
    return may;
  }

  async #ask(shown: Shown): Promise<boolean> {
    const { env, facts } = this.#ports;
    const account_id = facts()?.id ?? "";
    try {
      return await stillLetsIn(database(env.DB), shown, { scope: READS, account_id });
    } catch (error) {
      // While the directory is away nothing is revoked in it either.
      logger.warn("stream.reader_unknown", { account_id, reason: reasonOf(error) });
      return true;
    }
  }
}
