import { z } from "zod";
import { isPublic } from "#src/address.ts";
import { log, reasonOf } from "#src/log.ts";

const TIMEOUT_MS = 5_000;
// DNS's own numbers: the records that hold addresses, and the answers that are one ("no error", "no such name").
const ADDRESSES = { A: 1, AAAA: 28 } as const;
const ANSWERED = [0, 3];

const Resolved = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
});

/** What DNS says of a host: whether all its addresses are public, or that DNS could not be asked. */
export type Resolution = "public" | "reserved" | "unreachable";

/**
 * Asks DNS over HTTPS for the addresses of a name. A name without any counts as public: it may be set up later, and until
 * then nothing is reached by it.
 */
export async function resolve(dnsUrl: string, name: string): Promise<Resolution> {
  try {
    const types = Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[];
    const addresses = await Promise.all(types.map((type) => ask(dnsUrl, name, type)));
    return addresses.flat().every(isPublic) ? "public" : "reserved";
  } catch (error) {
    log.warn("dns.unreachable", { reason: reasonOf(error) });
    return "unreachable";
  }
}

async function ask(dnsUrl: string, name: string, type: keyof typeof ADDRESSES): Promise<string[]> {
  const url = new URL(dnsUrl);
  url.searchParams.set("name", name);
  url.searchParams.set("type", type);
  const headers = { accept: "application/dns-json" };
  const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`DNS answered ${response.status}`);
  const { Status, Answer = [] } = Resolved.parse(await response.json());
  if (!ANSWERED.includes(Status)) throw new Error(`DNS could not resolve it (${Status})`);
  return Answer.filter((record) => record.type === ADDRESSES[type]).map(({ data }) => data);
}
