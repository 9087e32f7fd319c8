import { mask } from "#src/seal.ts";

const KEPT = 1_024;
const LONGEST = 256;
// What a receiver gives its clients to be known by.
const SECRET = "set-cookie";

/** Headers by name. What was left out of them is counted under "…", which is the name of no header. */
export type HeadersShown = Record<string, string>;

/** What is shown of a try beside its bodies: the request as it was sent, and the headers of the answer. */
export type Heads = {
  request: { method: string; url: string; headers: HeadersShown };
  answer_headers?: HeadersShown;
};

type Sent = { method: string; url: string; headers: Headers };

/** What is shown of a try to a target with these headers of its own: they usually carry tokens. */
export const headsOf = (own: Record<string, string>, sent: Sent, said: Headers | null): Heads => ({
  request: { method: sent.method, url: sent.url, headers: requestHeaders(sent.headers, new Headers(own)) },
  ...(said && {
    answer_headers: bounded([...said].map(([name, value]) => [name, name === SECRET ? mask("") : value])),
  }),
});

/** The gateway's own first: what is cut is at the end. */
function requestHeaders(sent: Headers, own: Headers): HeadersShown {
  const all = [...sent];
  const masked = all.filter(([name]) => own.has(name)).map(([name]): [string, string] => [name, mask("")]);
  return bounded([...all.filter(([name]) => !own.has(name)), ...masked]);
}

/** So many characters of them at most, and a quarter of a KB at most of each: what is cut shows it. */
export function bounded(headers: [name: string, value: string][], most = KEPT): HeadersShown {
  let room = most;
  let left = 0;
  const kept: HeadersShown = {};
  for (const [name, value] of headers) {
    const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    const size = name.length + shown.length;
    if (size > room) left++;
    else {
      kept[name] = shown;
      room -= size;
    }
  }
  return left > 0 ? { ...kept, "…": `${left} more` } : kept;
}
