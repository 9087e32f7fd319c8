import ipaddr from "ipaddr.js";

// The only space of IPv6 that is routed; what lies outside, or embeds an IPv4 address, serves nobody's hook.
const ROUTED = ipaddr.IPv6.parseCIDR("2000::/3");
// An interface identifier that ends in an IPv4 address: it goes wherever that address goes.
const ISATAP = 0x5efe;

/** A host as it compares: lower case, without the dots that end a name and the brackets around IPv6. */
export const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.+$/, "")
    .replace(/^\[(.*)\]$/, "$1");

/** Whether a host is an address, as the URL parser or DNS write it. */
export function isAddress(host: string): boolean {
  const plain = plainHost(host);
  return ipaddr.IPv4.isValidFourPartDecimal(plain) || ipaddr.IPv6.isValid(plain);
}

/** Whether an address is one of the public internet's. */
export function isPublic(text: string): boolean {
  if (!isAddress(text)) return false;
  const address = ipaddr.parse(plainHost(text));
  if (address.range() !== "unicast") return false;
  return "octets" in address || (address.match(ROUTED) && address.parts[5] !== ISATAP);
}
