import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Lane } from "./lane.ts";

// How long an event waits that found its receiver down, by the tries it has had.
const UNDECIDED_MS = [5_000, 15_000] as const;
const DOWNS_TO_HOLD = 3;
const FIRST_PROBE_MS = 30_000;
const LONGEST_PROBE_MS = 600_000;
// A receiver that asks to be left alone for longer than this is not waited for event by event: its lane is held.
const LONGEST_WAIT_MS = 60_000;
// What a receiver that says "too many" is spared at least, however soon it says it may be asked again.
const TOO_MANY_MS = 60_000;
const DAY_MS = 86_400_000;
// A call to the Sender that rejected says nothing of the event: once more, soon, and slower each time.
const UNKNOWN_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** What a lane remembers since its last delivery: how often it was down in a row, and which events have waited for it. */
export type Run = { downs: number; undecided: Map<number, number> };

export const newRun = (): Run => ({ downs: 0, undecided: new Map() });

/** What is to be done with one event, or with the lane. */
export type Step =
  | { is: "done" | "cache" | "stay"; sequence: number }
  | { is: "wait"; sequence: number; ms: number }
  | { is: "hold"; ms: number }
  | { is: "recover" }
  | { is: "suspend" };

/**
 * What follows from one outcome of a lane in its state. `sequence` is the event's; 0 for one that comes out of the message
 * cache. *down* decides nothing at first: the receiver may be away, or the event may be poison. A delivery of another event
 * meanwhile tells that it is the event; three times down without a delivery between, that it is the receiver.
 */
export function decide(state: Lane["state"], run: Run, sequence: number, outcome: Outcome): Step[] {
  const steps = stepsOf(state, run, sequence, outcome);
  return outcome.disable ? [...steps, { is: "suspend" }] : steps;
}

function stepsOf(state: Lane["state"], run: Run, sequence: number, outcome: Outcome): Step[] {
  if (outcome.class === "delivered") return delivered(state, run, sequence);
  if (outcome.class === "down") return down(state, run, sequence, outcome);
  // While the lane is held nothing is spent; what is refused by a receiver that wants no more waits for better days.
  if (outcome.class === "gone" || state === "held") return [{ is: "stay", sequence }];
  run.undecided.delete(sequence);
  return [{ is: "cache", sequence }];
}

function delivered(state: Lane["state"], run: Run, sequence: number): Step[] {
  run.undecided.delete(sequence);
  const failed = [...run.undecided.keys()];
  run.undecided.clear();
  run.downs = 0;
  const recovered: Step[] = state === "held" ? [{ is: "recover" }] : [];
  return [{ is: "done", sequence }, ...failed.map((other): Step => ({ is: "cache", sequence: other })), ...recovered];
}

function down(state: Lane["state"], run: Run, sequence: number, outcome: Outcome): Step[] {
  run.downs++;
  const tries = (run.undecided.get(sequence) ?? 0) + 1;
  if (sequence) run.undecided.set(sequence, tries);
  if (state !== "active") return [{ is: "stay", sequence }];
  const asked = spared(outcome);
  if (run.downs >= DOWNS_TO_HOLD || asked > LONGEST_WAIT_MS) {
    return [
      { is: "stay", sequence },
      { is: "hold", ms: Math.max(FIRST_PROBE_MS, asked) },
    ];
  }
  return [{ is: "wait", sequence, ms: Math.max(UNDECIDED_MS[tries - 1] ?? 0, asked) }];
}

/** For how long a receiver asked to be left alone, ms. */
export function spared({ retry_after = 0, status }: Outcome): number {
  return Math.min(Math.max(retry_after * 1_000, status === 429 ? TOO_MANY_MS : 0), DAY_MS);
}

/** The wait after a probe that failed: twice the one before, 10 min at most, longer when the receiver asks for it. */
export const afterProbe = (waitMs: number, outcome: Outcome): number =>
  Math.max(Math.min(waitMs * 2, LONGEST_PROBE_MS), spared(outcome));

/** How long to wait after the gateway's own failure number `failures` (from 1), ms. */
export const afterOwnFailure = (failures: number): number =>
  UNKNOWN_MS[Math.min(failures, UNKNOWN_MS.length) - 1] as number;
