// The 3 000 most common passwords of 12 characters and more, in lower case, of ten million that became public.
import common from "./common-passwords.json" with { type: "json" };

const COMMON = new Set(common);
// "aaaaaaaaaaaa", "123123123123": one short piece over and over.
const REPEATED = /^(.{1,6}?)\1+$/s;

/** Whether a password is among the first that are tried: one that many have, in any case and with any punctuation behind it. */
export function isCommon(password: string): boolean {
  const text = password.toLowerCase();
  return REPEATED.test(text) || COMMON.has(text) || COMMON.has(text.replace(/[^a-z0-9]+$/, ""));
}
