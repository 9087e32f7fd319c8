import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { FileAccess } from "#src/protocol/file.ts";
import { Kept } from "#src/protocol/kept.ts";
import { ask } from "./ask.ts";
import { pinnedTo } from "./target.ts";

/** A file that can be read, once. */
export type Opened = { stream: Readable; mime_type: string; filename?: string | undefined; size?: number | undefined };

/** Why a file cannot be had: `missing` for good, `refused` by the rules of this gateway, `away` for the moment. */
export type Shut = { is: "missing" | "refused" | "away"; reason: string };

type Using = { access: FileAccess; signal: AbortSignal };
type NewFile = {
  id: string;
  mime_type: string;
  sha256?: string | undefined;
  filename?: string | undefined;
  stream: Readable;
};

/** More came than a file may have here. */
export class TooLarge extends Error {}

const OK = 200;
const MOST_REDIRECTS = 5;
const UNKNOWN = "application/octet-stream";
const ANSWER_BYTES = 100_000;

/** Where an account's files are brought and fetched: the edge's store. */
export class Store {
  readonly #url: string;

  /** `edge`: where the edge is, without a slash at its end. */
  constructor(edge: string, accountId: string) {
    this.#url = `${edge}/connector/accounts/${accountId}/media`;
  }

  /** Brings a file, as it streams in; the answer is what became of it there. Throws when the stream or the way fails. */
  async keep({ stream, id, mime_type, sha256, filename }: NewFile, { access, signal }: Using): Promise<Kept> {
    const query = new URLSearchParams({ ...(sha256 && { sha256 }), ...(filename && { filename }) });
    const headers = { ...authorised(access), "content-type": mime_type };
    const answer = await ask({ url: `${this.#url}/${id}?${query}`, method: "PUT", headers, body: stream, signal });
    return Kept.parse(JSON.parse(await textOf(answer)));
  }

  /** Opens a file of the account's own. */
  async open(id: string, { access, signal }: Using): Promise<Opened | Shut> {
    const answer = await ask({ url: `${this.#url}/${encodeURIComponent(id)}`, headers: authorised(access), signal });
    if (answer.statusCode === OK) return openedOf(answer, access.most_bytes, answer.headers["x-filename"]);
    answer.destroy();
    if (answer.statusCode === 404) return { is: "missing", reason: "there is no such file of the account" };
    return { is: "away", reason: `the gateway's store answered ${answer.statusCode}` };
  }

  /** Opens what a link leads to. Each address on the way is looked at as a hook's is. */
  async openLink(link: string, { access, signal }: Using): Promise<Opened | Shut> {
    let url = link;
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const lookup = await pinnedTo(url, access.targets);
      if (!lookup) return { is: "refused", reason: "the link leads to a private address" };
      const answer = await ask({ url, lookup, signal });
      const { statusCode = 0, headers } = answer;
      if (statusCode === OK) return openedOf(answer, access.most_bytes, undefined);
      answer.destroy();
      const next = statusCode >= 300 && statusCode < 400 && headers.location;
      if (!next) return { is: statusCode >= 500 ? "away" : "missing", reason: `the link was answered ${statusCode}` };
      if (!URL.canParse(next, url)) return { is: "missing", reason: "the link leads nowhere" };
      url = new URL(next, url).href;
      if (!/^https?:/.test(url)) return { is: "refused", reason: "the link leads out of the web" };
    }
    return { is: "missing", reason: "the link leads on and on" };
  }
}

const authorised = ({ token }: FileAccess) => ({ authorization: `Bearer ${token}` });

function openedOf(answer: IncomingMessage, most: number, filename: unknown): Opened | Shut {
  const { "content-type": mime_type = UNKNOWN, "content-length": length } = answer.headers;
  const size = length === undefined ? undefined : Number(length);
  if (size !== undefined && size > most) {
    answer.destroy();
    return { is: "refused", reason: tooLarge(most).message };
  }
  return {
    stream: Readable.from(limited(answer, most), { objectMode: false }),
    mime_type,
    ...(size !== undefined && { size }),
    ...(typeof filename === "string" && { filename: decodeURIComponent(filename) }),
  };
}

const tooLarge = (most: number) => new TooLarge(`a file has at most ${most} bytes here`);

async function* limited(stream: Readable, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw tooLarge(most);
    yield chunk;
  }
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new Error("the gateway's answer is too long");
  }
  if (answer.statusCode !== OK) throw new Error(`the gateway answered ${answer.statusCode}`);
  return Buffer.concat(chunks).toString();
}
