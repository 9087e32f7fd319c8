import type { BinaryNode } from "baileys";
import { envelopeOf } from "./envelope.ts";
import { childOf } from "./node.ts";
import type { Scope } from "./scope.ts";
import { undecryptableEvents } from "./tell.ts";
import { only, type Told } from "./told.ts";

// What libsignal's errors say, and what that means.
const REASONS: [RegExp, string][] = [
  [/old counter|already used|Key used/i, "repeated"],
  [/no session|No matching sessions|No sender key|PreKey/i, "no_session"],
  [/MAC|decrypt|signature|invalid|version/i, "corrupt"],
];

/** A ciphertext that could not be decrypted; nothing when only devices would have read it. */
export function normaliseUnreadable(scope: Scope, attrs: Record<string, string>, error: unknown): Told {
  const envelope = envelopeOf(scope, attrs);
  if (!envelope || attrs["category"] === "peer") return only();
  const says = error instanceof Error ? error.message : String(error);
  const reason = REASONS.find(([pattern]) => pattern.test(says))?.[1] ?? "unknown";
  return only(...undecryptableEvents(scope, envelope, reason));
}

/** A message that came without anything to decrypt: WhatsApp shows it on other devices only. */
export function withheldTold(scope: Scope, stanza: BinaryNode): Told {
  const envelope = envelopeOf(scope, stanza.attrs);
  const { type = "" } = childOf(stanza, "unavailable")?.attrs ?? {};
  const reason = type.startsWith("view_once") ? "view_once" : "not_for_this_device";
  return envelope ? only(...undecryptableEvents(scope, envelope, reason)) : only();
}
