import { z } from "zod";
import { Chat, Fault, Text } from "./person.ts";

/**
 * A file of a message. It is fetched from WhatsApp in the background: `media.ready` says that it is there, and whoever
 * opens `url` before waits for it.
 */
export const Media = z.object({
  id: Text.describe("its id here, for GET /api/v1/media/{id}"),
  mime_type: Text.describe("application/octet-stream when WhatsApp names none"),
  size: z.number().optional().describe("bytes"),
  sha256: Text.optional().describe("as WhatsApp names it, hex or base64"),
  filename: Text.optional(),
  url: Text.optional().describe(
    "where to fetch it without a key, for 24 h from this attempt; absent without PUBLIC_URL",
  ),
});
export type Media = z.infer<typeof Media>;

const about = {
  message_id: Text.optional().describe("the message it belongs to"),
  chat: Chat.optional(),
  media: Media,
};

/** Why a file will not come. */
export const MediaFailureReason = z
  .enum(["gone", "too_large", "type_refused", "corrupt", "token_refused", "unreachable"])
  .describe(
    "gone: WhatsApp no longer has it; too_large, type_refused: by this gateway's settings; corrupt: not what WhatsApp announced; token_refused, unreachable: over days",
  );

export type MediaFailureReason = z.infer<typeof MediaFailureReason>;

/** What becomes of files. */
export const MEDIA_EVENTS = {
  "media.ready": z
    .object(about)
    .describe("A message's file is here now. Fetch it by `media.url`, or by its id, within the retention."),
  "media.failed": z
    .object({ ...about, reason: MediaFailureReason, error: Fault.optional() })
    .describe("A message's file could not be fetched and will not be tried again. Ask the person to send it anew."),
} as const;
