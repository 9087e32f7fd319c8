import type { CachedEvent } from "../client.ts";

/** Why an event is cached. */
export const REASONS: Record<string, string> = {
  failed: "Delivery failed",
  no_active_hook: "No hook was there",
  unknown_account: "Of a number nobody has",
  hook_deleted: "Its hook was deleted",
  internal: "The gateway failed",
};

const KINDS: Record<string, string> = {
  timeout: "the receiver took too long",
  connection: "no connection to the receiver",
  redirect: "the receiver redirects",
  status: "the receiver refused it",
  target: "its address may not be reached",
  header: "a header cannot be sent",
  insecure_unavailable: "no connector to deliver without a certificate",
  internal: "the gateway failed",
};

/** What an event waits for, by its state. */
export const STATES: Record<CachedEvent["state"], string> = {
  cached: "It is tried again by itself.",
  held: "Its receiver is down: it is due when that is there again.",
  parked: "Its tries are spent: a person decides.",
};

type Failure = Pick<CachedEvent, "reason" | "error_kind" | "error_status">;

/** What went wrong last, in words. */
export function failureOf({ reason, error_kind, error_status }: Failure): string {
  if (reason !== "failed" || !error_kind) return REASONS[reason] ?? reason;
  const status = error_status ? ` (${error_status})` : "";
  return `${KINDS[error_kind] ?? error_kind}${status}`;
}
