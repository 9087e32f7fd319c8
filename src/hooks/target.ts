import { isAddress, isPublic, plainHost } from "#src/address.ts";
import { receiverAt } from "#src/receivers/address.ts";

// Names that mean "here" or "inside" wherever they are resolved.
const INSIDE = ["localhost", "local", "internal", "lan", "home.arpa"];
const LONGEST_URL = 2_048;
/** Where hooks of this gateway may go; `own` are the hosts under which the gateway itself is reached. */
export type Bounds = { targets: string; own: string[] };

/**
 * Why a hook may not call this URL, as the rest of a sentence about it; null when it may. With "any" (development) only
 * the shape counts, else it must lie on the public internet as far as the URL itself tells.
 */
export function refusalOf(url: string, { targets, own }: Bounds): string | null {
  if (url.length > LONGEST_URL) return `must not be longer than ${LONGEST_URL} characters`;
  // The parser would drop or turn these without a word; one spelling must mean one target.
  if (/[\s\p{Cc}\\]/u.test(url)) return "must not contain white space, control characters or backslashes";
  if (!/^https?:\/\/[^/]/i.test(url)) return "must be an absolute http or https URL";
  const parsed = URL.parse(url);
  if (!parsed) return "must be an absolute http or https URL";
  if (parsed.username || parsed.password) return "must not contain a user name or password: use headers";
  if (url.includes("#")) return "must not contain a fragment";
  return targets === "any" ? null : publicRefusalOf(parsed, own);
}

/** The parser has brought every spelling of an IPv4 address (decimal, octal, hexadecimal, shortened) to dotted decimals. */
function publicRefusalOf({ protocol, hostname, pathname }: URL, own: string[]): string | null {
  if (protocol !== "https:") return "must be https";
  const host = plainHost(hostname);
  if (own.some((name) => plainHost(name) === host)) {
    // A test receiver does nothing with what it gets but show it.
    return receiverAt(pathname) ? null : "must not be the gateway's own host";
  }
  if (isAddress(host)) return isPublic(host) ? null : "must not be a private or reserved address";
  const inside = INSIDE.some((name) => host === name || host.endsWith(`.${name}`));
  return inside || !host.includes(".") ? "must be a host name of the public internet" : null;
}

/** The host of a URL; none when it is empty or no URL. */
export const hostsOf = (url: string): string[] => {
  const host = URL.parse(url)?.hostname;
  return host ? [host] : [];
};
