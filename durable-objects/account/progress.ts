import type { SendStatus } from "#src/protocol/sent.ts";

// How far a message can be. What is not here is an end.
const RANK = { queued: 0, sending: 1, unknown: 2, accepted: 3, sent: 4, delivered: 5, read: 6, played: 7 } as const;

const rankOf = (status: SendStatus): number | undefined => (RANK as Partial<Record<SendStatus, number>>)[status];

/**
 * Where a message is after it was said to be at `next`: it goes up, never back. It can fail until somebody has it, and
 * expire or be cancelled until WhatsApp may have it.
 */
export function advance(status: SendStatus, next: SendStatus): SendStatus {
  const rank = rankOf(status);
  if (rank === undefined) return status;
  const to = rankOf(next);
  if (to !== undefined) return to > rank ? next : status;
  return rank <= (next === "failed" ? RANK.sent : RANK.sending) ? next : status;
}

/** Whether nothing is known of it yet that its sender could act on. */
export const isOpen = (status: SendStatus): boolean => status === "queued" || status === "sending";
