import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Pending, Window } from "./window.ts";

type Means = {
  window: Window;
  send(pending: Pending): Promise<Outcome | null>;
  /** tries the oldest row that the lane holds in the message cache */
  tryRow(): Promise<Outcome | null>;
  isHeld(): boolean;
};

/**
 * Tries the oldest undone event of a held lane, and if that fails one unlike it, so that poison cannot pass for an outage.
 * Answers the last outcome; null when there was nothing to try, or the gateway itself failed.
 */
export async function probeLane({ window, send, tryRow, isHeld }: Means): Promise<Outcome | null> {
  const oldest = window.takeOldest();
  const first = oldest ? await send(oldest) : await tryRow();
  const other = oldest && first && isHeld() ? window.takeUnlike(oldest) : undefined;
  return (other && (await send(other))) ?? first;
}
