import { isFor, type LiveHook } from "./hooks.ts";
import { isDone, type Lane } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";

const READ_EVENTS = 500;

/** What part of the log: from a sequence or a time (ms) on, up to a sequence or a time or, without one, its end. */
export type Asked = { from_sequence?: number; since?: number; until?: { sequence: number } | { at: number } };

export type Range = { from: number; to: number };

/** Which events of a range: those a hook has not got, or all it wants. `begin`: the first that its lane looked at. */
export type Choice = { only: "missing" | "all"; begin: number };

/** The sequences asked for; null when the log does not reach back so far. */
export function rangeOf(log: Log, { from_sequence, since = 0, until }: Asked): Range | null {
  const { oldest } = log;
  const last = log.next - 1;
  const from = from_sequence ?? log.since(since);
  const isBefore = from_sequence === undefined ? oldest > 1 && since < oldestAt(log) : from_sequence < oldest;
  if (isBefore) return null;
  if (!until) return { from, to: last };
  return { from, to: Math.min(last, "sequence" in until ? until.sequence : log.since(until.at + 1) - 1) };
}

const oldestAt = (log: Log): number => log.read(log.oldest, 1)[0]?.at ?? Number.POSITIVE_INFINITY;

/** Whose an event of a range is: what is undone its lane brings by itself. null: it is not asked for. */
export function bringerOf(
  event: LogEvent,
  { hook, lane, only, begin }: Choice & { hook: LiveHook; lane: Lane },
  isCached: boolean,
): "lane" | "replay" | null {
  if (!isFor(hook, event)) return null;
  if (!isDone(lane, event.sequence) || isAside(lane, event)) return "lane";
  return only === "all" || isCached || event.sequence < begin ? "replay" : null;
}

/** Strict order: it waits behind a failed event of its chat. */
function isAside({ chats }: Lane, { head, sequence }: LogEvent): boolean {
  const held = head.chat === undefined ? undefined : chats[head.chat];
  return held !== undefined && sequence >= held.from && sequence <= held.until;
}

/** Counts the events of a range; others get their turn between its steps. */
export async function countEvents(
  log: Log,
  { from, to }: Range,
  counts: (event: LogEvent) => boolean,
): Promise<number> {
  let count = 0;
  for (let at = from; at <= to;) {
    const events = log.read(at, READ_EVENTS);
    const last = events.at(-1)?.sequence;
    if (last === undefined) break;
    count += events.filter((event) => event.sequence <= to && counts(event)).length;
    at = last + 1;
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return count;
}
