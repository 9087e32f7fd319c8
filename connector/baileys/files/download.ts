import { createDecipheriv, createHmac } from "node:crypto";
import type { Agent } from "node:https";
import { Readable } from "node:stream";
import { DEFAULT_ORIGIN, getMediaKeys, type MediaType, type WASocket } from "baileys";
import { ask } from "../../ask.ts";

/** Where a file is at WhatsApp, and what it is decrypted with. */
export type Source = {
  direct_path?: string | undefined;
  url?: string | undefined;
  /** absent for what is not encrypted, as in channels */
  media_key?: Uint8Array | undefined;
};

/** WhatsApp does not have the file any more, at this place. */
export class Gone extends Error {}

/** It is not what its sender encrypted: cut short, or changed. */
export class Corrupt extends Error {}

const OK = 200;
// What WhatsApp answers for a file it has thrown away, and for an address that has ended.
const GONE = [403, 404, 410];
const MAC_BYTES = 10;
const HOST = "mmg.whatsapp.net";

type Way = { sock: WASocket; agent?: Agent | undefined; signal: AbortSignal };

/**
 * A file as its sender had it, as it streams in. It is asked for at WhatsApp's own hosts: which these are WhatsApp says, never
 * the message, whose sender may have written anything. Throws `Gone`; the stream fails with `Corrupt`.
 */
export async function download(source: Source, type: MediaType, { sock, ...how }: Way): Promise<Readable> {
  const path = pathOf(source);
  if (!path) throw new Gone("the message does not say where it is");
  const { hosts } = await sock.refreshMediaConn(false);
  let failure = new Error("WhatsApp has no host for files");
  for (const host of new Set([...hosts.map(({ hostname }) => hostname), HOST])) {
    try {
      const answer = await ask({ url: `https://${host}${path}`, headers: { origin: DEFAULT_ORIGIN }, ...how });
      if (answer.statusCode === OK) return source.media_key ? await decrypted(answer, source.media_key, type) : answer;
      answer.destroy();
      if (GONE.includes(answer.statusCode ?? 0)) throw new Gone(`WhatsApp answered ${answer.statusCode}`);
      failure = new Error(`WhatsApp answered ${answer.statusCode}`);
    } catch (error) {
      if (error instanceof Gone || how.signal.aborted) throw error;
      failure = error instanceof Error ? error : new Error("WhatsApp could not be reached");
    }
  }
  throw failure;
}

/** A path and its query at a host for files; undefined for what is no address. */
function pathOf({ direct_path, url }: Source): string | undefined {
  if (direct_path?.startsWith("/")) return direct_path;
  if (!url || !URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

async function decrypted(ciphertext: Readable, mediaKey: Uint8Array, type: MediaType): Promise<Readable> {
  const { cipherKey, iv, macKey } = await getMediaKeys(mediaKey, type);
  if (!macKey) throw new Corrupt("it has no key");
  return Readable.from(plaintext(ciphertext, { cipherKey, iv, macKey }), { objectMode: false });
}

type Keys = { cipherKey: Uint8Array; iv: Uint8Array; macKey: Uint8Array };

async function* plaintext(ciphertext: Readable, { cipherKey, iv, macKey }: Keys): AsyncGenerator<Buffer> {
  const aes = createDecipheriv("aes-256-cbc", cipherKey, iv);
  const hmac = createHmac("sha256", macKey).update(iv);
  // The last bytes say whether the rest is whole.
  let tail = Buffer.alloc(0);
  for await (const chunk of ciphertext as AsyncIterable<Buffer>) {
    const all = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const body = all.subarray(0, Math.max(0, all.length - MAC_BYTES));
    tail = Buffer.from(all.subarray(body.length));
    hmac.update(body);
    const plain = aes.update(body);
    if (plain.length > 0) yield plain;
  }
  if (!hmac.digest().subarray(0, MAC_BYTES).equals(tail)) throw new Corrupt("it is not whole");
  yield aes.final();
}
