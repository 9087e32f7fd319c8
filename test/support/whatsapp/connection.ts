// One client's connection: bytes to stanzas and back, strictly in order.
import { type BinaryNode, decodeBinaryNode, encodeBinaryNode } from "baileys";
import type { RawData, WebSocket } from "ws";
import type { Backlog } from "./delivery.ts";
import { Frames, framed } from "./frames.ts";
import type { Passing, Verdict } from "./faults.ts";
import { Handshake, type Identity, type Transport } from "./noise.ts";
import type { Device } from "./people.ts";

type Hello = ReturnType<Handshake["finish"]>;

/** What the server does with a connection. */
export type Listener = {
  opened(connection: Connection, hello: Hello): void;
  stanza(connection: Connection, stanza: BinaryNode): Promise<void> | void;
  closed(connection: Connection): void;
  verdict(passing: Passing): Verdict | undefined;
};

export class Connection {
  device: Device | null = null;
  /** what comes is sent at once: the offline phase is over */
  live = false;
  backlog: Backlog | null = null;
  readonly #socket: WebSocket;
  readonly #frames = new Frames();
  readonly #identity: Identity;
  readonly #listener: Listener;
  #handshake: Handshake | null = null;
  #transport: Transport | null = null;
  #isCut = false;
  #work: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, identity: Identity, listener: Listener) {
    this.#socket = socket;
    this.#identity = identity;
    this.#listener = listener;
    socket.on("message", (data: RawData) => this.#take(data));
    socket.on("close", () => listener.closed(this));
    socket.on("error", () => socket.terminate());
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(stanza: BinaryNode): void {
    const verdict = this.#listener.verdict({ device: this.device, way: "out", stanza });
    if (verdict === "drop") return;
    if (verdict === "cut") return this.cut();
    if (typeof verdict === "object" && "later" in verdict) {
      setTimeout(() => this.#write(stanza), verdict.later);
      return;
    }
    this.#write(typeof verdict === "object" ? verdict.instead : stanza);
    if (verdict === "pass-and-cut") this.#socket.close();
  }

  /** Ends it as a lost network does: without a word. */
  cut(): void {
    this.#isCut = true;
    this.#socket.terminate();
  }

  /** Ends it after what was sent. */
  close(): void {
    this.#socket.close();
  }

  #write(stanza: BinaryNode): void {
    if (!this.#transport || !this.isOpen) return;
    this.#socket.send(framed(this.#transport.encrypt(encodeBinaryNode(stanza))));
  }

  // Stanzas are decoded asynchronously: worked off side by side, two of them could change places.
  #take(data: RawData): void {
    for (const frame of this.#frames.push(data as Buffer)) {
      this.#work = this.#work.then(() => this.#frame(frame)).catch((error: unknown) => this.#fail(error));
    }
  }

  async #frame(frame: Buffer): Promise<void> {
    // What came before the client's farewell counts; what comes after a cut never arrived.
    if (this.#isCut) return;
    if (this.#transport) return this.#stanza(await decodeBinaryNode(this.#transport.decrypt(frame)));
    if (!this.#handshake) {
      this.#handshake = new Handshake(this.#identity, this.#frames.prologue ?? Buffer.alloc(0));
      this.#socket.send(framed(this.#handshake.hello(frame)));
      return;
    }
    const hello = this.#handshake.finish(frame);
    this.#transport = hello.transport;
    this.#listener.opened(this, hello);
  }

  async #stanza(stanza: BinaryNode): Promise<void> {
    const verdict = this.#listener.verdict({ device: this.device, way: "in", stanza });
    if (verdict === "drop") return;
    if (verdict === "cut") return this.cut();
    if (typeof verdict === "object" && "later" in verdict) {
      await new Promise((resolve) => setTimeout(resolve, verdict.later));
    }
    await this.#listener.stanza(this, typeof verdict === "object" && "instead" in verdict ? verdict.instead : stanza);
    if (verdict === "pass-and-cut") this.cut();
  }

  #fail(error: unknown): void {
    // A defect of the server, or a client that breaks the protocol: the test must see it.
    process.emitWarning(error instanceof Error ? error : new Error(String(error)));
    this.cut();
  }
}
