import type { components, webhooks } from "./api.d.ts";
import type { OutgoingMessage } from "./client.ts";

const PREFIX = "whsec_";
const TOLERANCE_S = 300;

type Bodies = {
  [Name in keyof webhooks]: webhooks[Name]["post"]["requestBody"]["content"]["application/json"];
};

/** Meta's fields that have no event of their own yet come as `business.<field>`. */
type Unnamed = Omit<Bodies["business.{field}"], "type"> & { type: `business.${string}` };

/** The name of an event, as `message.received`. */
export type EventType = Exclude<keyof webhooks, "business.{field}">;

/** An event of one type. */
export type EventOf<Type extends EventType> = Bodies[Type];

/** What a hook is told. `type` says which event it is, and so what `data` holds. */
export type HookEvent = Bodies[EventType] | Unnamed;

/** Which event it is and where it stands in its account's log: all that a GET hook is told. */
export type EventPlace = Pick<components["schemas"]["Event"], "id" | "type" | "account_id" | "sequence">;

type WithoutTo<Message> = Message extends unknown ? Omit<Message, "to"> & { to?: string } : never;

/** What a hook with `answers: true` may answer: messages to send, to the event's chat unless they say otherwise. */
export type HookAnswer = { messages: WithoutTo<OutgoingMessage>[] };

/** A request whose body was read already: its text, exactly as it came. */
export type SignedRequest = { headers: Headers | Record<string, string | string[] | undefined>; body: string };

/** The event, or why it is not to be believed: answer 401 then. */
export type Verified<Told = HookEvent> =
  | { ok: true; event: Told }
  | { ok: false; reason: "headers_missing" | "timestamp_out_of_range" | "signature_wrong" | "body_unreadable" };

export type VerifyOptions = {
  /** seconds by which the sender's clock and the way may differ from this clock; 300 */
  tolerance?: number;
  /** the time; now */
  now?: Date;
};

/**
 * Checks the Standard Webhooks signature of what a hook got, and reads the event. Give it the request as it came, or its headers
 * and raw body, and the hook's secret (`whsec_…`). Signatures are compared in constant time. Throws a TypeError when the secret is none.
 */
export async function verifyHook(
  secret: string,
  request: Request | SignedRequest,
  options: VerifyOptions = {},
): Promise<Verified> {
  const body = typeof request.body === "string" ? request.body : await (request as Request).text();
  const reason = await faultOf(secret, { headers: request.headers, body }, options);
  if (reason) return { ok: false, reason };
  try {
    return { ok: true, event: JSON.parse(body) };
  } catch {
    return { ok: false, reason: "body_unreadable" };
  }
}

/** The same for a GET hook, whose query is what was signed. Read the event itself in the account's log. */
export async function verifyGetHook(
  secret: string,
  request: { url: string; headers: SignedRequest["headers"] },
  options: VerifyOptions = {},
): Promise<Verified<EventPlace>> {
  const body = request.url.slice(request.url.indexOf("?") + 1);
  const reason = await faultOf(secret, { headers: request.headers, body }, options);
  if (reason) return { ok: false, reason };
  // Behind the hook's own query.
  const last = (name: string) => new URLSearchParams(body).getAll(name).at(-1) ?? "";
  const event = {
    id: last("id"),
    type: last("type"),
    account_id: last("account_id"),
    sequence: Number(last("sequence")),
  };
  return { ok: true, event };
}

type Fault = Extract<Verified, { ok: false }>["reason"];

async function faultOf(
  secret: string,
  { headers, body }: SignedRequest,
  { tolerance = TOLERANCE_S, now = new Date() }: VerifyOptions,
): Promise<Fault | null> {
  const key = await keyOf(secret);
  const header = (name: string) => String((headers instanceof Headers ? headers.get(name) : headers[name]) ?? "");
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(header);
  if (!id || !timestamp || !signatures) return "headers_missing";
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!/^\d+$/.test(timestamp) || age > tolerance) return "timestamp_out_of_range";
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures.split(" ")) {
    const bytes = signature.startsWith("v1,") ? fromBase64(signature.slice("v1,".length)) : null;
    if (bytes && (await crypto.subtle.verify("HMAC", key, bytes, content))) return null;
  }
  return "signature_wrong";
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = secret.startsWith(PREFIX) ? fromBase64(secret.slice(PREFIX.length)) : null;
  if (!bytes) throw new TypeError("a hook's secret is whsec_ and base64");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

/** Written out: `Uint8Array.fromBase64` is not everywhere yet. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
