import { log, reasonOf } from "#src/log.ts";
import { afterOwnFailure } from "./policy.ts";

/** Does something until it succeeds, slower each time: what must be written is written once the far side is back. */
export async function persist<Result>(event: string, act: () => Promise<Result>): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await act();
    } catch (error) {
      log.warn(event, { failures, reason: reasonOf(error) });
      await new Promise((resume) => setTimeout(resume, afterOwnFailure(failures)));
    }
  }
}
