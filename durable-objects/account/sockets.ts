import { log as logger, reasonOf } from "#src/log.ts";
import type { Shown } from "#src/users/shown.ts";
import type { Log, LogEvent } from "./log.ts";
import type { Readers } from "./readers.ts";
import { find } from "./stretch.ts";

const TAG = "stream";
const PAGE_EVENTS = 100;
// Every socket costs work with each event, and memory when its client is slow.
const MOST_SOCKETS = 32;
// The runtime does not tell how much of what was sent is still in memory. A ping that arrives shows a client that follows:
// it is sent no more than this between two of them, and waited for so long.
const UNHEARD_CHARS = 2_000_000;
const SILENT_MS = 15_000;
const LOOK_MS = 250;
/** A stream ends so long after it began. */
export const LONGEST_MS = 60 * 60_000;

/** How a stream ends, beside what WebSocket itself has codes for. */
const END = {
  spoke: [1003, "Send nothing but the text ping"],
  failed: [1011, "The log cannot be read at the moment: go on after your last sequence"],
  hour: [4001, "An hour is over: go on after your last sequence"],
  revoked: [4003, "What you came in with has ended, or does not allow it any more"],
  deleted: [4004, "The account was deleted"],
  slow: [4008, "Too slow: send ping while you read, go on after your last sequence"],
  trimmed: [4010, "The log no longer reaches back so far"],
} satisfies Record<string, [code: number, reason: string]>;

/** Where a socket stands: kept with it through hibernation. `unheard`: sent since its client was last heard (ms). */
type Follower = { after: number; types: string[]; shown: Shown; until: number; unheard: number; heard: number };

type Begun = Pick<Follower, "after" | "types" | "shown">;

export type Ports = { ctx: DurableObjectState; log: Log; bodyOf(event: LogEvent): Promise<string>; readers: Readers };

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** WebSockets that follow the log. The object may sleep while they are open: all that is known of one stands in it. */
export class Sockets {
  readonly #ports: Ports;
  readonly #running = new WeakSet<WebSocket>();

  constructor(ports: Ports) {
    this.#ports = ports;
    ports.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    this.pump();
  }

  get full(): boolean {
    return this.#all.length >= MOST_SOCKETS;
  }

  accept(begun: Begun): Response {
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.#ports.ctx.acceptWebSocket(server, [TAG]);
    const follower: Follower = { ...begun, until: Date.now() + LONGEST_MS, unheard: 0, heard: 0 };
    server.serializeAttachment(follower);
    this.#start(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Sends each socket what it has not got. */
  pump(): void {
    for (const socket of this.#all) this.#start(socket);
  }

  /** Ends those whose time is over. */
  async look(): Promise<void> {
    for (const socket of this.#all) {
      const end = await this.#endOf(socket.deserializeAttachment());
      if (end) socket.close(...end);
    }
  }

  /** A client spoke: there is nothing it could say. */
  spoke(socket: WebSocket): void {
    if (this.#ports.ctx.getTags(socket).includes(TAG)) socket.close(...END.spoke);
  }

  /** The account is closed. */
  end(): void {
    for (const socket of this.#all) socket.close(...END.deleted);
  }

  get #all(): WebSocket[] {
    return this.#ports.ctx.getWebSockets(TAG);
  }

  #start(socket: WebSocket): void {
    if (this.#running.has(socket)) return;
    this.#running.add(socket);
    this.#run(socket).catch((error) => {
      logger.warn("stream.failed", { reason: reasonOf(error) });
      socket.close(...END.failed);
    });
  }

  /** What comes while this runs is found by it: no wait lies between its last look at the log and its end. */
  async #run(socket: WebSocket): Promise<void> {
    try {
      const follower: Follower = socket.deserializeAttachment();
      while (follower.after < this.#ports.log.next - 1) {
        const found = find(this.#ports.log, { ...follower, limit: PAGE_EVENTS });
        if (found.is === "trimmed") return socket.close(...END.trimmed);
        for (const event of found.events) if (!(await this.#send(socket, follower, event))) return;
        follower.after = found.next_after;
        socket.serializeAttachment(follower);
        // A long search or a long backlog leaves room for others.
        if (follower.after < this.#ports.log.next - 1) await pause(0);
      }
    } finally {
      this.#running.delete(socket);
    }
  }

  /** Answers whether the socket is still there afterwards. */
  async #send(socket: WebSocket, follower: Follower, event: LogEvent): Promise<boolean> {
    const body = await this.#ports.bodyOf(event);
    const isHeard = await this.#isHeard(socket, follower);
    const end = isHeard ? await this.#endOf(follower) : END.slow;
    if (socket.readyState !== WebSocket.OPEN) return false;
    if (end) {
      socket.close(...end);
      return false;
    }
    socket.send(body);
    follower.after = event.sequence;
    follower.unheard += body.length;
    // With the frame, not after the page: whatever ends this, the next life goes on behind it.
    socket.serializeAttachment(follower);
    return true;
  }

  async #endOf({ until, shown }: Follower): Promise<(typeof END)[keyof typeof END] | null> {
    if (Date.now() > until) return END.hour;
    return (await this.#ports.readers.may(shown)) ? null : END.revoked;
  }

  /** Waits for a client that has much to read; answers whether it was heard. */
  async #isHeard(socket: WebSocket, follower: Follower): Promise<boolean> {
    for (const until = Date.now() + SILENT_MS; follower.unheard >= UNHEARD_CHARS; await pause(LOOK_MS)) {
      const heard = this.#ports.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
      if (heard > follower.heard) Object.assign(follower, { heard, unheard: 0 });
      else if (Date.now() > until || socket.readyState !== WebSocket.OPEN) return false;
    }
    return true;
  }
}
