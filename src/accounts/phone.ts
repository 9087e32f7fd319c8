// The small metadata: lengths per country. Whether a number is in use is for WhatsApp to say, and a gateway must not
// refuse a real one because its list of prefixes has aged.
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A phone number in E.164, from any international spelling of it; null when it is none. */
export function toE164(text: string): string | null {
  const phone = parsePhoneNumberFromString(text.trim(), { extract: false });
  return phone?.isPossible() && !phone.ext ? phone.number : null;
}

/** The digits of a number however it is written. */
export const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");

// Countries whose mobile numbers WhatsApp writes with a digit that E.164 no longer has, or the other way round: the country,
// and the digit behind it (Mexico, Argentina). Brazil's stands behind the area code.
const EXTRA = [
  [/^52(1?)(\d{10})$/, "52$2"],
  [/^54(9?)(\d{10})$/, "54$2"],
  [/^55(\d{2})(9?)(\d{8})$/, "55$1$3"],
] as const;

/** Whether two spellings are one number to WhatsApp. */
export const samePhone = (one: string, other: string): boolean => plain(one) === plain(other);

function plain(text: string): string {
  const digits = digitsOf(text);
  for (const [pattern, short] of EXTRA) if (pattern.test(digits)) return digits.replace(pattern, short);
  return digits;
}
