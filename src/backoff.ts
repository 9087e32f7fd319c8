// Standard Webhooks' schedule; each step spreads by ±20 %, so that receivers are not hit by waves.
const STEPS_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
const SPREAD = 0.2;
/** The longest delay a queue takes. */
export const LONGEST_DELAY_SECONDS = 86_400;

/** How many retries a hook can ask for. */
export const MOST_RETRIES = STEPS_SECONDS.length;

/**
 * Seconds until the next try after `used` steps of the schedule; `dice` is in [0, 1). A receiver's Retry-After is
 * honoured: never earlier than it asks, never more than a day.
 */
export function delayAfter(used: number, dice: number, retryAfterSeconds = 0): number {
  const step = STEPS_SECONDS[Math.min(used, STEPS_SECONDS.length - 1)] as number;
  const spread = Math.round(step * (1 - SPREAD + 2 * SPREAD * dice));
  return Math.min(Math.max(spread, retryAfterSeconds), LONGEST_DELAY_SECONDS);
}
