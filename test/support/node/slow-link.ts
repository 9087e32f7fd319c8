// Stands between connectors and a gateway: what goes over a socket comes later, and is seen, held back or cut where a test wants.
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { FromConnector, FromEdge } from "#src/protocol/link.ts";

/** A frame of an account's link, on its way. */
export type Passing = { by: "connector"; frame: FromConnector } | { by: "edge"; frame: FromEdge };

export class SlowLink {
  /** ms that a frame takes, each way */
  delay: () => number = () => 0;
  /** sees every frame of a link; true: it does not arrive */
  watch: ((passing: Passing) => boolean) | null = null;
  /** where the gateway is now */
  readonly #target: () => string;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #lines = new Set<WebSocket>();

  private constructor(target: () => string) {
    this.#target = target;
    this.#server = createServer((asked, answer) => this.#hand(asked, answer));
    this.#server.on("upgrade", (asked, socket, head) => this.#open(asked, socket, head));
  }

  static async start(target: () => string): Promise<SlowLink> {
    const link = new SlowLink(target);
    link.#server.listen(0, "127.0.0.1");
    await once(link.#server, "listening");
    return link;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks every socket: what is on its way does not arrive. */
  cut(): void {
    for (const line of this.#lines) line.terminate();
  }

  stop(): void {
    this.cut();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #hand(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = "GET", headers, url = "/" } = asked;
    const passed = request(new URL(url, this.#target()), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  }

  #open(asked: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { authorization = "" } = asked.headers;
    const url = this.#target().replace(/^http/, "ws") + asked.url;
    const far = new WebSocket(url, { headers: { authorization }, perMessageDeflate: false });
    far.once("open", () =>
      this.#sockets.handleUpgrade(asked, socket, head, (near) => this.#join(near, far, asked.url ?? "")),
    );
    far.once("unexpected-response", (_, { statusCode }) => socket.end(`HTTP/1.1 ${statusCode} Refused\r\n\r\n`));
    far.on("error", () => socket.destroy());
  }

  #join(near: WebSocket, far: WebSocket, path: string): void {
    const isLink = path.endsWith("/link");
    const see = (by: Passing["by"], text: string) =>
      isLink && text.startsWith("{") && this.watch?.({ by, frame: JSON.parse(text) } as Passing) === true;
    this.#pipe(near, far, (text) => see("connector", text));
    this.#pipe(far, near, (text) => see("edge", text));
    for (const line of [near, far]) {
      this.#lines.add(line);
      line.on("error", () => line.terminate());
      line.once("close", () => this.#lines.delete(line));
    }
  }

  #pipe(from: WebSocket, to: WebSocket, isHeld: (text: string) => boolean): void {
    const pass = later(
      () => this.delay(),
      (text) => to.readyState === WebSocket.OPEN && to.send(text),
    );
    from.on("message", (data) => {
      const text = String(data);
      if (!isHeld(text)) pass(text);
    });
    // Codes that stand for a broken connection cannot be sent.
    from.once("close", (code, reason) =>
      code >= 1000 && ![1005, 1006].includes(code) ? to.close(code, reason) : to.terminate(),
    );
  }
}

/** Passes texts on after a while, in their order. */
function later(delay: () => number, pass: (text: string) => void): (text: string) => void {
  const waiting: { at: number; text: string }[] = [];
  const flush = () => {
    const now = Date.now();
    while (waiting[0] && waiting[0].at <= now) pass(waiting.shift()?.text ?? "");
    if (waiting[0]) setTimeout(flush, waiting[0].at - now);
  };
  return (text) => {
    const ms = delay();
    if (ms === 0 && waiting.length === 0) return pass(text);
    waiting.push({ at: Math.max(waiting.at(-1)?.at ?? 0, Date.now() + ms), text });
    if (waiting.length === 1) setTimeout(flush, ms);
  };
}
