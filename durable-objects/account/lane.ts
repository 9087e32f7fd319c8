import type { Outcome } from "#src/deliveries/outcome.ts";
import type { HeldChat } from "./order.ts";

const OUTCOMES_KEPT = 100;

/** The last outcomes of a lane: sequence, when, how long (ms), class, HTTP status. */
export type Recent = [sequence: number, at: number, ms: number, class_: Outcome["class"], status: number | null];

/**
 * How far a log has been worked through: everything up to `cursor` is done, and the ranges in `done` above it. An event is
 * done for a hook when it was delivered, cached, or not wanted.
 */
export type Progress = { cursor: number; done: [from: number, to: number][] };

/** One hook's way through one account's log. Plain JSON: all lanes of an account stand in one row. */
export type Lane = Progress & {
  state: "active" | "held" | "suspended";
  /** since when it has been in that state, ms, and how many times it has changed */
  since: number;
  changes: number;
  /** held: when it is probed next (ms), and the wait that led there */
  probe?: { at: number; waitMs: number };
  /** why the hook is to be suspended, until the directory knows */
  suspending?: "gone";
  /** strict order: chats that wait behind an event that failed */
  chats: Record<string, HeldChat>;
  counts: { delivered: number; failed: number };
  recent: Recent[];
};

/** A lane whose first event is the one after `cursor`. */
export const newLane = (cursor: number, since: number): Lane => ({
  cursor,
  done: [],
  state: "active",
  since,
  changes: 0,
  chats: {},
  counts: { delivered: 0, failed: 0 },
  recent: [],
});

export const isDone = (lane: Progress, sequence: number): boolean =>
  sequence <= lane.cursor || lane.done.some(([from, to]) => from <= sequence && sequence <= to);

/** Marks the undone events `from` to `to` done and moves the cursor over what is now complete below it. */
export function finish(lane: Progress, from: number, to = from): void {
  if (isDone(lane, from)) return;
  const { done } = lane;
  // Events finish nearly in order: look from the end.
  let i = done.length;
  while (i > 0 && (done[i - 1] as [number, number])[0] > from) i--;
  const before = done[i - 1];
  const after = done[i];
  const start = before?.[1] === from - 1 ? before[0] : from;
  const end = after?.[0] === to + 1 ? after[1] : to;
  const first = start === from ? i : i - 1;
  done.splice(first, (start === from ? 0 : 1) + (end === to ? 0 : 1), [start, end]);
  const lowest = done[0] as [number, number];
  if (lowest[0] === lane.cursor + 1) {
    lane.cursor = lowest[1];
    done.shift();
  }
}

/** Events of the log that are not done, counted up to and including `last`. */
export const undone = (lane: Progress, last: number): number =>
  lane.done.reduce((left, [from, to]) => left - Math.max(0, Math.min(to, last) - from + 1), last - lane.cursor);

/** Moves a lane to another state; says whether it was in another one. */
export function turn(lane: Lane, state: Lane["state"], now: number): boolean {
  if (lane.state === state) return false;
  lane.state = state;
  lane.since = now;
  if (state !== "held") delete lane.probe;
  lane.changes++;
  return true;
}

export function record(lane: Lane, sequence: number, outcome: Outcome): void {
  lane.recent.push([sequence, outcome.at, outcome.ms, outcome.class, outcome.status ?? null]);
  if (lane.recent.length > OUTCOMES_KEPT) lane.recent.splice(0, lane.recent.length - OUTCOMES_KEPT);
  if (outcome.class === "delivered") lane.counts.delivered++;
  else lane.counts.failed++;
}
