import { bodyIn, type Shape } from "./format.ts";
import type { FromFleet, Relayed as Answer } from "#src/protocol/fleet.ts";
import { headsOf } from "./heads.ts";
import { classify, type Outcome } from "./outcome.ts";
import { sign, signAsMeta } from "./signature.ts";

const ANSWER_BYTES = 16_384;
const ANSWER_KEPT = 1_024;

/** A signing secret; one that was replaced signs on until then (ms). */
export type Secret = { text: string; until?: number };

/** Where a delivery goes and how: a hook with its secrets opened, the current one first. */
export type Target = Shape & {
  url: string;
  method: string;
  headers: Record<string, string>;
  secrets: Secret[];
  timeoutMs: number;
  /** the answer to a delivery is asked for, whole */
  answers: boolean;
  /** the certificate is not checked: a connector makes the request */
  insecure: boolean;
};

/** One event for one hook; `attempt` counts from 1. */
export type Delivery = {
  id: string;
  type: string;
  account_id: string;
  sequence: number;
  attempt: number;
  /** strict order: the sequence of the parked event of its chat that this one follows */
  gap?: number;
  /** asked for by a person: it may have been delivered before */
  replay?: true;
  /** the native body; `original` is Meta's, when the target needs it and there is one */
  body: string;
  original?: string;
};

/** One HTTP try, and what was said in it: `sent` is null when nothing could be sent, `said` when nothing was answered. */
export type Exchange = {
  outcome: Outcome;
  sent: { method: string; url: string; headers: Headers; body: string | null } | null;
  said: Headers | null;
  answer: string;
};

/** A request as a connector makes it; what came of it, or that no connector is there. */
type RelayRequest = Omit<Extract<FromFleet, { is: "relay" }>, "is" | "id" | "targets">;
export type Relayed = Answer | { is: "unavailable" };

/** Has a connector make a request. */
export type Relay = (request: RelayRequest) => Promise<Relayed>;

/** One HTTP try: signed, one deadline over connect, headers and body, no redirects, 16 KB of the answer at most. */
export const attempt = async (target: Target, delivery: Delivery, relay: Relay): Promise<Outcome> =>
  (await exchange(target, delivery, relay)).outcome;

/** The same, for who wants to see it. */
export async function exchange(target: Target, delivery: Delivery, relay: Relay): Promise<Exchange> {
  const at = Date.now();
  const signal = AbortSignal.timeout(target.timeoutMs);
  let sent: Sent | null = null;
  try {
    const { url, body, signed } = contentOf(target, delivery);
    const headers = await headersOf(target, delivery, { at, signed });
    sent = { method: target.method, url, headers, body };
    const isRelayed = target.insecure && url.startsWith("https:");
    const reply = isRelayed ? await relayed(relay, sent, target.timeoutMs) : await fetched(sent, signal);
    return exchanged(target, sent, at, reply);
  } catch (error) {
    return exchanged(target, sent, at, failure(error, signal));
  }
}

function exchanged(target: Target, sent: Exchange["sent"], at: number, reply: Reply | Failed): Exchange {
  const ms = Date.now() - at;
  if ("class" in reply)
    return { outcome: { ...reply, at, ms, ...toldOf(target, sent, null) }, sent, said: null, answer: "" };
  const { headers: said, answer } = reply;
  const result = classify(reply, Date.now());
  const isDelivered = result.class === "delivered";
  const told = isDelivered ? (target.answers ? answer : "") : answer.slice(0, ANSWER_KEPT);
  const heads = isDelivered ? {} : toldOf(target, sent, said);
  const outcome = { ...result, at, ms, ...(told && { answer: told }), ...heads };
  return { outcome, sent, said, answer: answer.slice(0, ANSWER_KEPT) };
}

/** Of what was delivered nothing is kept: then it is not told either. */
const toldOf = ({ headers }: Target, sent: Exchange["sent"], said: Headers | null): Pick<Outcome, "heads"> =>
  sent ? { heads: headsOf(headers, sent, said) } : {};

/** What a receiver answered. */
type Reply = { status: number; headers: Headers; answer: string };
type Failed = Pick<Outcome, "class" | "kind">;
type Sent = NonNullable<Exchange["sent"]>;

