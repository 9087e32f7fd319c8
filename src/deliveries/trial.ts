import type { Exchange, Target } from "./attempt.ts";
import { headsOf, type Heads, type HeadersShown } from "./heads.ts";
import type { Outcome } from "./outcome.ts";

/** A try as it is shown to the hook's owner; `request` is null when nothing could be sent. */
export type Trial = {
  outcome: Pick<Outcome, "class" | "kind" | "status" | "ms">;
  request: (Heads["request"] & { body: string | null }) | null;
  answer_headers?: HeadersShown;
  answer: string;
};

export function toTrial(target: Pick<Target, "headers">, { outcome, sent, said, answer }: Exchange): Trial {
  const { class: class_, kind, status, ms } = outcome;
  const heads = sent && headsOf(target.headers, sent, said);
  return {
    outcome: { class: class_, ms, ...(kind && { kind }), ...(status && { status }) },
    request: heads && { ...heads.request, body: sent.body },
    ...(heads?.answer_headers && { answer_headers: heads.answer_headers }),
    answer: answer || (outcome.answer ?? ""),
  };
}
