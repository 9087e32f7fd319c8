import { RpcTarget } from "cloudflare:workers";
import type { Effect } from "#src/events/effect.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { removeMedia } from "#src/media/store.ts";
import type { Alarm } from "./alarm.ts";
import { Fetches } from "./fetches.ts";
import type { Fresh } from "./log.ts";

type Parts = {
  ctx: DurableObjectState;
  env: Env;
  alarm: Alarm;
  facts(): { id: string; open: boolean } | null;
  /** takes an event of the gateway's own, while the account is open */
  tell(news: NewEvent): void;
};

/** What makes an account a business one, wired together: files to fetch from Meta. The edge asks it. */
export class Business extends RpcTarget {
  readonly #fetches: Fetches;

  constructor({ ctx, env, alarm, facts, tell }: Parts) {
    super();
    const account = () => {
      const known = facts();
      return known?.open ? known : null;
    };
    const { Collector } = ctx.exports;
    const remove = (id: string) => removeMedia(env, id);
    this.#fetches = new Fetches({ sql: ctx.storage.sql, alarm, collector: Collector, account, tell, remove });
  }

  /** What new events bring about beside standing in the log; in the transaction that puts them there. */
  take(effects: Effect[], fresh: Fresh[]): void {
    const ids = new Set(fresh.flatMap((batch) => batch.ids));
    const now = Date.now();
    for (const { event_id, wants } of effects) if (ids.has(event_id)) this.#fetches.add(wants, now);
  }

  /** Goes on with what is due. */
  tend(): void {
    this.#fetches.pump();
  }

  /** The account was opened or changed: what waited for that is tried now. */
  changed(): void {
    this.#fetches.again();
  }

  /** Whether a file is still to come from WhatsApp, after waiting for it so long (ms). */
  isFileComing(id: string, waitMs: number): Promise<boolean> {
    return this.#fetches.isComing(id, waitMs);
  }

  /** Fetches a file no more; false: nobody was going to. */
  dropFile(id: string): boolean {
    return this.#fetches.drop(id);
  }
}
