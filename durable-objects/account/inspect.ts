import type { Delivery } from "#src/deliveries/attempt.ts";
import type { OutcomeClass } from "#src/deliveries/outcome.ts";
import { encodeLine, headOf, dataOf, toBody } from "#src/events/line.ts";
import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Lane, Recent } from "./lane.ts";
import { undone } from "./lane.ts";
import type { Log } from "./log.ts";
import { asideCount, neededFrom } from "./order.ts";
import type { Job } from "./replay.ts";

/** A lane as its owner sees it; times in ms. */
export type LaneView = {
  state: Lane["state"];
  since: number;
  lag_events: number;
  lag_seconds: number;
  next_probe_at: number | null;
  success_rate: number | null;
  p50_ms: number | null;
  p95_ms: number | null;
  counts: Lane["counts"];
  recent: { sequence: number; at: number; ms: number; class: OutcomeClass; status: number | null }[];
  replay: Job | null;
};

/** What is known of a lane now. */
export function viewOf(lane: Lane, log: Log, job: Job | null, now: number): LaneView {
  const lag_events = undone(lane, log.next - 1) + asideCount(lane);
  return {
    state: lane.state,
    since: lane.since,
    lag_events,
    lag_seconds: lag_events ? secondsSince(log, Math.min(lane.cursor + 1, neededFrom(lane)), now) : 0,
    next_probe_at: lane.probe?.at ?? null,
    ...figuresOf(lane.recent),
    counts: lane.counts,
    recent: lane.recent.map(([sequence, at, ms, class_, status]) => ({ sequence, at, ms, class: class_, status })),
    replay: job,
  };
}

/** How the last outcomes went; null while there are none. */
export function figuresOf(recent: Recent[]): Pick<LaneView, "success_rate" | "p50_ms" | "p95_ms"> {
  if (recent.length === 0) return { success_rate: null, p50_ms: null, p95_ms: null };
  const times = recent.map(([, , ms]) => ms).toSorted((a, b) => a - b);
  const delivered = recent.filter(([, , , class_]) => class_ === "delivered").length;
  return { success_rate: delivered / recent.length, p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95) };
}

/** The smallest of the sorted values that so large a share does not exceed. */
const percentile = (sorted: number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const secondsSince = (log: Log, sequence: number, now: number): number => {
  const [oldest] = log.read(sequence, 1);
  return oldest ? Math.max(0, Math.round((now - oldest.at) / 1_000)) : 0;
};

/** The event that tries a hook out: in no log, and each another one. */
export function testDelivery(hook_id: string, account: { id: string; metadata: string | null }, now: number): Delivery {
  const data = { hook_id, sent_at: new Date(now).toISOString() };
  const id = eventId(account.id, "hook.test", hook_id, crypto.randomUUID());
  const line = encodeLine({ id, type: "hook.test", data } satisfies NewEvent);
  const place = { accountId: account.id, metadata: account.metadata, sequence: 0, at: now };
  const body = toBody(headOf(line), dataOf(line), place);
  return { id, type: "hook.test", account_id: account.id, sequence: 0, attempt: 1, body };
}
