import { sql } from "drizzle-orm";
import ipaddr from "ipaddr.js";
import type { Database } from "#src/db/client.ts";
import { event_log } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import { log, reasonOf } from "#src/log.ts";
import { type Actor, toRow } from "./audit.ts";

/** What was refused: `event_type` like "session.refused", `reason` a word for programs. */
export type Refusal = {
  actor: Actor;
  event_type: string;
  reason: string;
  entity: [type: string, id: string | null];
  data?: Record<string, unknown>;
};

const MINUTE_MS = 60_000;
// Beyond so many addresses a minute, refusals are counted together: rows must not grow with the attacker's reach.
const MOST_ADDRESSES = 200;

let minute = 0;
const counts = new Map<string, number>();

/**
 * Audits a refusal: one row per event type, reason, address and minute. The row's `count` rises at the 1st, 2nd, 4th, 8th …
 * repeat that an isolate sees, so it is at least half of the truth and writes stay few. Never throws.
 */
export async function auditRefusal(db: Database, refusal: Refusal, now = Date.now()): Promise<void> {
  const { key, added } = count(refusal, now);
  if (added === 0) return;
  const { actor, event_type, reason, entity, data } = refusal;
  const row = toRow(actor, { event_type, entity, action: null, data: { ...data, count: added }, error: reason });
  try {
    await db
      .insert(event_log)
      .values({ ...row, id: idOf(key), created_at: new Date(now).toISOString() })
      .onConflictDoUpdate({
        target: event_log.id,
        set: {
          data: sql`json_set(${event_log.data}, '$.count', json_extract(${event_log.data}, '$.count') + ${added})`,
        },
      });
  } catch (error) {
    log.warn("audit.refusal_failed", { event_type, reason, error: reasonOf(error) });
  }
}

/** Counts one refusal; `added` is what is to be added to the row now, 0: nothing yet. */
function count({ actor, event_type, reason }: Refusal, now: number): { key: string; added: number } {
  if (minute !== Math.floor(now / MINUTE_MS)) counts.clear();
  minute = Math.floor(now / MINUTE_MS);
  const own = `${event_type} ${reason} ${networkOf(actor.ip)} ${minute}`;
  const key = counts.has(own) || counts.size < MOST_ADDRESSES ? own : `${event_type} ${reason} * ${minute}`;
  const seen = (counts.get(key) ?? 0) + 1;
  counts.set(key, seen);
  const isPowerOfTwo = (seen & (seen - 1)) === 0;
  return { key, added: isPowerOfTwo ? Math.ceil(seen / 2) : 0 };
}

/** The address, or the /64 of an IPv6 address: who has one address of it has them all. */
export function networkOf(ip: string | null): string {
  if (ip === null || !ipaddr.IPv6.isValid(ip)) return ip ?? "unknown";
  return ipaddr.IPv6.parse(ip).parts.slice(0, 4).join(":");
}

/** The same row from whichever isolate: a UUID made of the key. */
export function idOf(key: string): string {
  return digest(key).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
}
