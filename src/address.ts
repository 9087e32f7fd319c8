/** The four bytes of an IPv4 address in dotted decimals; null when it is none. */
export function parseIpv4(text: string): number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split(".").map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** The eight groups of an IPv6 address, `::` and a dotted tail resolved; null when it is none. */
export function parseIpv6(text: string): number[] | null {
  const [head = "", tail, ...rest] = text.split("::");
  if (rest.length > 0 || !text.includes(":")) return null;
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

function groupsOf(text: string): number[] | null {
  if (text === "") return [];
  const parts = text.split(":");
  const dotted = parseIpv4(parts.at(-1) ?? "");
  const hex = dotted ? parts.slice(0, -1) : parts;
  if (!hex.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  const groups = hex.map((part) => Number.parseInt(part, 16));
  const [a = 0, b = 0, c = 0, d = 0] = dotted ?? [];
  return dotted ? [...groups, a * 256 + b, c * 256 + d] : groups;
}

const RESERVED_V4 = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // shared by carriers
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local, metadata services
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
];

// Within 2000::/3, the only space that is routed. What embeds an IPv4 address is refused whole: nobody serves a hook there.
const RESERVED_V6 = [
  "2001::/23", // protocol assignments, Teredo
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4
  "3fff::/20", // documentation
];
const ROUTED_V6 = "2000::/3";
const ISATAP = 0x5efe;

/** Whether an IPv4 address, as `parseIpv4` gives it, is not one of the public internet's. */
export const isReservedV4 = (bytes: number[]): boolean =>
  RESERVED_V4.some((range) => isWithin(bytes, range, parseIpv4, 8));

/** Whether an IPv6 address, as `parseIpv6` gives it, is not one of the public internet's. */
export function isReservedV6(groups: number[]): boolean {
  const isIn = (range: string) => isWithin(groups, range, parseIpv6, 16);
  return !isIn(ROUTED_V6) || RESERVED_V6.some(isIn) || groups[5] === ISATAP;
}

function isWithin(parts: number[], range: string, parse: (text: string) => number[] | null, partBits: number): boolean {
  const [base = "", length = "0"] = range.split("/");
  const bits = (numbers: number[]) => numbers.map((part) => part.toString(2).padStart(partBits, "0")).join("");
  return bits(parts).startsWith(bits(parse(base) ?? []).slice(0, Number(length)));
}
