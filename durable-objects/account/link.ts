import { log as logger, reasonOf } from "#src/log.ts";
import type { Commit, Keys } from "#src/protocol/commit.ts";
import { CLOSED, decodeFrame, encodeFrame, PROTOCOL } from "#src/protocol/frame.ts";
import { FromConnector, type FromEdge, type SocketState } from "#src/protocol/link.ts";
import { type Ports as CommitPorts, type Stored, storeCommits } from "./commits.ts";
import type { Contents, Vault } from "./vault.ts";

const TAG = "link";
// A part of the vault is one frame of about this size.
const PART_CHARS = 400_000;

/** What stands with a socket through hibernation; of several of one generation the one that said hello last is the link. */
type Line = { generation: number; hello: number };
type Frame = FromConnector;
type Heard = { socket: WebSocket; frame: Frame };

export type Ports = Omit<CommitPorts, "vault"> & {
  ctx: DurableObjectState;
  vault: Vault;
  /** the account, and the generation that holds it; null: it is not open */
  account(): { id: string; generation: number } | null;
  /** the edge's hello */
  hello(): Promise<Extract<FromEdge, { is: "hello" }>>;
  /** what the connector says of its WhatsApp socket */
  stands(state: SocketState): void;
  qr(text: string, expiresAt: number): void;
  /** the link is there, or gone */
  turned(isUp: boolean): void;
};

/** The account's link to its connector. Frames are worked off in the order they came; commits that wait are stored together. */
export class Link {
  readonly #ports: Ports;
  readonly #queue: Heard[] = [];
  #isRunning = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Whether a connector is there. */
  get isUp(): boolean {
    return this.#current !== null;
  }

  /** Takes a connector's socket. The edge has checked its token; an old one is told so, since a refusal tells nothing. */
  accept(generation: number): Response {
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.#ports.ctx.acceptWebSocket(server, [TAG]);
    server.serializeAttachment({ generation, hello: 0 } satisfies Line);
    this.#refuseStale(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Whether a socket is a connector's. */
  owns(socket: WebSocket): boolean {
    return this.#ports.ctx.getTags(socket).includes(TAG);
  }

  /** A connector spoke: what it says is worked off in its order, one frame after the other. */
  async heard(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    if (this.#refuseStale(socket)) return;
    const frame = typeof message === "string" ? decodeFrame(FromConnector, message) : null;
    if (!frame) return socket.close(CLOSED.unreadable, "This is no frame of the link");
    this.#queue.push({ socket, frame });
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) await this.#work(next);
    this.#isRunning = false;
  }

  /** A socket has ended; its line is hung up on this side too. */
  gone(socket: WebSocket): void {
    if (socket.readyState !== WebSocket.CLOSED) socket.close(1000);
    if (!this.isUp) this.#ports.turned(false);
  }

  /** Says something to the connector; false: none is there. */
  say(frame: FromEdge): boolean {
    const socket = this.#current;
    if (socket) send(socket, frame);
    return socket !== null;
  }

  /** Another generation holds the account: who had it before is told and sent away. */
  fence(): void {
    for (const socket of this.#all) this.#refuseStale(socket);
  }

  /** The account is no connector's. */
  release(): void {
    for (const socket of this.#all) socket.close(CLOSED.released, "The account is released");
  }

  get #all(): WebSocket[] {
    return this.#ports.ctx.getWebSockets(TAG).filter(({ readyState }) => readyState === WebSocket.OPEN);
  }

  get #current(): WebSocket | null {
    const generation = this.#ports.account()?.generation;
    const lines = this.#all
      .map((socket) => ({ socket, line: lineOf(socket) }))
      .filter(({ line }) => line.generation === generation && line.hello > 0);
    return lines.toSorted((a, b) => b.line.hello - a.line.hello)[0]?.socket ?? null;
  }

  #refuseStale(socket: WebSocket): boolean {
    const account = this.#ports.account();
    if (!account) {
      socket.close(CLOSED.released, "The account is not open");
      return true;
    }
    if (lineOf(socket).generation === account.generation) return false;
    send(socket, { is: "stale", generation: account.generation });
    socket.close(CLOSED.stale, "Another generation holds the account");
    return true;
  }

