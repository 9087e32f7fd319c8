import { base } from "./message.ts";
import { sending } from "./outgoing.ts";
import { Text } from "./person.ts";
import { SendId } from "./send-id.ts";

/**
 * How far a message to send has come, in order; `unknown`: nothing came back after it was written, a later status settles it.
 * The last three are ends: it was refused (`failed` may follow `sent`), waited too long, or was taken back.
 */
export const SEND_STATUSES = [
  "queued",
  "sending",
  "unknown",
  "accepted",
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
  "expired",
  "cancelled",
] as const;
export type SendStatus = (typeof SEND_STATUSES)[number];

/** A message that went out through this gateway, as it was to be sent. */
export const SentMessage = sending({ ...base, send_id: SendId, callback_data: Text.optional() });
