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
