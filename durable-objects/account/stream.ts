import type { Shown } from "#src/users/shown.ts";
import { Readers, type Ports as ReaderPorts } from "./readers.ts";
import { LONGEST_MS, type Ports as SocketPorts, Sockets } from "./sockets.ts";
import { type Asked, findSoon, type Stretch, toStretch } from "./stretch.ts";
import { Waiters } from "./waiters.ts";

const HEARTBEAT_MS = 15_000;
const PAGE_EVENTS = 20;

export type Ports = Omit<SocketPorts, "readers"> & ReaderPorts;

type Follower = Asked & { shown: Shown };

/** All who follow the log while it grows: long polls, WebSockets and event streams. They read it, nothing is kept for them. */
export class Streams {
  readonly #ports: Ports;
  readonly #waiters = new Waiters();
  readonly #readers: Readers;
  readonly #sockets: Sockets;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#readers = new Readers(ports);
    this.#sockets = new Sockets({ ...ports, readers: this.#readers });
  }

  /** The log has grown. */
  appended(): void {
    this.#waiters.wake();
    this.#sockets.pump();
  }

  /** A stretch of the log; waits for its first event so long (ms). */
  async page(asked: Asked, waitMs: number): Promise<Stretch> {
    const { log, bodyOf } = this.#ports;
    return toStretch(await findSoon(log, this.#waiters, asked, Date.now() + waitMs), bodyOf);
  }

  /** Begins a stream: 101 or 200, 410 with `oldest`, 429. The edge has looked at who asks and for what. */
  open(request: Request): Response {
    const { log } = this.#ports;
    const query = new URL(request.url).searchParams;
    const after = Number(query.get("after") ?? log.next - 1);
    const types = query.getAll("type");
    const shown: Shown = JSON.parse(query.get("shown") ?? "null");
    const { oldest } = log;
    if (after + 1 < oldest) return Response.json({ oldest }, { status: 410 });
    if (request.headers.get("upgrade") === null) return this.#eventStream({ after, types, limit: PAGE_EVENTS, shown });
    return this.#sockets.full ? new Response(null, { status: 429 }) : this.#sockets.accept({ after, types, shown });
  }

  spoke(socket: WebSocket): void {
    this.#sockets.spoke(socket);
  }

  /** Ends the WebSockets that have had their time, or whose client may not read any more. Event streams look by themselves. */
  look(): Promise<void> {
    return this.#sockets.look();
  }

  /** The account is closed; event streams notice it at their next heartbeat. */
  end(): void {
    this.#sockets.end();
  }

  /** Read as fast as the client takes it: a slow one is behind in the log and holds nothing in memory. */
  #eventStream(asked: Follower): Response {
    const until = Date.now() + LONGEST_MS;
    const encoder = new TextEncoder();
    let isCancelled = false;
    let { after } = asked;
    // The place first: who is cut off before anything happened resumes from here too.
    let text = `retry: 1000\n${idOf(after)}\n\n`;
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const next = text || (Date.now() < until ? await this.#nextOf({ ...asked, after }) : null);
        text = "";
        if (isCancelled) return;
        if (next === null) return controller.close();
        if (typeof next !== "string") after = next.after;
        controller.enqueue(encoder.encode(typeof next === "string" ? next : next.text));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  /** The next events as text, a heartbeat while there are none; null when it is over. */
  async #nextOf(asked: Follower): Promise<{ text: string; after: number } | null> {
    const { log, bodyOf, facts } = this.#ports;
    const found = await findSoon(log, this.#waiters, asked, Date.now() + HEARTBEAT_MS);
    if (facts()?.open === false || found.is === "trimmed") return null;
    if (!(await this.#readers.may(asked.shown))) return null;
    let text = "";
    for (const event of found.events) {
      text += `${idOf(event.sequence)}\nevent: ${event.head.type}\ndata: ${await bodyOf(event)}\n\n`;
    }
    return { text: text || `: still here\n${idOf(found.next_after)}\n\n`, after: found.next_after };
  }
}

const idOf = (sequence: number): string => `id: ${sequence}`;
