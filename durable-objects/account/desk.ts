import { RpcTarget } from "cloudflare:workers";
import { forTarget } from "#src/deliveries/format.ts";
import type { Sender } from "#src/deliveries/sender.ts";
import type { Trial } from "#src/deliveries/trial.ts";
import { type LaneView, testDelivery, viewOf } from "./inspect.ts";
import type { Lanes } from "./lanes.ts";
import type { Log } from "./log.ts";
import type { Asked, Choice } from "./range.ts";
import type { ReplayAnswer } from "./replay.ts";

type Parts = {
  log: Log;
  lanes: Lanes;
  facts: { id: string; metadata: string | null; open: boolean } | null;
  sender: Pick<Service<Sender>, "show">;
};

/** Where a hook's owner looks at its lane and asks something of it: what an account's object answers to people. */
export class Desk extends RpcTarget {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  /** A hook's lane; null: it has none here. */
  view(hookId: string): LaneView | null {
    const { lanes, log } = this.#parts;
    const drain = lanes.drain(hookId);
    return drain ? viewOf(drain.lane, log, lanes.replays.of(hookId), Date.now()) : null;
  }

  /** Counts, or begins, a replay of the log to a hook. */
  replay(hookId: string, asked: Asked & { only: Choice["only"]; dry_run: boolean }): Promise<ReplayAnswer> {
    return this.#parts.lanes.replays.start(hookId, asked);
  }

  /** Ends a hook's replay where it is; whether one was running. */
  cancelReplay(hookId: string): boolean {
    return this.#parts.lanes.replays.cancel(hookId);
  }

  /** Tries a hook out with an event that is in no log; null: it has no lane here, or its secrets cannot be opened. */
  async test(hookId: string): Promise<Trial | null> {
    const { facts, lanes, sender } = this.#parts;
    const target = lanes.drain(hookId)?.hook.target;
    if (!facts?.open || !target) return null;
    const [delivery] = forTarget(target, [testDelivery(hookId, facts, Date.now())]);
    return delivery ? sender.show(target, delivery) : null;
  }
}
