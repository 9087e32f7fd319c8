const GOOD_FOR_SECONDS = 24 * 3_600;
const PURPOSE = "whatshooked: URLs of files, v1";

/** One key for each of ENCRYPTION_KEY's; the first one signs, URLs of the others are still good. */
type Ring = [CryptoKey, ...CryptoKey[]];

const derived = new Map<string, Promise<Ring>>();

/** Keys for this purpose alone, derived once per isolate. */
function ringOf(secret: string): Promise<Ring> {
  const known = derived.get(secret);
  if (known) return known;
  const ring = Promise.all(secret.split(",").map((text) => derive(text.trim()))) as Promise<Ring>;
  derived.set(secret, ring);
  return ring;
}

async function derive(secret: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", Uint8Array.fromBase64(secret), "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(PURPOSE);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const algorithm = { name: "HMAC", hash: "SHA-256", length: 256 };
  return crypto.subtle.deriveKey(how, base, algorithm, false, ["sign", "verify"]);
}

const signed = (id: string, expires: number) => new TextEncoder().encode(`${id} ${expires}`);

/** Where a file can be had without a key for 24 h from `now` (ms). `base`: where clients reach the gateway. */
export async function urlOf(secret: string, base: string, id: string, now: number): Promise<string> {
  const expires = Math.floor(now / 1_000) + GOOD_FOR_SECONDS;
  const [key] = await ringOf(secret);
  const mac = await crypto.subtle.sign("HMAC", key, signed(id, expires));
  const signature = new Uint8Array(mac).toBase64({ alphabet: "base64url", omitPadding: true });
  return `${base}/media/${id}?expires=${expires}&signature=${signature}`;
}

/** Whether this gateway made the URL, and it is still good at `now` (ms). */
export async function isGoodUrl(
  secret: string,
  { id, expires, signature }: { id: string; expires: number; signature: string },
  now: number,
): Promise<boolean> {
  if (expires * 1_000 < now) return false;
  const mac = bytesOf(signature);
  if (mac === null) return false;
  const checks = (await ringOf(secret)).map((key) => crypto.subtle.verify("HMAC", key, mac, signed(id, expires)));
  return (await Promise.all(checks)).includes(true);
}

function bytesOf(signature: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.fromBase64(signature, { alphabet: "base64url" });
  } catch {
    return null;
  }
}

type Where = Pick<Env, "ENCRYPTION_KEY" | "PUBLIC_URL">;

// Inside JSON strings quotes are escaped: this stands nowhere but where an object has such an id.
const MARK = '"id":"med_';

/**
 * The body of an event with a URL beside every file of its account. Bodies without files cost a search. Without PUBLIC_URL
 * nobody knows where clients reach the gateway: there are no URLs.
 */
export async function withUrls(env: Where, accountId: string, body: string, now: number): Promise<string> {
  if (!env.PUBLIC_URL || !body.includes(MARK)) return body;
  const base = env.PUBLIC_URL.replace(/\/+$/, "");
  const own = new RegExp(`"id":"(med_${accountId}_[0-9a-z]{25})"`, "g");
  const ids = [...new Set([...body.matchAll(own)].map(([, id]) => id as string))];
  const urls = await Promise.all(ids.map(async (id) => [id, await urlOf(env.ENCRYPTION_KEY, base, id, now)] as const));
  const known = new Map(urls);
  return body.replaceAll(own, (found, id: string) => `${found},"url":"${known.get(id)}"`);
}
