import { z } from "zod";
import { AnyMessage } from "./message.ts";
import { Fault, Text } from "./person.ts";

/** What was written before the account was linked. None of it is live: it is never told as `message.*`. */
export const HISTORY_EVENTS = {
  "history.batch": z
    .object({
      phase: z
        .number()
        .optional()
        .describe("0: the newest (at Meta the last day), 1: recent (90 days), 2: all the rest (180 days)"),
      chunk: z.number().optional().describe("its place within the phase; they come in any order"),
      progress: z.number().optional().describe("percent that has come"),
      messages: z.array(
        z.intersection(
          AnyMessage,
          z.object({
            status: Text.optional().describe("how far it came: sent, delivered, read, played, pending, error"),
          }),
        ),
      ),
    })
    .describe(
      "Messages from before the account was linked, of both sides. File them by `sent_at`; answer none, and know repeats by `message_id`. A `media_placeholder` may be followed by the same message with its file; a personal account's files are fetched when they are not older than 14 days.",
    ),
  "history.failed": z
    .object({ declined: z.boolean().describe("the phone's owner does not share it"), errors: z.array(Fault) })
    .describe(
      "The history does not come. Go on without it; when it was declined, ask the owner to link anew and share it.",
    ),
} as const;
