import type { IncomingMessage } from "node:http";
import type { FromFleet, Relayed } from "#src/protocol/fleet.ts";
import { ask } from "./ask.ts";
import { pinnedTo } from "./target.ts";

const ANSWER_BYTES = 16_384;

type Asked = Omit<Extract<FromFleet, { is: "relay" }>, "is" | "id">;

/**
 * Makes one HTTP request whose certificate is not checked: one deadline over everything, no redirects, 16 KB of the answer. The
 * host's addresses are looked at first, unless targets are "any", and it is connected to those, whatever DNS says by then.
 */
export async function relay(asked: Asked): Promise<Relayed> {
  const signal = AbortSignal.timeout(asked.timeout_ms);
  try {
    const { url, method, headers: asks, body: sent, targets } = asked;
    const lookup = await pinnedTo(url, targets);
    if (!lookup) return { is: "failed", kind: "target" };
    const response = await ask({ url, method, headers: asks, body: sent, lookup, signal, checked: false });
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
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
