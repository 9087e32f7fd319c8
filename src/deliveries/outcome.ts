import type { Heads } from "./heads.ts";

/** How one HTTP try ended. The classes decide what happens next; the kind says why it failed. */
export const OUTCOME_CLASSES = ["delivered", "down", "refused", "gone"] as const;
export const ERROR_KINDS = [
  "timeout",
  "connection",
  "redirect",
  "status",
  "target",
  "header",
  "insecure_unavailable",
  "internal",
] as const;

export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];
export type ErrorKind = (typeof ERROR_KINDS)[number];

export type Outcome = {
  class: OutcomeClass;
  /** why, unless delivered */
  kind?: ErrorKind;
  /** what the receiver answered, when it did */
  status?: number;
  /** when the try began, and how long it took */
  at: number;
  ms: number;
  /** seconds the receiver asked to be left alone */
  retry_after?: number;
  /** the receiver asked for no further events (`webhook-delivery: disable`), also beside a 2xx */
  disable?: true;
  /** the first KB of the answer; of a delivery the whole, when the hook may answer with messages */
  answer?: string;
  /** what was sent and said beside the bodies, unless delivered */
  heads?: Heads;
};

/** What stands for a try that the gateway itself could not make. */
export const internal = (at: number): Outcome => ({ class: "refused", kind: "internal", at, ms: 0 });

/** Whether the last try was one that the gateway itself could not make. */
export const isInternal = (tries: readonly Outcome[]): boolean => tries.at(-1)?.kind === "internal";

type Answer = { status: number; headers: Headers };

/** The class of an answer: 2xx delivered; 410 or "disable" gone; 429 and 5xx down; every other status refused. */
export function classify({ status, headers }: Answer, now: number): Omit<Outcome, "at" | "ms"> {
  const disable = headers.get("webhook-delivery")?.trim().toLowerCase() === "disable";
  if (status >= 200 && status < 300) return { class: "delivered", status, ...(disable ? { disable: true } : {}) };
  if (status === 410 || disable) return { class: "gone", kind: "status", status, disable: true };
  if (status >= 300 && status < 400) return { class: "refused", kind: "redirect", status };
  if (status !== 429 && status < 500) return { class: "refused", kind: "status", status };
  const wait = secondsOf(headers.get("retry-after"), now);
  return { class: "down", kind: "status", status, ...(wait ? { retry_after: wait } : {}) };
}

/** A Retry-After header, in seconds or as a date, as seconds from now; 0 when it says nothing usable. */
export function secondsOf(header: string | null, now: number): number {
  const text = header?.trim();
  if (!text) return 0;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}
