import { digest } from "#src/ids.ts";

// Ids of WhatsApp's own web client begin so, and are this long.
const PREFIX = "3EB0";
const ID_CHARS = 22;

/** The id WhatsApp will know a message of a personal account by: it is the gateway that chooses it, by its own id of it. */
export const personalMessageId = (sendId: string): string => (PREFIX + digest(sendId).toUpperCase()).slice(0, ID_CHARS);
