/** What is counted: a try to deliver an event, and what became of a message that was handed in. */
export type Counted = "delivered" | "undelivered" | SendEnd;

/** What a message comes to: `unknown` and `accepted` may be followed by another, which is counted too. */
export type SendEnd = "accepted" | "failed" | "unknown" | "expired" | "cancelled";

/** How often each happened since the account's log began. */
export type Tally = Record<Counted, number>;

export const newTally = (): Tally => ({
  delivered: 0,
  undelivered: 0,
  accepted: 0,
  failed: 0,
  unknown: 0,
  expired: 0,
  cancelled: 0,
});
