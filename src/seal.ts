// A sealed text: "v1." + key id + "." + base64(iv, ciphertext). The key id says which key opens it, so that keys can be
// rotated.
const VERSION = "v1";
const KEY_BYTES = 32;
const IV_BYTES = 12;

type Key = { id: string; key: CryptoKey };

const imported = new Map<string, Promise<Key>>();

/** Imports a key once per isolate. */
function keyOf(secret: string): Promise<Key> {
  let key = imported.get(secret);
  if (!key) {
    key = importKey(secret);
    imported.set(secret, key);
  }
  return key;
}

async function importKey(secret: string): Promise<Key> {
  const bytes = decode(secret);
  if (bytes?.length !== KEY_BYTES) throw new Error("ENCRYPTION_KEY must be 32 random bytes in base64");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const id = hash.slice(0, 6).toBase64({ alphabet: "base64url" });
  return { id, key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
}

/** Seals a text with AES-GCM. `secret` is ENCRYPTION_KEY: 32 bytes in base64; anything else throws. */
export async function seal(secret: string, text: string): Promise<string> {
  const { id, key } = await keyOf(secret);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return `${VERSION}.${id}.${whole.toBase64()}`;
}

/** Opens what `seal` made. Throws when it was sealed with another key or was altered. */
export async function unseal(secret: string, sealed: string): Promise<string> {
  const { id, key } = await keyOf(secret);
  const [version, keyId, data] = sealed.split(".");
  const bytes = decode(data);
  if (version !== VERSION || !bytes) throw new Error("not a sealed text");
  if (keyId !== id) throw new Error("sealed with another ENCRYPTION_KEY");
  const iv = bytes.subarray(0, IV_BYTES);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.subarray(IV_BYTES));
  return new TextDecoder().decode(text);
}

/** What a secret looks like in an answer: four dots and its last four characters. */
export const mask = (secret: string): string => `••••${secret.slice(-4)}`;

function decode(text: string | undefined): Uint8Array<ArrayBuffer> | null {
  try {
    return text ? Uint8Array.fromBase64(text) : null;
  } catch {
    return null;
  }
}
