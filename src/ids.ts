import { sha256 } from "@noble/hashes/sha2.js";

/** The id of a row. */
export const newId = (): string => crypto.randomUUID();

/** SHA-256 of a text, hex: how tokens and API keys are stored. */
export const digest = (text: string): string => sha256(new TextEncoder().encode(text)).toHex();

/** A secret of 32 random bytes behind a prefix that says what it is: `whk_…` a key, `whs_…` a session. */
export const randomToken = (prefix: string): string =>
  prefix + crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: "base64url", omitPadding: true });

/**
 * The id of an event, derived from what makes it the same fact: `evt_` and 32 hex digits.
 * The same fact arriving twice, by any way, gets the same id; the same fact in two accounts gets two.
 */
export const eventId = (accountId: string, ...key: (string | number | undefined)[]): string =>
  `evt_${digest(JSON.stringify([accountId, ...key])).slice(0, 32)}`;

const MS_DIGITS = 9;
const NAME_DIGITS = 16;

/**
 * The id of a file of an account: `med_`, the account's id, and a name that sorts by `at` (ms, WhatsApp's own time where there
 * is one) and is derived from what makes it the same file.
 */
export const mediaId = (accountId: string, at: number, ...key: (string | number | undefined)[]): string => {
  const time = Math.max(0, Math.floor(at)).toString(36).padStart(MS_DIGITS, "0");
  return `med_${accountId}_${time}${digest(JSON.stringify([accountId, ...key])).slice(0, NAME_DIGITS)}`;
};
