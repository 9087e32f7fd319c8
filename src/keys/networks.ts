import ipaddr from "ipaddr.js";

/**
 * A network as it is kept: its first address and the length of its prefix ("10.0.0.0/8"). A single address is a network of
 * its own. null: it is none; neither are an IPv4 address written any other way than a.b.c.d, and one mapped into IPv6.
 */
export function toNetwork(text: string): string | null {
  const cidr = text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`;
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr)) return networkOf(ipaddr.IPv4, cidr);
  if (!ipaddr.IPv6.isValidCIDR(cidr) || ipaddr.IPv6.parseCIDR(cidr)[0].isIPv4MappedAddress()) return null;
  return networkOf(ipaddr.IPv6, cidr);
}

const networkOf = (kind: typeof ipaddr.IPv4 | typeof ipaddr.IPv6, cidr: string): string =>
  `${kind.networkAddressFromCIDR(cidr)}/${kind.parseCIDR(cidr)[1]}`;

/** Whether an address is in one of the networks; nobody knows where a request without one comes from. */
export function isWithin(networks: readonly string[], ip: string | null): boolean {
  if (ip === null || !ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return networks.some((network) => {
    const [first, bits] = ipaddr.parseCIDR(network);
    return first.kind() === address.kind() && address.match(first, bits);
  });
}
