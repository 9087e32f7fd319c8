import { DurableObject } from "cloudflare:workers";
import { mintToken } from "#src/link/token.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { CLOSED, decodeFrame, encodeFrame, PING, PONG, PROTOCOL } from "#src/protocol/frame.ts";
import { FromConnector, type FromFleet } from "#src/protocol/fleet.ts";
import { Alarm } from "../account/alarm.ts";
import { type Candidate, leastLoaded, lostAt } from "./plan.ts";
import { type Connector, type Post, Register } from "./register.ts";
import { Relay, type Request as RelayRequest } from "./relay.ts";
import type { Relayed } from "#src/deliveries/attempt.ts";

type Frame = FromConnector;
/** What stands with a control socket through hibernation: whose it is, once it has said so; since when (ms). */
type Line = { connector: string | null; since: number };

/** What an administrator sees of the fleet. */
export type FleetView = {
  connectors: { id: string; capacity: number; accounts: number; is_connected: boolean; is_draining: boolean }[];
  /** accounts that are to be connected and that no connector has */
  waiting: number;
};

// An account whose object cannot be asked is tried again after this.
const AGAIN_MS = 5_000;
// A connector that is to let an account go gets so long to store what it has of it.
const RELEASE_MS = 15_000;

/** Which connectors are there, and which personal account each one runs. */
export class Fleet extends DurableObject<Env> {
  readonly #register: Register;
  readonly #relay = new Relay();
  readonly #alarm: Alarm;
  #isAssigning = false;
  #mustAssign = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    this.#register = new Register(ctx.storage.sql);
    this.#alarm = new Alarm(ctx.storage);
    void ctx.blockConcurrencyWhile(async () => {
      await this.#alarm.load();
      // Their sockets may have ended with an earlier life of this object.
      for (const connector of this.#register.connectors()) this.#missSocket(connector);
    });
  }

  /** Whether an account is to be run by a connector. Returns once that is written down. */
  want(accountId: string, isWanted: boolean): void {
    const post = this.#register.post(accountId);
    if (isWanted && !post) {
      this.#register.putPost({ id: accountId, connector: null, generation: 0, releasing_since: null });
    }
    if (!isWanted && post) {
      this.#register.dropPost(accountId);
      if (post.connector) this.#release(post.connector, post);
    }
    this.ctx.waitUntil(this.#assign());
  }

  /** Makes one HTTP request through a connector; see `Relay`. */
  relay(request: RelayRequest): Promise<Relayed> {
    return this.#relay.make(
      request,
      this.#sockets().filter((socket) => lineOf(socket).connector !== null),
    );
  }

