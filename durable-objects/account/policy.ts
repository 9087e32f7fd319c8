import type { Outcome } from "#src/deliveries/outcome.ts";

// How long an event waits that found its receiver down, by the tries it has had: 5 s, then 15 s, then it has failed.
const UNDECIDED_MS = [5_000, 15_000] as const;
// A receiver that asks to be left alone for longer than this is not waited for: the event is cached until then.
const LONGEST_WAIT_MS = 60_000;
// A call to the Sender that rejected says nothing of the event: once more, soon, and slower each time.
const UNKNOWN_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** What a lane remembers of events whose receiver was down: how many tries each has had. */
export type Run = Map<number, number>;

export type Step =
  | { is: "done"; sequence: number }
  | { is: "cache"; sequence: number }
  | { is: "wait"; sequence: number; ms: number }
  | { is: "suspend"; reason: "gone" };

/**
 * What follows from one outcome of a lane. *down* decides nothing at first: the receiver may be away, or the event may be
 * poison. A delivery of another event in the meantime tells: then the waiting ones have failed and are cached.
 */
export function decide(run: Run, sequence: number, outcome: Outcome): Step[] {
  switch (outcome.class) {
    case "delivered": {
      run.delete(sequence);
      const failed = [...run.keys()];
      run.clear();
      const steps: Step[] = [{ is: "done", sequence }, ...failed.map((s): Step => ({ is: "cache", sequence: s }))];
      return outcome.disable ? [...steps, { is: "suspend", reason: "gone" }] : steps;
    }
    case "refused":
      run.delete(sequence);
      return [{ is: "cache", sequence }];
    case "gone":
      return [{ is: "suspend", reason: "gone" }];
    case "down": {
      const tries = (run.get(sequence) ?? 0) + 1;
      const ms = Math.max(UNDECIDED_MS[tries - 1] ?? 0, (outcome.retry_after ?? 0) * 1_000);
      if (tries > UNDECIDED_MS.length || ms > LONGEST_WAIT_MS) {
        run.delete(sequence);
        return [{ is: "cache", sequence }];
      }
      run.set(sequence, tries);
      return [{ is: "wait", sequence, ms }];
    }
  }
}

/** How long to wait after the gateway's own failure number `failures` (from 1), ms. */
export const afterOwnFailure = (failures: number): number =>
  UNKNOWN_MS[Math.min(failures, UNKNOWN_MS.length) - 1] as number;
