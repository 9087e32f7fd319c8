// The edge's store of files in tests of the connector alone: what is brought is kept in memory, what is there can be had.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Store } from "#connector/store.ts";
import type { FileAccess } from "#src/protocol/file.ts";

const TOKEN = "token-of-the-tests";

export type Held = { bytes: Buffer; mime_type: string; filename?: string | undefined };

export class FileServer {
  readonly files = new Map<string, Held>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FileServer> {
    const server = createServer((request, response) =>
      // Who brings something may break off.
      files.#answer(request, response).catch(() => response.destroy()),
    );
    const files = new FileServer(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return files;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The account's way to it. */
  store(accountId: string): Store {
    return new Store(this.url, accountId);
  }

  access(more: Partial<FileAccess> = {}): FileAccess {
    return { token: TOKEN, targets: "any", most_bytes: 1_000_000, ...more };
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://edge");
    const id = pathname.split("/").at(-1) ?? "";
    if (pathname === "/moved") return void response.writeHead(302, { location: `/links/${id}` }).end();
    if (pathname.startsWith("/connector/") && request.headers.authorization !== `Bearer ${TOKEN}`) {
      return void response.writeHead(401).end();
    }
    if (request.method === "PUT") return this.#keep(id, searchParams, request, response);
    const held = this.files.get(id);
    if (!held) return void response.writeHead(404).end();
    const { mime_type, filename } = held;
    response.writeHead(200, {
      "content-type": mime_type,
      ...(filename && { "x-filename": encodeURIComponent(filename) }),
    });
    response.end(held.bytes);
  }

  async #keep(id: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const wanted = query.get("sha256");
    if (wanted !== null && wanted !== sha256) return void response.end(JSON.stringify({ is: "corrupt" }));
    const filename = query.get("filename") ?? undefined;
    this.files.set(id, { bytes, mime_type: request.headers["content-type"] ?? "", filename });
    response.end(JSON.stringify({ is: "stored", size: bytes.length, sha256 }));
  }
}
