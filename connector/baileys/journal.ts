import { createHash } from "node:crypto";

const DIGEST_BYTES = 16;
const MOST = 4_000;

/** 16 bytes of the hash of a ciphertext, base64. */
export const digestOf = (ciphertext: Uint8Array): string =>
  createHash("sha256").update(ciphertext).digest().subarray(0, DIGEST_BYTES).toString("base64");

/** Digests as they come with the vault, 16 bytes each. */
export function digestsIn(packed: string): string[] {
  const bytes = Buffer.from(packed, "base64");
  return Array.from({ length: bytes.length / DIGEST_BYTES }, (_, at) =>
    bytes.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES).toString("base64"),
  );
}

/**
 * The ciphertexts that were decrypted lately. What they became is kept here until it is stored, and asked for afterwards: a
 * repeat is rare, and a plaintext can be large.
 */
export class Journal {
  readonly #entries = new Map<string, string | null>();
  readonly #recall: (digest: string) => Promise<string | null>;

  constructor(digests: string[], recall: (digest: string) => Promise<string | null>) {
    for (const digest of digests) this.#entries.set(digest, null);
    this.#recall = recall;
  }

  /** What a ciphertext became; null when it was not seen, or is forgotten. */
  async find(digest: string): Promise<Uint8Array | null> {
    const kept = this.#entries.get(digest);
    if (kept === undefined) return null;
    const entry = kept ?? (await this.#recall(digest));
    return entry === null ? null : Buffer.from(entry, "base64");
  }

  add(digest: string, entry: string): void {
    this.#entries.set(digest, entry);
    for (const [oldest, kept] of this.#entries) {
      if (this.#entries.size <= MOST || kept !== null) break;
      this.#entries.delete(oldest);
    }
  }

  /** It is stored: from now on it can be asked for. */
  stored(digest: string): void {
    if (this.#entries.has(digest)) this.#entries.set(digest, null);
  }
}
