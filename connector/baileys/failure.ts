import type { Outcome } from "#src/protocol/command.ts";

export const accepted = (result?: Record<string, unknown>): Outcome => ({
  is: "accepted",
  at: Date.now(),
  ...(result && { result }),
});

type Refusal = {
  title: string;
  details?: string | undefined;
  code?: number | undefined;
  /** seconds */
  retryAfter?: number | undefined;
};

export const refused = ({ title, details, code, retryAfter }: Refusal): Outcome => ({
  is: "refused",
  at: Date.now(),
  error: { title, ...(details !== undefined && { details }), ...(code !== undefined && { code }) },
  ...(retryAfter !== undefined && { retry_after: retryAfter }),
});

const TITLES = new Map([
  [401, "WhatsApp does not let the account do this"],
  [403, "WhatsApp does not let the account do this"],
  [404, "WhatsApp knows no such group, person or invitation"],
  [406, "WhatsApp does not take it as it is"],
  [409, "It is so already"],
  [410, "The invitation has ended"],
  [429, "WhatsApp asks to slow down"],
]);
const TOO_FAST = 429;
const SLOW_DOWN_SECONDS = 3_600;

/**
 * What became of a question whose answer is an error: what WhatsApp said no to did not happen, of anything else nobody knows.
 */
export function outcomeOf(error: unknown): Outcome {
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message : "it failed";
  if (code === undefined) return { is: "unknown", at: Date.now(), reason };
  const retryAfter = code === TOO_FAST ? SLOW_DOWN_SECONDS : undefined;
  return refused({ title: TITLES.get(code) ?? "WhatsApp refused it", details: reason, code, retryAfter });
}

// Baileys puts the code of WhatsApp's answer into `data`; what else fails there has something else in it, or nothing.
const codeOf = (error: unknown): number | undefined =>
  typeof error === "object" && error !== null && "data" in error && typeof error.data === "number"
    ? error.data
    : undefined;
