import { classify, type Outcome } from "./outcome.ts";
import { sign } from "./signature.ts";

const ANSWER_BYTES = 16_384;
const ANSWER_KEPT = 1_024;

/** Where a delivery goes and how: a hook with its secrets opened. */
export type Target = {
  url: string;
  method: string;
  headers: Record<string, string>;
  secrets: string[];
  timeoutMs: number;
};

/** One event for one hook; `attempt` counts from 1. */
export type Delivery = {
  id: string;
  type: string;
  account_id: string;
  sequence: number;
  attempt: number;
  body: string;
};

/** One HTTP try: signed, one deadline over connect, headers and body, no redirects, 16 KB of the answer at most. */
export async function attempt(target: Target, delivery: Delivery): Promise<Outcome> {
  const at = Date.now();
  const signal = AbortSignal.timeout(target.timeoutMs);
  try {
    const headers = await headersOf(target, delivery, at);
    const { url, method } = target;
    const response = await fetch(url, { method, headers, body: delivery.body, redirect: "manual", signal });
    const answer = await readAnswer(response);
    const result = classify(
      {
        status: response.status,
        retryAfter: response.headers.get("retry-after"),
        delivery: response.headers.get("webhook-delivery"),
      },
      Date.now(),
    );
    const told = result.class === "delivered" || !answer ? {} : { answer: answer.slice(0, ANSWER_KEPT) };
    return { ...result, at, ms: Date.now() - at, ...told };
  } catch (error) {
    return { ...failure(error, signal), at, ms: Date.now() - at };
  }
}

async function headersOf(target: Target, delivery: Delivery, at: number): Promise<Headers> {
  const headers = new Headers(target.headers);
  const seconds = Math.floor(at / 1000);
  headers.set("content-type", "application/json");
  headers.set("user-agent", "WhatsHooked/0.1 (+webhooks)");
  headers.set("webhook-id", delivery.id);
  headers.set("webhook-timestamp", String(seconds));
  if (target.secrets.length) {
    headers.set("webhook-signature", await sign(target.secrets, delivery.id, seconds, delivery.body));
  }
  headers.set("x-whatshooked-event", delivery.type);
  headers.set("x-whatshooked-account", delivery.account_id);
  headers.set("x-whatshooked-sequence", String(delivery.sequence));
  headers.set("x-whatshooked-attempt", String(delivery.attempt));
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
function failure(error: unknown, signal: AbortSignal): Pick<Outcome, "class" | "kind"> {
  if (signal.aborted) return { class: "down", kind: "timeout" };
  if (error instanceof TypeError && /header/i.test(error.message)) return { class: "refused", kind: "header" };
  if (error instanceof TypeError && /invalid url|url/i.test(error.message)) return { class: "refused", kind: "target" };
  return { class: "down", kind: "connection" };
}
