import { bounded, type HeadersShown } from "#src/deliveries/heads.ts";
import { mask } from "#src/seal.ts";

const KEPT = 4_096;
const CREDENTIALS = ["authorization", "cookie", "proxy-authorization", "x-api-key"];

/** The headers of a request that came to a test receiver: credentials and the hooks' own are masked, as everywhere. */
export function shownHeaders(headers: Headers, own: string[]): HeadersShown {
  const secret = new Set([...CREDENTIALS, ...own.map((name) => name.toLowerCase())]);
  return bounded(
    [...headers].map(([name, value]) => [name, secret.has(name) ? mask("") : value]),
    KEPT,
  );
}
