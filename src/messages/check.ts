import type { FieldError } from "#src/errors.ts";
import { limitErrors } from "#src/graph/limits.ts";
import { placeOf } from "#src/media/place.ts";
import { type Side, unsupportedBy } from "#src/protocol/capability.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import { ownFilesIn } from "./own-files.ts";
import { referencesIn } from "./references.ts";

/** Why a message is not taken: this kind of account cannot do it, or the far side's limits forbid it. */
export type Objection = { code: "not_supported" | "invalid"; errors: FieldError[] };

/** Whose message it is, and of which kind that account is. */
export type Author = { account_id: string; side: Side };

const LATEST_MS = 30 * 86_400_000;

/** What speaks against a message before anything is sent; null when nothing does. */
export function objectionTo({ account_id, side }: Author, message: Outgoing, now: number): Objection | null {
  const missing = unsupportedBy(side, message);
  if (missing.length > 0) {
    const kind = side === "business-api" ? "a business account" : "a personal account";
    const errors = missing.map(({ feature, path }) => ({ path, message: `${kind} cannot send this: ${feature}` }));
    return { code: "not_supported", errors };
  }
  const files = side === "whatsmeow" ? fileErrors(message) : [];
  if (files.length > 0) return { code: "not_supported", errors: files };
  const errors = [
    ...timeErrors(message, now),
    ...ownErrors(account_id, message),
    ...(side === "business-api" ? limitErrors(message) : []),
  ];
  return errors.length > 0 ? { code: "invalid", errors } : null;
}

function timeErrors({ not_before }: Outgoing, now: number): FieldError[] {
  if (not_before === undefined || Date.parse(not_before) <= now + LATEST_MS) return [];
  return [{ path: "not_before", message: "must be within 30 days from now" }];
}

/** Files and messages of the gateway's own are the account's, or none. */
const ownErrors = (accountId: string, message: Outgoing): FieldError[] => [
  ...ownFilesIn(message)
    .filter(({ id }) => placeOf(id)?.account_id !== accountId)
    .map(({ path }) => ({ path: `${path}.id`, message: "is no file of this account" })),
  ...referencesIn(message)
    .filter(({ account_id }) => account_id !== accountId)
    .map(({ path }) => ({ path, message: "is no message of this account" })),
];

const FILES = ["image", "video", "audio", "document", "sticker"];

/** Meta's files do not go out through a connector: said before, not after. */
function fileErrors(message: Outgoing): FieldError[] {
  const { type: path } = message;
  const isForeign = FILES.includes(path) && /"id":"(?!med_)/.test(JSON.stringify(Reflect.get(message, path)));
  return isForeign ? [{ path: `${path}.id`, message: "give a link, or the id of a file of this gateway" }] : [];
}