  /** Never throws: what follows is worked off too. */
  async #work({ socket, frame }: Heard): Promise<void> {
    if (socket.readyState !== WebSocket.OPEN) return;
    try {
      await (frame.is === "commit" ? this.#commit(socket, frame.commits) : this.#answer(socket, frame));
    } catch (error) {
      // Nothing of it was stored, and nothing behind it may be: the connector comes back and says it again.
      logger.error("link.failed", { account_id: this.#ports.account()?.id, reason: reasonOf(error) });
      socket.close(1011, "It could not be stored at the moment");
    }
  }

  async #commit(socket: WebSocket, commits: Commit[]): Promise<void> {
    const account = this.#ports.account();
    if (!account || socket !== this.#current) return;
    // What came while the last ones were stored is stored at once.
    while (this.#queue[0]?.socket === socket && this.#queue[0].frame.is === "commit") {
      const next = this.#queue.shift()?.frame;
      if (next?.is === "commit") commits.push(...next.commits);
    }
    const isCurrent = () => this.#ports.account()?.generation === account.generation && socket === this.#current;
    const stored = await storeCommits(account.id, commits, { isCurrent, ports: this.#ports });
    this.#tell(socket, stored);
    if (stored.is === "stored") await this.#ports.vault.compact();
  }

  #tell(socket: WebSocket, stored: Stored): void {
    if (stored.is === "stale") return;
    send(socket, { is: "committed", n: stored.n });
    if (stored.is === "gap") send(socket, { is: "gap", committed: stored.n });
    if (stored.is === "refused") send(socket, { is: "refused", n: stored.at, why: stored.why });
  }

  async #answer(socket: WebSocket, frame: Exclude<Frame, { is: "commit" }>): Promise<void> {
    if (frame.is === "hello") return this.#greet(socket, frame);
    if (socket !== this.#current) return;
    if (frame.is === "state") return this.#ports.stands(frame.state);
    if (frame.is === "qr") return this.#ports.qr(frame.text, frame.expires_at);
    const { vault } = this.#ports;
    if (frame.is === "recall") {
      return send(socket, { is: "recalled", digest: frame.digest, entry: await vault.recall(frame.digest) });
    }
    const { contents, digests } = await vault.load();
    for (const part of partsOf(contents)) send(socket, part);
    send(socket, { is: "loaded", committed: vault.committed, digests: digests.toBase64() });
  }

  async #greet(socket: WebSocket, frame: Extract<Frame, { is: "hello" }>): Promise<void> {
    if (frame.protocol !== PROTOCOL) return socket.close(CLOSED.unreadable, `This gateway speaks protocol ${PROTOCOL}`);
    const answer = await this.#ports.hello();
    if (this.#refuseStale(socket)) return;
    const before = this.#all.filter((other) => other !== socket);
    const hello = Math.max(0, ...before.map((other) => lineOf(other).hello)) + 1;
    socket.serializeAttachment({ generation: lineOf(socket).generation, hello } satisfies Line);
    for (const other of before) other.close(1000, "A newer link is there");
    send(socket, answer);
    this.#ports.turned(true);
    this.#ports.stands(frame.state);
  }
}

const lineOf = (socket: WebSocket): Line => socket.deserializeAttachment();

/** What a socket that has ended meanwhile does not hear is said again on the next. */
function send(socket: WebSocket, frame: FromEdge): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(encodeFrame(frame));
}

/** The vault as frames, each of a bounded size. */
function partsOf({ creds, keys, work }: Contents): FromEdge[] {
  const parts: FromEdge[] = [{ is: "vault", ...(creds !== undefined && { creds }), work: Object.values(work) }];
  let part: Keys = {};
  let size = 0;
  for (const [kind, values] of Object.entries(keys)) {
    for (const [id, value] of Object.entries(values)) {
      (part[kind] ??= {})[id] = value;
      size += id.length + value.length;
      if (size < PART_CHARS) continue;
      parts.push({ is: "vault", keys: part });
      part = {};
      size = 0;
    }
  }
  return size > 0 ? [...parts, { is: "vault", keys: part }] : parts;
}