async function fetched({ url, ...init }: Sent, signal: AbortSignal): Promise<Reply> {
  const response = await fetch(url, { ...init, redirect: "manual", signal });
  const answer = await readAnswer(response);
  return { status: response.status, headers: response.headers, answer };
}

async function relayed(relay: Relay, { headers, ...request }: Sent, timeout_ms: number): Promise<Reply | Failed> {
  const reply = await relay({ ...request, headers: Object.fromEntries(headers), timeout_ms });
  if (reply.is === "unavailable") return { class: "down", kind: "insecure_unavailable" };
  if (reply.is === "failed") {
    return { class: reply.kind === "target" || reply.kind === "header" ? "refused" : "down", kind: reply.kind };
  }
  const { status, headers: said, body } = reply;
  return { status, headers: new Headers(said), answer: new TextDecoder().decode(Uint8Array.fromBase64(body)) };
}

type Content = { url: string; body: string | null; signed: string };

/** What is sent, and the text that is signed: the body, or what stands behind the "?" of a GET, which has none. */
function contentOf(target: Target, delivery: Delivery): Content {
  if (target.method !== "GET") {
    const body = bodyIn(target, delivery);
    return { url: target.url, body, signed: body };
  }
  const { id, type, account_id, sequence } = delivery;
  const url = new URL(target.url);
  const added = new URLSearchParams({ id, type, account_id, sequence: String(sequence) });
  // Through `searchParams` the hook's own query would be written anew.
  url.search = url.search ? `${url.search}&${added}` : `${added}`;
  return { url: url.href, body: null, signed: url.search.slice(1) };
}

type Signing = { at: number; signed: string };

async function headersOf(target: Target, delivery: Delivery, { at, signed }: Signing): Promise<Headers> {
  const headers = new Headers(target.headers);
  const seconds = Math.floor(at / 1000);
  if (target.method !== "GET") headers.set("content-type", "application/json");
  if (!headers.has("user-agent")) headers.set("user-agent", "WhatsHooked/0.1 (+webhooks)");
  headers.set("webhook-id", delivery.id);
  headers.set("webhook-timestamp", String(seconds));
  const secrets = target.secrets.filter(({ until = Number.POSITIVE_INFINITY }) => at < until).map(({ text }) => text);
  const [secret] = secrets;
  if (secret !== undefined) headers.set("webhook-signature", await sign(secrets, delivery.id, seconds, signed));
  // Meta signs once: of two secrets the new one.
  if (secret !== undefined && target.format === "meta") {
    headers.set("x-hub-signature-256", await signAsMeta(secret, signed));
  }
  headers.set("x-whatshooked-event", delivery.type);
  headers.set("x-whatshooked-account", delivery.account_id);
  headers.set("x-whatshooked-sequence", String(delivery.sequence));
  headers.set("x-whatshooked-attempt", String(delivery.attempt));
  if (delivery.gap !== undefined) headers.set("x-whatshooked-gap", String(delivery.gap));
  if (delivery.replay) headers.set("x-whatshooked-replay", "1");
  return headers;
}

/** Reads what an answer says, at most 16 KB, then lets go of the connection. */
async function readAnswer(response: Response): Promise<string> {
  if (!response.body) return "";
  const length = response.headers.get("content-length");
  // A reader on every answer would cost a third of a bare fetch; most answers are short and say so.
  if (length !== null && Number(length) <= ANSWER_BYTES) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  while (bytes < ANSWER_BYTES) {
    const { done, value } = await reader.read();
    if (done) return text;
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text.slice(0, ANSWER_BYTES);
}

/** A try without an answer. Which errors mean what is the runtime's own text: a refusal and a reset read the same. */
function failure(error: unknown, signal: AbortSignal): Failed {
  if (signal.aborted) return { class: "down", kind: "timeout" };
  if (error instanceof TypeError && /header/i.test(error.message)) return { class: "refused", kind: "header" };
  if (error instanceof TypeError && /invalid url|url/i.test(error.message)) return { class: "refused", kind: "target" };
  return { class: "down", kind: "connection" };
}
