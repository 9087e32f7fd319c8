import type { Outcome } from "#src/protocol/command.ts";
import type { Memo } from "./memo.ts";

// Accounts that look up many numbers are banned: WhatsApp takes them for address harvesters. Nobody outside knows where it
// draws the line; a person with a new phone book stays below this.
const MOST = 100;
const ONE_MS = 30_000;
const NAME = "contact_checks";

type Bucket = { left: number; at: number };

/**
 * Takes look-ups of `count` numbers out of an account's allowance, which fills evenly: null, or how long to wait (ms) and
 * nothing was taken. It is kept, so that a restart gives nothing away.
 */
export function takeAllowance(memo: Pick<Memo, "get" | "put">, count: number, now: number): number | null {
  const kept = memo.get<Bucket>(NAME) ?? { left: MOST, at: now };
  const left = Math.min(MOST, kept.left + Math.max(0, now - kept.at) / ONE_MS);
  if (left < count) return Math.ceil((count - left) * ONE_MS);
  memo.put(NAME, { left: left - count, at: now } satisfies Bucket);
  return null;
}

export const tooOften = (waitMs: number): Outcome => ({
  is: "refused",
  at: Date.now(),
  error: { title: "too_often", details: "Looking up more numbers now would put the account at risk of being banned" },
  retry_after: Math.ceil(waitMs / 1_000),
});
