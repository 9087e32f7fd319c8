const PREFIX = "whsec_";
const NEW_BYTES = 32;
const FEWEST_BYTES = 24;
const MOST_BYTES = 64;

/** A new signing secret, as Standard Webhooks writes them. */
export const newSecret = (): string => PREFIX + crypto.getRandomValues(new Uint8Array(NEW_BYTES)).toBase64();

/** Whether a text is a signing secret: `whsec_` and the base64 of 24 to 64 bytes. */
export function isSecret(text: string): boolean {
  if (!text.startsWith(PREFIX)) return false;
  try {
    const { length } = Uint8Array.fromBase64(text.slice(PREFIX.length), { lastChunkHandling: "strict" });
    return length >= FEWEST_BYTES && length <= MOST_BYTES && !/\s/.test(text);
  } catch {
    return false;
  }
}
