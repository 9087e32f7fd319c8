import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Question = {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  /** a stream is read as fast as it is taken, and no faster */
  body?: Readable | string | null;
  signal: AbortSignal;
  /** the way there; absent: a connection of its own */
  agent?: Agent | undefined;
  /** in place of DNS */
  lookup?: LookupFunction;
  /** false: whoever answers is believed */
  checked?: boolean;
};

/** Makes one HTTP request, follows nothing. The answer's body is the caller's: to be read or destroyed. */
export async function ask({ url, body, checked = true, agent, ...options }: Question): Promise<IncomingMessage> {
  const how = { ...options, agent: agent ?? (false as const) };
  const request = url.startsWith("https:")
    ? requestHttps(url, { ...how, rejectUnauthorized: checked })
    : requestHttp(url, how);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    // What was wrong with the body comes first: the request only ends with it.
    if (body && typeof body === "object") body.once("error", reject);
    request.on("error", reject);
  });
  if (typeof body === "string" || !body) request.end(body ?? undefined);
  else pour(body, request);
  return answered;
}

/** Who answers before all was sent has heard enough: the answer counts, and what is wrong is told by the request. */
function pour(body: Readable, request: ClientRequest): void {
  pipeline(body, request).catch(() => request.destroy());
}
