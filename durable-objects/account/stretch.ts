import { wants } from "#src/events/match.ts";
import type { Log, LogEvent } from "./log.ts";
import type { Waiters } from "./waiters.ts";

// How many events one reading looks at while it searches for the asked types.
const SCAN_EVENTS = 2_000;

/** What is asked of the log: at most `limit` events after a sequence, of these types (none: all). */
export type Asked = { after: number; limit: number; types: string[] };

/** A stretch of the log: JSON text of an array of bodies, and the sequence to go on after. */
export type Stretch = { is: "page"; items: string; next_after: number } | { is: "trimmed"; oldest: number };

/** What reading after a consumer's place comes to. */
export type Stretched = Stretch | { is: "no_consumer" };

/** A stretch before there are bodies. */
export type Found = { is: "events"; events: LogEvent[]; next_after: number } | { is: "trimmed"; oldest: number };

export function find(log: Log, { after, limit, types }: Asked): Found {
  const { oldest } = log;
  if (after + 1 < oldest) return { is: "trimmed", oldest };
  const events: LogEvent[] = [];
  let next_after = after;
  for (const event of log.read(after + 1, types.length ? SCAN_EVENTS : limit)) {
    if (events.length === limit) break;
    next_after = event.sequence;
    if (types.length === 0 || wants(types, event.head.type)) events.push(event);
  }
  return { is: "events", events, next_after };
}

/** Finds the next events; while there are none it waits, until `deadline` (ms). */
export async function findSoon(log: Log, waiters: Waiters, asked: Asked, deadline: number): Promise<Found> {
  for (let { after } = asked; ;) {
    const found = find(log, { ...asked, after });
    const left = deadline - Date.now();
    if (found.is === "trimmed" || found.events.length || left <= 0) return found;
    after = found.next_after;
    // A long search leaves room for others; at the end of the log the next append ends the wait.
    await (after < log.next - 1 ? new Promise((resume) => setTimeout(resume, 0)) : waiters.next(left));
  }
}

/** What was found, as it is answered: bodies as a hook gets them. */
export async function toStretch(found: Found, bodyOf: (event: LogEvent) => Promise<string>): Promise<Stretch> {
  if (found.is === "trimmed") return found;
  const bodies: string[] = [];
  for (const event of found.events) bodies.push(await bodyOf(event));
  return { is: "page", items: `[${bodies.join(",")}]`, next_after: found.next_after };
}
