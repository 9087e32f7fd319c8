import { z } from "zod";
import { Reply } from "./outgoing.ts";

const MOST_MESSAGES = 10;

/**
 * What a receiver may answer with when its hook has `answers: true`: messages to send. Without `to` they go to the chat of
 * the event. They are known by hook, event and position: however often the event is delivered, each is taken once. One that
 * cannot be sent makes the whole answer invalid.
 */
export const Answer = z.object({ messages: z.array(Reply).max(MOST_MESSAGES).optional() });
