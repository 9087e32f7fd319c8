// Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, keyed with the bytes behind "whsec_".
const PREFIX = "whsec_";
const KEYS_KEPT = 1_000;

const keys = new Map<string, Promise<CryptoKey>>();

/** Imports a secret once per isolate; an import costs as much as a signature. */
function keyOf(name: string, bytes: () => BufferSource): Promise<CryptoKey> {
  const known = keys.get(name);
  if (known) return known;
  const key = crypto.subtle.importKey("raw", bytes(), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}

/** The value of `webhook-signature`: one `v1,<base64>` per secret, separated by spaces. `timestamp` is Unix seconds. */
export async function sign(secrets: string[], id: string, timestamp: number, body: string): Promise<string> {
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = secrets.map(async (secret) => {
    const key = await keyOf(secret, () => Uint8Array.fromBase64(secret.slice(PREFIX.length)));
    const mac = await crypto.subtle.sign("HMAC", key, content);
    return `v1,${new Uint8Array(mac).toBase64()}`;
  });
  return (await Promise.all(signatures)).join(" ");
}

/** The value of `x-hub-signature-256`, as Meta makes it; the key is the secret's own text, as an app secret's is. */
export async function signAsMeta(secret: string, body: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await keyOf(`meta ${secret}`, () => encoder.encode(secret));
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(body));
  return `sha256=${new Uint8Array(mac).toHex()}`;
}
