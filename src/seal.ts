// A sealed text: "v1." + key id + "." + base64(iv, ciphertext). The key id says which key opens it, so that keys can be
// rotated: ENCRYPTION_KEY may name several, with commas between. The first one seals, all of them open.
const VERSION = "v1";
const KEY_BYTES = 32;
const IV_BYTES = 12;
// 32 random bytes practically never repeat so much: what has fewer different ones was made up.
const FEWEST_DIFFERENT = 8;
const SEALED = /v1\.[\w-]{8}\.[A-Za-z0-9+/]+=*/g;

type Key = { id: string; key: CryptoKey };
/** The keys of an installation; the first one seals. */
type Ring = [Key, ...Key[]];

const imported = new Map<string, Promise<Ring>>();

const textsOf = (secret: string): string[] => secret.split(",").map((text) => text.trim());

/** What is wrong with an ENCRYPTION_KEY, as the rest of a sentence about it; null: nothing. */
export function keyFaultOf(secret: string): string | null {
  for (const text of textsOf(secret)) {
    const bytes = decode(text);
    if (bytes?.length !== KEY_BYTES) return "must be 32 random bytes in base64; several with commas between";
    if (new Set(bytes).size < FEWEST_DIFFERENT) return "must be random bytes";
  }
  return null;
}

/** Imports keys once per isolate. */
function ringOf(secret: string): Promise<Ring> {
  let ring = imported.get(secret);
  if (!ring) {
    ring = Promise.all(textsOf(secret).map(importKey)) as Promise<Ring>;
    imported.set(secret, ring);
  }
  return ring;
}

async function importKey(text: string): Promise<Key> {
  const bytes = decode(text);
  if (bytes?.length !== KEY_BYTES) throw new Error("ENCRYPTION_KEY must be 32 random bytes in base64");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const id = hash.slice(0, 6).toBase64({ alphabet: "base64url" });
  return { id, key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
}

/** Seals a text with AES-GCM. `secret` is ENCRYPTION_KEY; throws when that is none. */
export async function seal(secret: string, text: string): Promise<string> {
  const [{ id, key }] = await ringOf(secret);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return beginningOf(id) + whole.toBase64();
}

/** Opens what `seal` made. Throws when no key of ENCRYPTION_KEY made it, or when it was altered. */
export async function unseal(secret: string, sealed: string): Promise<string> {
  const ring = await ringOf(secret);
  const [version, keyId, data] = sealed.split(".");
  const bytes = decode(data);
  if (version !== VERSION || !bytes) throw new Error("not a sealed text");
  const found = ring.find(({ id }) => id === keyId);
  if (!found) throw new Error("sealed with another ENCRYPTION_KEY");
  const iv = bytes.subarray(0, IV_BYTES);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, found.key, bytes.subarray(IV_BYTES));
  return new TextDecoder().decode(text);
}

/** The ids of the keys: first of the one that seals, then of those that only open. */
export const keyIds = async (secret: string): Promise<[string, ...string[]]> => {
  const [{ id }, ...older] = await ringOf(secret);
  return [id, ...older.map((key) => key.id)];
};

/** How texts begin that a key sealed. */
export const beginningOf = (keyId: string): string => `${VERSION}.${keyId}.`;

/** A text (JSON, or a sealed text alone) with all that is sealed in it sealed by the first key. */
export async function reseal(secret: string, text: string): Promise<string> {
  const [{ id }] = await ringOf(secret);
  const old = (text.match(SEALED) ?? []).filter((sealed) => !sealed.startsWith(beginningOf(id)));
  const renewed = old.map(async (sealed) => [sealed, await seal(secret, await unseal(secret, sealed))] as const);
  const all = new Map(await Promise.all(renewed));
  return text.replaceAll(SEALED, (sealed) => all.get(sealed) ?? sealed);
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
