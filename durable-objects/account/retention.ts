import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Lanes } from "./lanes.ts";
import type { Log } from "./log.ts";
import type { Memo } from "./memo.ts";

const DAY_MS = 24 * 60 * 60_000;
const GB = 1_000_000_000;
const EVERY_MS = 60 * 60_000;
const WARN_EVERY_MS = DAY_MS;
// Warned from this share of an allowance on.
const WARN_AT = 0.75;
// Repeats are known within both: events passed by every lane stay in the log so long.
const KEPT_MS = 8 * DAY_MS;
const KEPT_EVENTS = 100_000;
const ROWS_PER_STEP = 2_000;

type Kept = { swept: number; warned: number };
type Parts = { env: Env; sql: SqlStorage; memo: Memo; log: Log; lanes: Lanes };

/** What an account's log may keep undelivered. */
export type Allowance = { ms: number; bytes: number };

/** The allowance an installation set; what is no positive number counts as not set. */
export function allowanceOf({ RETENTION_LOG_DAYS, RETENTION_LOG_GB }: Env): Allowance {
  const positive = (text: string, otherwise: number) => (Number(text) > 0 ? Number(text) : otherwise);
  return { ms: positive(RETENTION_LOG_DAYS, 14) * DAY_MS, bytes: positive(RETENTION_LOG_GB, 5) * GB };
}

/**
 * Takes out of the log what nobody needs any more, and what is undelivered beyond its allowance; at most once an hour.
 * Answers the events that tell of it: nothing undelivered leaves without a word, and there is a warning before.
 */
export function sweepLog(accountId: string, { env, sql, memo, log, lanes }: Parts, now: number): NewEvent[] {
  const kept = memo.get<Kept>("retention") ?? { swept: 0, warned: 0 };
  if (now - kept.swept < EVERY_MS) return [];
  log.trim(Math.min(lanes.passed + 1, log.next - KEPT_EVENTS), now - KEPT_MS, ROWS_PER_STEP);
  const allowance = allowanceOf(env);
  const news = expire(accountId, { sql, log, lanes, allowance, now });
  const isWarned = now - kept.warned < WARN_EVERY_MS;
  if (!isWarned && news.length === 0) news.push(...warn(accountId, { sql, log, lanes, allowance, now }));
  const told = news.some(({ type }) => type === "retention.warning");
  memo.put("retention", { swept: now, warned: told ? now : kept.warned } satisfies Kept);
  return news;
}

type Sweep = { sql: SqlStorage; log: Log; lanes: Lanes; allowance: Allowance; now: number };

function expire(accountId: string, { sql, log, lanes, allowance, now }: Sweep): NewEvent[] {
  const isOver = sql.databaseSize > allowance.bytes;
  // Beyond the size a tenth goes at once, so that not every sweep has to.
  const bySize = isOver ? log.oldest + Math.ceil((log.next - log.oldest) / 10) : 0;
  const byAge = log.since(now - allowance.ms);
  const before = Math.max(byAge, bySize);
  const from = Math.max(lanes.passed + 1, log.oldest);
  const count = from < before ? lanes.undoneBefore(before) : 0;
  if (log.oldest < before && (isOver || from < before)) log.drop(before);
  if (count === 0) return [];
  const data = { from, to: before - 1, count, reason: byAge >= bySize ? "age" : "size" };
  return [{ id: eventId(accountId, "retention.expired", before - 1), type: "retention.expired", data }];
}

function warn(accountId: string, { sql, log, lanes, allowance, now }: Sweep): NewEvent[] {
  const from = Math.max(lanes.passed + 1, log.oldest);
  const [oldest] = from < log.next ? log.read(from, 1) : [];
  if (!oldest) return [];
  const isOld = now - oldest.at > allowance.ms * WARN_AT;
  if (!isOld && sql.databaseSize < allowance.bytes * WARN_AT) return [];
  const data = {
    from,
    count: lanes.undoneBefore(log.next),
    reason: isOld ? "age" : "size",
    ...(isOld && { expires_at: new Date(oldest.at + allowance.ms).toISOString() }),
  };
  const day = Math.floor(now / DAY_MS);
  return [{ id: eventId(accountId, "retention.warning", day), type: "retention.warning", data }];
}
