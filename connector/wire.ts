import { WebSocket } from "ws";
import type { z } from "zod";
import { CLOSED, decodeFrame, encodeFrame, PING, PONG } from "#src/protocol/frame.ts";
import { delayAfter } from "./backoff.ts";
import { log } from "./log.ts";

const HANDSHAKE_MS = 10_000;
const UNAUTHORIZED = 401;
const RETRY = { first: 500, longest: 30_000 };
// A frame that could not be read is a defect of one of the two ends: trying at once would only repeat it.
const UNREADABLE_MS = 60_000;

export type Options<Heard> = {
  /** what the log calls it */
  name: string;
  url: string;
  /** asked at every try */
  token(): string;
  frames: z.ZodType<Heard>;
  /** how often it pings; twice as long without a word and it counts as broken */
  pingMs: number;
  opened(): void;
  heard(frame: Heard): void;
  /** it broke, and is being opened again */
  broke(): void;
  /** the edge does not take the token */
  refused(): void;
  /** the edge wants it no more (`CLOSED.released`, `CLOSED.stale`): it is not opened again */
  dismissed(code: number): void;
};

/** A WebSocket to the edge that comes back by itself, slower each time, until it is closed or dismissed. */
export class Wire<Said extends { is: string }, Heard> {
  readonly #options: Options<Heard>;
  #socket: WebSocket | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #isOver = false;

  constructor(options: Options<Heard>) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Opens it now, if it is not open; with a fresh token after `refused`. */
  open(): void {
    if (this.#isOver || this.#socket) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const { url, token } = this.#options;
    const headers = { authorization: `Bearer ${token()}` };
    const socket = new WebSocket(url, { headers, handshakeTimeout: HANDSHAKE_MS, perMessageDeflate: false });
    this.#socket = socket;
    this.#listen(socket);
  }

  /** Says something; false: it is not open, and nothing was said. */
  say(frame: Said): boolean {
    return this.sayText(encodeFrame(frame));
  }

  /** The same, for a frame that is written out already. */
  sayText(frame: string): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(frame);
    return true;
  }

  /** Ends it for good. */
  close(): void {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#socket?.close(1000);
  }

  /** It does not work as it is: ends it, so that it is opened anew. */
  cut(): void {
    this.#socket?.terminate();
  }

  #listen(socket: WebSocket): void {
    const { opened, name } = this.#options;
    let isAnswered = true;
    const pings = setInterval(() => {
      if (!isAnswered) return socket.terminate();
      isAnswered = false;
      if (socket.readyState === WebSocket.OPEN) socket.send(PING);
    }, this.#options.pingMs);
    socket.on("open", opened);
    socket.on("message", (data) => {
      isAnswered = true;
      this.#hear(socket, String(data));
    });
    // Node's text of what went wrong on the way: an address, a port, a status.
    socket.on("error", (error) => log.warn({ wire: name, reason: error.message }, "wire.error"));
    let status: number | undefined;
    socket.on("unexpected-response", (_request, { statusCode }) => {
      log.warn({ wire: name, status: statusCode }, "wire.refused");
      status = statusCode;
      socket.terminate();
    });
    socket.once("close", (code) => {
      clearInterval(pings);
      this.#ended(socket, status ?? code);
    });
  }

  #hear(socket: WebSocket, text: string): void {
    if (text === PONG) return;
    const frame = decodeFrame(this.#options.frames, text);
    if (frame === null) return socket.close(CLOSED.unreadable);
    this.#failures = 0;
    this.#options.heard(frame as Heard);
  }

  #ended(socket: WebSocket, code: number): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    if (this.#isOver) return;
    const { dismissed, broke, refused } = this.#options;
    if (code === CLOSED.released || code === CLOSED.stale) {
      this.#isOver = true;
      return dismissed(code);
    }
    this.#failures++;
    const delay = code === CLOSED.unreadable ? UNREADABLE_MS : delayAfter(this.#failures, RETRY);
    this.#timer = setTimeout(() => this.open(), delay);
    broke();
    if (code === UNAUTHORIZED) refused();
  }
}