  view(): FleetView {
    const connectors = this.#register.connectors().map(({ id, capacity, draining, closed_at }) => ({
      id,
      capacity,
      accounts: this.#register.postsOf(id).length,
      is_connected: closed_at === null,
      is_draining: draining === 1,
    }));
    return { connectors, waiting: this.#register.unassigned().length };
  }

  /** The accounts that a connector has; null: that none has. */
  accountsAt(connector: string | null): string[] {
    const posts = connector === null ? this.#register.unassigned() : this.#register.postsOf(connector);
    return posts.map(({ id }) => id);
  }

  /** Opens a control socket. The edge has checked the connector secret. */
  override fetch(): Response {
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment({ connector: null, since: Date.now() } satisfies Line);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const frame = typeof message === "string" ? decodeFrame(FromConnector, message) : null;
    const { connector } = lineOf(socket);
    if (frame?.is === "hello" && connector === null) return this.#greet(socket, frame);
    if (!frame || frame.is === "hello" || connector === null) {
      return socket.close(CLOSED.unreadable, "This is no frame of the control socket");
    }
    await this.#heard(connector, frame);
  }

  override webSocketClose(socket: WebSocket): void {
    this.#gone(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.#gone(socket);
  }

  /** Never throws: the platform gives up on an alarm that fails six times. */
  override async alarm(): Promise<void> {
    this.#alarm.rang();
    try {
      const now = Date.now();
      for (const connector of this.#register.connectors()) if (now >= this.#lostAt(connector)) this.#lose(connector);
      for (const post of this.#register.releasing()) {
        if (now >= (post.releasing_since ?? now) + RELEASE_MS) this.#free(post);
      }
      await this.#assign();
    } catch (error) {
      logger.error("fleet.failed", { reason: reasonOf(error) });
    }
    for (const connector of this.#register.connectors()) this.#alarm.by(this.#lostAt(connector));
    for (const { releasing_since: since } of this.#register.releasing()) this.#alarm.by((since ?? 0) + RELEASE_MS);
  }

  async #greet(socket: WebSocket, frame: Extract<Frame, { is: "hello" }>): Promise<void> {
    if (frame.protocol !== PROTOCOL) return socket.close(CLOSED.unreadable, `This gateway speaks protocol ${PROTOCOL}`);
    const { connector_id: id, capacity, running } = frame;
    for (const other of this.#socketsOf(id)) other.close(1000, "A newer control socket is there");
    socket.serializeAttachment({ connector: id, since: Date.now() } satisfies Line);
    const connector: Connector = { id, capacity, draining: 0, closed_at: null };
    this.#register.putConnector(connector);
    this.#alarm.by(this.#lostAt(connector));
    socket.send(encodeFrame({ is: "hello", protocol: PROTOCOL } satisfies FromFleet));
    for (const { account_id, generation } of running) {
      const post = this.#register.post(account_id);
      if (post?.connector !== id || post.generation !== generation) this.#release(id, { id: account_id, generation });
    }
    const runs = new Set(running.map(({ account_id }) => account_id));
    for (const post of this.#register.postsOf(id)) if (!runs.has(post.id)) await this.#tellAssigned(id, post);
    await this.#assign();
  }

  async #heard(connector: string, frame: Exclude<Frame, { is: "hello" }>): Promise<void> {
    if (frame.is === "relayed") return this.#relay.settle(frame.id, frame.answer);
    if (frame.is === "draining") return this.#drain(connector);
    const post = this.#register.post(frame.account_id);
    const isTheirs = post?.connector === connector && post.generation === frame.generation;
    if (frame.is === "renew" && !isTheirs) {
      return this.#release(connector, { id: frame.account_id, generation: frame.generation });
    }
    if (!isTheirs) return;
    if (frame.is === "renew") return this.#tellAssigned(connector, post);
    this.#free(post);
    await this.#assign();
  }

  #drain(id: string): void {
    const connector = this.#register.connector(id);
    if (!connector) return;
    const now = Date.now();
    this.#register.putConnector({ ...connector, draining: 1 });
    for (const post of this.#register.postsOf(id)) {
      this.#register.putPost({ ...post, releasing_since: now });
      this.#release(id, post);
    }
    this.#alarm.by(now + RELEASE_MS);
  }

  #gone(socket: WebSocket): void {
    if (socket.readyState !== WebSocket.CLOSED) socket.close(1000);
    const { connector } = lineOf(socket);
    if (!connector || this.#socketsOf(connector).some((other) => other !== socket)) return;
    this.#relay.lost(socket);
    const known = this.#register.connector(connector);
    if (known) this.#missSocket(known);
  }

  /** From now on a connector without a socket is waited for. */
  #missSocket(connector: Connector): void {
    if (connector.closed_at !== null || this.#socketsOf(connector.id).length > 0) return;
    const missed = { ...connector, closed_at: Date.now() };
    this.#register.putConnector(missed);
    this.#alarm.by(this.#lostAt(missed));
  }

  #lose({ id }: Connector): void {
    for (const socket of this.#socketsOf(id)) socket.close(1001, "Nothing was heard for too long");
    const posts = this.#register.postsOf(id);
    this.#register.dropConnector(id);
    logger.warn("fleet.connector_lost", { connector_id: id, accounts: posts.length });
  }

  #free(post: Post): void {
    this.#register.putPost({ ...post, connector: null, releasing_since: null });
  }

  /** Gives the accounts that nobody has to the connectors that are there, one after the other. */
  async #assign(): Promise<void> {
    this.#mustAssign = true;
    if (this.#isAssigning) return;
    this.#isAssigning = true;
    while (this.#mustAssign) {
      this.#mustAssign = false;
      for (const { id } of this.#register.unassigned()) await this.#place(id);
    }
    this.#isAssigning = false;
  }

  /** Never throws: the others are placed too. */
  async #place(id: string): Promise<void> {
    const to = leastLoaded(this.#candidates());
    try {
      using account = await this.env.ACCOUNT.getByName(id).personal();
      if (!to) {
        const post = this.#register.post(id);
        if (!post || post.generation === 0) return;
        // It had a connector, and has none now: the account must know.
        this.#register.putPost({ ...post, generation: 0 });
        return await account.unassign();
      }
      const assigned = await account.assign(to.id);
      // While the account was asked, it may have become unwanted or the connector may have left.
      if (assigned.is === "not_wanted") return this.#register.dropPost(id);
      const post = this.#register.post(id);
      const given = { id, connector: to.id, generation: assigned.generation, releasing_since: null };
      if (!post) return;
      if (this.#socketsOf(to.id).length === 0) return this.#register.putPost({ ...given, connector: null });
      this.#register.putPost(given);
      await this.#tellAssigned(to.id, given);
    } catch (error) {
      logger.warn("fleet.not_placed", { account_id: id, reason: reasonOf(error) });
      this.#alarm.by(Date.now() + AGAIN_MS);
    }
  }

  #candidates(): Candidate[] {
    return this.#register
      .connectors()
      .filter(({ closed_at }) => closed_at === null)
      .map(({ id, capacity, draining }) => ({
        id,
        capacity,
        load: this.#register.postsOf(id).length,
        isDraining: draining === 1,
      }));
  }

  async #tellAssigned(connector: string, { id: account_id, generation }: Post): Promise<void> {
    const token = await mintToken(this.env.LINK_SECRET, { account_id, generation });
    this.#say(connector, { is: "assign", account_id, generation, token });
  }

  #release(connector: string, { id: account_id, generation }: Pick<Post, "id" | "generation">): void {
    this.#say(connector, { is: "release", account_id, generation });
  }

  #say(connector: string, frame: FromFleet): void {
    for (const socket of this.#socketsOf(connector)) socket.send(encodeFrame(frame));
  }

  #lostAt({ id, closed_at }: Connector): number {
    const heard = this.#socketsOf(id).map((socket) => {
      const pinged = this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
      return Math.max(pinged, lineOf(socket).since);
    });
    return lostAt({ closedAt: closed_at, heardAt: Math.max(...heard, closed_at ?? 0) });
  }

  #sockets(): WebSocket[] {
    return this.ctx.getWebSockets().filter(({ readyState }) => readyState === WebSocket.OPEN);
  }

  #socketsOf(connector: string): WebSocket[] {
    return this.#sockets().filter((socket) => lineOf(socket).connector === connector);
  }
}

const lineOf = (socket: WebSocket): Line => socket.deserializeAttachment();
