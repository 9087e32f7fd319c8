import { z } from "zod";

/**
 * What names a message to a personal account: WhatsApp's id, the chat it is in, and in groups who wrote it. Without a chat
 * it is one that the account wrote itself.
 */
export type Named = { message_id: string; chat?: string | undefined; from?: string | undefined };

const PREFIX = "wamid.";
const Parts = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string(), z.string().optional()])]);

/**
 * The id that Meta's shapes have for a message of an account Meta does not know. As Meta's own ids do, it holds whose chat
 * the message is in: an id is all that answering it, reacting to it or marking it read names there.
 */
export function wamidOf({ message_id, chat, from }: Named): string {
  const parts = [message_id, ...(chat === undefined ? [] : [chat]), ...(from === undefined ? [] : [from])];
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return PREFIX + bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}

/** What such an id holds; null: it was not made by `wamidOf`. */
export function namedBy(id: string): Named | null {
  if (!id.startsWith(PREFIX)) return null;
  const [message_id, chat, from] = Parts.safeParse(readJson(id.slice(PREFIX.length))).data ?? [];
  return message_id === undefined ? null : { message_id, chat, from };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(text, { alphabet: "base64url" })));
  } catch {
    // Ids of Meta's own are binary.
    return null;
  }
}
