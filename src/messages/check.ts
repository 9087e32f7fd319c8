import type { FieldError } from "#src/errors.ts";
import { limitErrors } from "#src/graph/limits.ts";
import { type Side, unsupportedBy } from "#src/protocol/capability.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";

/** Why a message is not taken: this kind of account cannot do it, or the far side's limits forbid it. */
export type Objection = { code: "not_supported" | "invalid"; errors: FieldError[] };

const LATEST_MS = 30 * 86_400_000;

/** What speaks against a message before anything is sent; null when nothing does. */
export function objectionTo(side: Side, message: Outgoing, now: number): Objection | null {
  const missing = unsupportedBy(side, message);
  if (missing.length > 0) {
    const kind = side === "business-api" ? "a business account" : "a personal account";
    const errors = missing.map(({ feature, path }) => ({ path, message: `${kind} cannot send this: ${feature}` }));
    return { code: "not_supported", errors };
  }
  const files = fileErrors(side, message);
  if (files.length > 0) return { code: "not_supported", errors: files };
  const errors = [...timeErrors(message, now), ...(side === "business-api" ? limitErrors(message) : [])];
  return errors.length > 0 ? { code: "invalid", errors } : null;
}

function timeErrors({ not_before }: Outgoing, now: number): FieldError[] {
  if (not_before === undefined || Date.parse(not_before) <= now + LATEST_MS) return [];
  return [{ path: "not_before", message: "must be within 30 days from now" }];
}

const FILES = ["image", "video", "audio", "document", "sticker"];

/** Files of the gateway's own do not go out by themselves, and no file through a connector: said before, not after. */
function fileErrors(side: Side, message: Outgoing): FieldError[] {
  const { type: path } = message;
  if (side === "whatsmeow") {
    return FILES.includes(path) ? [{ path, message: "a personal account cannot send files yet" }] : [];
  }
  if (!/"id":"med_/.test(JSON.stringify(message))) return [];
  return [{ path, message: "give a link, or the id that POST /accounts/{id}/meta/media answers for the file" }];
}
