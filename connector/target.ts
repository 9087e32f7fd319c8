import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isAddress, isPublic, plainHost } from "#src/address.ts";

type Address = { address: string; family: number };

/**
 * Where a URL leads: a look-up that answers the addresses which were looked at, whatever DNS says by then. Null when targets
 * are "public" and one of them is not.
 */
export async function pinnedTo(url: string, targets: "public" | "any"): Promise<LookupFunction | null> {
  const addresses = await addressesOf(new URL(url).hostname);
  if (targets === "public" && !addresses.every(({ address }) => isPublic(address))) return null;
  return (_hostname, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? "", first?.family);
  };
}

async function addressesOf(hostname: string): Promise<Address[]> {
  const host = plainHost(hostname);
  if (isAddress(host)) return [{ address: host, family: host.includes(":") ? 6 : 4 }];
  return lookup(host, { all: true });
}
