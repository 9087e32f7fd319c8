/**
 * Shows Graph that who has the token has the app's secret too: HMAC-SHA256 of the token under it, hex. Apps can demand it;
 * where the secret is not known none is given.
 */
export async function proofOf({ access_token, app_secret }: { access_token: string; app_secret?: string }) {
  if (app_secret === undefined) return undefined;
  const bytes = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(app_secret), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(access_token))).toHex();
}
