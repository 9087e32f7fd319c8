import { RpcTarget } from "cloudflare:workers";
import type { Wanted } from "#src/media/wanted.ts";
import { removeMedia } from "#src/media/store.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Fault } from "#src/protocol/person.ts";
import type { Alarm } from "./alarm.ts";
import { Fetches } from "./fetches.ts";
import type { Line } from "./line.ts";
import { collectByLink } from "./link-collector.ts";

export type Parts = {
  ctx: DurableObjectState;
  env: Env;
  alarm: Alarm;
  facts(): { id: string; open: boolean } | null;
  tell(news: NewEvent): void;
  /** the link of a personal account */
  line(): Line;
  /** Meta was asked with the account's token: an error of it, or none */
  heardToken(fault: Fault | null): void;
};

/** The files of an account that are to come from WhatsApp, whichever way it is linked. The edge asks it. */
export class Files extends RpcTarget {
  readonly #fetches: Fetches;

  constructor({ ctx, env, alarm, facts, tell, line, heardToken }: Parts) {
    super();
    this.#fetches = new Fetches({
      sql: ctx.storage.sql,
      alarm,
      collect: (id, wanted) =>
        wanted.by === "link" ? collectByLink(line(), env, wanted) : ctx.exports.Collector.collect(id, wanted),
      account: () => {
        const known = facts();
        return known?.open ? known : null;
      },
      tell,
      heardToken,
      remove: (id) => removeMedia(env, id),
    });
  }

  /** Takes files to fetch; in the transaction of the events that name them. `pump` follows it. */
  add(wants: Wanted[]): void {
    this.#fetches.add(wants, Date.now());
  }

  /** Goes on with what is due. */
  pump(): void {
    this.#fetches.pump();
  }

  /** The account was opened, changed or connected: what waited for that is tried now. */
  again(): void {
    this.#fetches.again();
  }

  /** Whether a file is still to come from WhatsApp, after waiting for it so long (ms). */
  isComing(id: string, waitMs: number): Promise<boolean> {
    return this.#fetches.isComing(id, waitMs);
  }

  /** Fetches a file no more; false: nobody was going to. */
  drop(id: string): boolean {
    return this.#fetches.drop(id);
  }
}
