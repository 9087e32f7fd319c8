import { sha256 } from "@noble/hashes/sha2.js";

/** Compares two secrets in a time that tells nothing of either. */
export function isSameSecret(a: string, b: string): boolean {
  const hashed = (text: string) => sha256(new TextEncoder().encode(text));
  return crypto.subtle.timingSafeEqual(hashed(a), hashed(b));
}
