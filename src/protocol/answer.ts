import { z } from "zod";
import { Text } from "./person.ts";

const MOST_MESSAGES = 10;

/**
 * What a receiver may answer with when its hook has `answers: true`: messages to send. Without `to` they go to the chat of
 * the event. They are known by hook, event and position: however often the event is delivered, each is taken once.
 */
export const Answer = z.object({
  messages: z
    .array(z.looseObject({ to: Text.optional(), type: Text }))
    .max(MOST_MESSAGES)
    .optional(),
});
export type Answer = z.infer<typeof Answer>;
