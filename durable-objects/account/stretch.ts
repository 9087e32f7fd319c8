import { withSpill } from "#src/deliveries/body.ts";
import { dataOf, type Place, toBody } from "#src/events/line.ts";
import { wants } from "#src/events/match.ts";
import type { Log, LogEvent } from "./log.ts";

// How many events one reading looks at while it searches for the asked types.
const SCAN_EVENTS = 2_000;

/** A stretch of the log: JSON text of an array of bodies, and the sequence to go on after. */
export type Stretch = { is: "page"; items: string; next_after: number } | { is: "trimmed"; oldest: number };

/** Reads at most `limit` events after a sequence, of the types asked for (none: all). */
export async function readStretch(
  log: Log,
  bodyOf: (event: LogEvent) => Promise<string>,
  { after, limit, types }: { after: number; limit: number; types: string[] },
): Promise<Stretch> {
  const { oldest } = log;
  if (after + 1 < oldest) return { is: "trimmed", oldest };
  const bodies: string[] = [];
  let last = after;
  for (const event of log.read(after + 1, types.length ? SCAN_EVENTS : limit)) {
    if (bodies.length === limit) break;
    last = event.sequence;
    if (types.length === 0 || wants(types, event.head.type)) bodies.push(await bodyOf(event));
  }
  return { is: "page", items: `[${bodies.join(",")}]`, next_after: last };
}

/** The body of an event as it is sent; data that stands in R2 is fetched. */
export function composeBody(media: R2Bucket, { head, line }: LogEvent, place: Place): Promise<string> {
  const body = toBody(head, dataOf(line), place);
  return head.spill ? withSpill(media, head.spill, body) : Promise.resolve(body);
}
