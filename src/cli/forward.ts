import { Webhook } from "standardwebhooks";
import type { HookEvent } from "#src/client/whatshooked.ts";

const TIMEOUT_MS = 30_000;
const ANSWER_SHOWN = 16_384;

/** What a try came to: as the gateway's own, so that what runs here runs there. */
export type Outcome = { class: "delivered" | "down" | "refused"; status: number | null; answer: string; ms: number };

type Aim = { url: string; secret: string; attempt: number };

/** Posts an event as a hook's delivery: the same body, headers and signature. */
export async function forward(event: HookEvent, { url, secret, attempt }: Aim): Promise<Outcome> {
  const begun = Date.now();
  const body = JSON.stringify(event);
  const headers = {
    "content-type": "application/json",
    "webhook-id": event.id,
    "webhook-timestamp": String(Math.floor(begun / 1000)),
    "webhook-signature": new Webhook(secret).sign(event.id, new Date(begun), body),
    "x-whatshooked-event": event.type,
    "x-whatshooked-account": event.account_id,
    "x-whatshooked-sequence": String(event.sequence),
    "x-whatshooked-attempt": String(attempt),
  };
  const init = { method: "POST", headers, body, redirect: "manual" as const, signal: AbortSignal.timeout(TIMEOUT_MS) };
  try {
    const response = await fetch(url, init);
    const answer = (await response.text()).slice(0, ANSWER_SHOWN);
    const { status } = response;
    const isDown = status === 429 || status >= 500;
    return { class: response.ok ? "delivered" : isDown ? "down" : "refused", status, answer, ms: Date.now() - begun };
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { class: "down", status: null, answer: why, ms: Date.now() - begun };
  }
}
