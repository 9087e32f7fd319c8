import type { BinaryNode } from "baileys";
import { envelopeOf } from "./envelope.ts";
import { childOf } from "./node.ts";
import type { Scope } from "./scope.ts";
import { undecryptableEvents } from "./tell.ts";
import { only, type Told } from "./told.ts";

// What libsignal's errors say, and what that means; anything else is a ciphertext that is not whole.
const REASONS: [RegExp, string][] = [
  [/old counter|Key used already/, "repeated"],
  [
    /No session|No open session|No matching sessions|No SenderKey|No sender message key|PreKey|Chain closed/,
    "no_session",
  ],
];

/** A ciphertext that could not be decrypted; nothing when only devices would have read it. */
export function normaliseUnreadable(scope: Scope, attrs: Record<string, string>, error: unknown): Told {
  const envelope = envelopeOf(scope, attrs);
  if (!envelope || attrs["category"] === "peer") return only();
  const says = error instanceof Error ? error.message : String(error);
  const reason = REASONS.find(([pattern]) => pattern.test(says))?.[1] ?? "corrupt";
  return only(...undecryptableEvents(scope, envelope, reason));
}

/** A message that came without anything to decrypt: WhatsApp shows it on other devices only. */
export function withheldTold(scope: Scope, stanza: BinaryNode): Told {
  const envelope = envelopeOf(scope, stanza.attrs);
  const { type = "" } = childOf(stanza, "unavailable")?.attrs ?? {};
  const reason = type.startsWith("view_once") ? "view_once" : "not_for_this_device";
  return envelope ? only(...undecryptableEvents(scope, envelope, reason)) : only();
}
