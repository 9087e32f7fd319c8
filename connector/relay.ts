import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isAddress, isPublic, plainHost } from "#src/address.ts";
import type { FromFleet, Relayed } from "#src/protocol/fleet.ts";

const ANSWER_BYTES = 16_384;
const TOLD = ["retry-after", "webhook-delivery"];

type Asked = Omit<Extract<FromFleet, { is: "relay" }>, "is" | "id">;
type Address = { address: string; family: number };

/**
 * Makes one HTTP request whose certificate is not checked: one deadline over everything, no redirects, 16 KB of the answer. The
 * host's addresses are looked at first, unless targets are "any", and it is connected to those, whatever DNS says by then.
 */
export async function relay(asked: Asked): Promise<Relayed> {
  const signal = AbortSignal.timeout(asked.timeout_ms);
  try {
    const addresses = await addressesOf(new URL(asked.url).hostname);
    const isBarred = asked.targets === "public" && !addresses.every(({ address }) => isPublic(address));
    if (isBarred) return { is: "failed", kind: "target" };
    const response = await send(asked, { lookup: pinned(addresses), signal });
    const headers = TOLD.flatMap((name) => {
      const value = response.headers[name];
      return typeof value === "string" ? [[name, value] as const] : [];
    });
    const body = await readSome(response);
    return {
      is: "answered",
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(headers),
      body: body.toString("base64"),
    };
  } catch (error) {
    if (signal.aborted) return { is: "failed", kind: "timeout" };
    return {
      is: "failed",
      kind: /^ERR_(INVALID_CHAR|INVALID_HTTP_TOKEN)/.test(codeOf(error)) ? "header" : "connection",
    };
  }
}

async function addressesOf(hostname: string): Promise<Address[]> {
  const host = plainHost(hostname);
  if (isAddress(host)) return [{ address: host, family: host.includes(":") ? 6 : 4 }];
  return lookup(host, { all: true });
}

/** Answers what was looked at, whatever is asked. */
const pinned =
  (addresses: Address[]): LookupFunction =>
  (_hostname, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? "", first?.family);
  };

function send(
  { url, method, headers, body }: Asked,
  how: { lookup: LookupFunction; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, ...how, agent: false as const };
    const request = url.startsWith("https:")
      ? requestHttps(url, { ...options, rejectUnauthorized: false }, resolve)
      : requestHttp(url, options, resolve);
    request.once("error", reject);
    request.end(body ?? undefined);
  });
}

/** The beginning of an answer; then the connection is let go. */
async function readSome(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= ANSWER_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES);
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");
