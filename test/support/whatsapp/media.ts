// WhatsApp's file store, over TLS: what is uploaded stays encrypted as it came.
import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setDefaultCACertificates, getCACertificates } from "node:tls";
import type { BinaryNode } from "baileys";
import { aesEncryptGCM, getMediaKeys, hkdf, type MediaType, proto } from "baileys";
import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import { deliver } from "./delivery.ts";
import { node, partOf, seconds } from "./node.ts";
import type { Device } from "./people.ts";
import { tls } from "./root.ts";

export class Media {
  /** path → the encrypted file */
  readonly files = new Map<string, Buffer>();
  /** answers every request with this status */
  status: number | null = null;
  /** waits so long before an answer, ms */
  delay = 0;
  /** leaves so many bytes off the end of a download */
  short = 0;
  /** the files that a phone would upload again: message id → key and new path; others are gone for good */
  readonly again = new Map<string, { mediaKey: Uint8Array; path: string }>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Media> {
    setDefaultCACertificates([...getCACertificates("default"), tls.cert]);
    const server = createServer(tls, (request, response) => void media.#answer(request, response));
    const media = new Media(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return media;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  url(path: string): string {
    return `https://${this.host}${path}`;
  }

  /** Puts a file there as a phone does; what is needed to fetch it. */
  async put(bytes: Uint8Array, type: MediaType): Promise<{ mediaKey: Buffer; directPath: string }> {
    const mediaKey = randomBytes(32);
    const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, type);
    const aes = createCipheriv("aes-256-cbc", cipherKey, iv);
    const ciphertext = Buffer.concat([aes.update(bytes), aes.final()]);
    const mac = createHmac("sha256", macKey ?? "")
      .update(iv)
      .update(ciphertext)
      .digest()
      .subarray(0, 10);
    const directPath = `/put/${this.files.size}-${randomBytes(8).toString("hex")}`;
    this.files.set(directPath, Buffer.concat([ciphertext, mac]));
    return { mediaKey, directPath };
  }

  /** What a client is told about where to upload. */
  connection(): BinaryNode[] {
    return [node("media_conn", { auth: "tests", ttl: "3600" }, [node("host", { hostname: this.host })])];
  }

  /** A client asks the sender's phone to upload a file that is gone. */
  uploadAgain(from: Device, receipt: BinaryNode): void {
    const { id = "" } = receipt.attrs;
    const { jid, from_me: fromMe, participant } = partOf(receipt, "rmr")?.attrs ?? {};
    const rmr = node("rmr", { jid, from_me: fromMe ?? "false", participant });
    const file = this.again.get(id);
    const answer = file ? encrypted(id, file) : node("error", { code: "2" });
    const attrs = { id, t: seconds(), type: "mediaretry", from: from.account.lidJid };
    deliver(from, node("notification", attrs, [rmr, answer]));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const path = new URL(request.url ?? "/", "https://media").pathname;
    if (this.status !== null) return void response.writeHead(this.status).end();
    if (request.method === "POST") {
      this.files.set(path, Buffer.concat(chunks));
      return void response.end(JSON.stringify({ url: this.url(path), direct_path: path }));
    }
    const file = this.files.get(path);
    if (!file) return void response.writeHead(404).end();
    response.end(file.subarray(0, file.length - this.short));
  }
}

function encrypted(stanzaId: string, { mediaKey, path }: { mediaKey: Uint8Array; path: string }): BinaryNode {
  const key = hkdf(mediaKey, 32, { info: "WhatsApp Media Retry Notification" });
  const { SUCCESS } = proto.MediaRetryNotification.ResultType;
  const plain = proto.MediaRetryNotification.encode({ stanzaId, directPath: path, result: SUCCESS }).finish();
  const iv = randomBytes(12);
  const ciphertext = aesEncryptGCM(plain, key, iv, Buffer.from(stanzaId));
  return node("encrypt", {}, [node("enc_p", {}, ciphertext), node("enc_iv", {}, iv)]);
}
