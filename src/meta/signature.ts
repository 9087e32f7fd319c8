const KEYS_KEPT = 1_000;
const keys = new Map<string, Promise<CryptoKey>>();

function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const bytes = new TextEncoder().encode(secret);
  const key = crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(secret, key);
  return key;
}

/** The MAC in an `X-Hub-Signature-256` header ("sha256=" and 64 hex digits); null when it is none. */
export function macOf(header: string | undefined): Uint8Array<ArrayBuffer> | null {
  const hex = header?.match(/^sha256=([0-9a-f]{64})$/i)?.[1];
  return hex ? Uint8Array.fromHex(hex) : null;
}

/** Whether a MAC is HMAC-SHA256 of the raw bytes under an app secret; compared in constant time. */
export async function signedWith(secret: string, mac: Uint8Array<ArrayBuffer>, body: ArrayBuffer): Promise<boolean> {
  return crypto.subtle.verify("HMAC", await keyOf(secret), mac, body);
}
