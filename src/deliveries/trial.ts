import { mask } from "#src/seal.ts";
import type { Exchange, Target } from "./attempt.ts";
import type { Outcome } from "./outcome.ts";

/** A try as it is shown to the hook's owner; `request` is null when nothing could be sent. */
export type Trial = {
  outcome: Pick<Outcome, "class" | "kind" | "status" | "ms">;
  request: { method: string; url: string; headers: Record<string, string>; body: string | null } | null;
  answer: string;
};

/** The hook's own headers are masked: they usually carry tokens. */
export function toTrial(target: Pick<Target, "headers">, { outcome, sent, answer }: Exchange): Trial {
  const { class: class_, kind, status, ms } = outcome;
  const own = new Headers(target.headers);
  const shown = [...(sent?.headers ?? [])].map(([name, value]) => [name, own.has(name) ? mask("") : value]);
  return {
    outcome: { class: class_, ms, ...(kind && { kind }), ...(status && { status }) },
    request: sent && { method: sent.method, url: sent.url, headers: Object.fromEntries(shown), body: sent.body },
    answer: answer || (outcome.answer ?? ""),
  };
}
