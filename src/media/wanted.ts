import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { MediaFailureReason } from "#src/protocol/media.ts";
import type { Chat, Fault } from "#src/protocol/person.ts";

/**
 * A file that an event names and that is not here yet. `source` is Meta's id of it; with `by: "link"` it is what the account's
 * connector needs to fetch it.
 */
export type Wanted = {
  id: string;
  source: string;
  by?: "link";
  mime_type: string;
  size?: number;
  sha256?: string;
  filename?: string;
  message_id?: string;
  chat?: Chat;
};

type File = Omit<Wanted, "source" | "by" | "size">;

/** The event that tells that a file is here. `sha256` is hex, `size` bytes. */
export function readyEvent(
  accountId: string,
  { id, message_id, chat, filename, mime_type }: File,
  { size, sha256 }: { size: number; sha256: string },
): NewEvent {
  return {
    id: eventId(accountId, "media.ready", id),
    type: "media.ready",
    ...(chat && { chat: chat.id }),
    data: {
      ...(message_id && { message_id }),
      ...(chat && { chat }),
      media: { id, mime_type, size, sha256, ...(filename && { filename }) },
    },
  };
}

/** The event that tells that a file will not come. */
export function failedEvent(
  accountId: string,
  { id, message_id, chat, filename, mime_type, sha256 }: File,
  { reason, error }: { reason: MediaFailureReason; error?: Fault },
): NewEvent {
  return {
    id: eventId(accountId, "media.failed", id),
    type: "media.failed",
    ...(chat && { chat: chat.id }),
    data: {
      ...(message_id && { message_id }),
      ...(chat && { chat }),
      media: { id, mime_type, ...(sha256 && { sha256 }), ...(filename && { filename }) },
      reason,
      ...(error && { error }),
    },
  };
}
