import { z } from "zod";

/** The gateway's own id of a message it sends; the same in every answer and event about it. */
export const SendId = z
  .string()
  .regex(/^msg_[0-9a-f-]{36}_\d{1,15}$/)
  .describe("our id of a message that was sent through this gateway: GET /messages/{id}");

export const sendId = (accountId: string, n: number): string => `msg_${accountId}_${n}`;

/** The account and the number of a message to send; null when the id is none of ours. */
export function partsOfSendId(id: string): { accountId: string; n: number } | null {
  const [, accountId, n] = /^msg_([0-9a-f-]{36})_(\d{1,15})$/.exec(id) ?? [];
  return accountId && n ? { accountId, n: Number(n) } : null;
}
