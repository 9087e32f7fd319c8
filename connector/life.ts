import { setTimeout as sleep } from "node:timers/promises";
import { type Ending, isFinal, type SocketState, type Want } from "#src/protocol/link.ts";
import { delayAfter } from "./backoff.ts";
import { Works } from "./baileys/labour/works.ts";
import { Probe } from "./baileys/probe.ts";
import { agentFor } from "./baileys/proxy.ts";
import { readerOf, scopeOf } from "./baileys/reader.ts";
import { Socket } from "./baileys/socket.ts";
import type { Vault } from "./baileys/vault.ts";
import { log } from "./log.ts";
import type { Turns } from "./turns.ts";

// Between two WhatsApp sockets, slower each time while they do not hold.
const RETRY = { first: 1_000, longest: 300_000 };
const HOLDS_MS = 60_000;
// What was done is given so long to be stored and to leave.
const CLOSING_MS = 5_000;

export type Ports = {
  accountId: string;
  /** WhatsApp's address; absent: the real one */
  whatsapp: string | undefined;
  /** lets a few open their sockets at a time */
  turns: Turns;
  /** what is in memory; null: nothing is, and nothing can be opened */
  vault(): Vault | null;
  turned(state: SocketState): void;
  qr(text: string, expiresAt: number): void;
};

/** An account's WhatsApp sockets, one after another, as they are wanted. */
export class Life {
  readonly #ports: Ports;
  #state: SocketState = { socket: "closed", since: Date.now() };
  #want: Want = "closed";
  #proxy: string | undefined;
  #socket: Socket | null = null;
  #probe: Probe | null = null;
  #works: Works | null = null;
  #timer: NodeJS.Timeout | null = null;
  #giveBack: () => void = () => undefined;
  /** rises whenever what is under way is not wanted any more */
  #epoch = 0;
  #isOpening = false;
  /** after a final ending nothing is opened until somebody wants it anew */
  #isDone = false;
  #failures = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get state(): SocketState {
    return this.#state;
  }

  /** The socket, once it is logged in or shows a code. */
  get socket(): Socket | null {
    return this.#socket;
  }

  /** What is wanted, as the edge says in its hello. What was finally ended is not begun anew by it. */
  greeted(want: Want, proxy: string | undefined): void {
    this.#want = want;
    this.#proxy = proxy;
    this.act();
  }

  /** Somebody wants something else, or goes another way from the next socket on. */
  wanted(want: Want, as?: { proxy?: string | undefined }): void {
    this.#want = want;
    if (as) this.#proxy = as.proxy;
    this.#isDone = false;
    this.#failures = 0;
    this.#cancel();
    this.act();
  }

  /** Does what is wanted, as far as it can be done now. */
  act(): void {
    const vault = this.#ports.vault();
    if (this.#want === "closed") return void this.close({ kind: "closed" });
    if (this.#want === "logged_out" && this.#state.socket === "open") return void this.#logOut();
    if (!vault || this.#socket || this.#timer || this.#isOpening || this.#isDone) return;
    if (this.#want === "logged_out" && !vault.isLinked) return this.#rest({ kind: "logged_out" });
    void this.#open();
  }

  /** Ends what is there once everything it did is stored and has left, within bounds; opens nothing more. */
  async close(ending: Ending): Promise<void> {
    this.#cancel();
    const socket = this.#socket;
    if (!socket) {
      if (this.#state.socket !== "closed" || this.#state.retry_at !== undefined) this.#rest(ending);
      return;
    }
    await Promise.race([socket.close(ending), sleep(CLOSING_MS)]);
    socket.terminate(ending);
  }

  /** Ends what is there at once: what is in memory cannot be stored, so nothing of it may leave. */
  drop(ending: Ending): void {
    this.#cancel();
    if (this.#socket) this.#socket.terminate(ending);
    else if (isFinal(ending)) this.#rest(ending);
  }

  /** Opens a new socket in place of the one that is there. */
  restart(): void {
    this.#failures = 0;
    if (this.#socket) this.#socket.terminate({ kind: "restart" });
    else this.wanted(this.#want);
  }

  async #open(ending?: Ending): Promise<void> {
    const epoch = ++this.#epoch;
    this.#isOpening = true;
    this.#turn({ socket: "opening", ...(ending && { ending }) });
    const giveBack = await this.#ports.turns.take();
    try {
      const agent = this.#proxy === undefined ? undefined : await agentFor(this.#proxy);
      const vault = this.#ports.vault();
      if (epoch !== this.#epoch || !vault) return giveBack();
      this.#isOpening = false;
      this.#giveBack = giveBack;
      this.#begin(vault, agent);
    } catch (error) {
      giveBack();
      log.error({ account_id: this.#ports.accountId, reason: String(error).split("\n")[0] }, "socket.not_made");
      if (epoch === this.#epoch) this.#rest({ kind: "defect" });
    }
  }

  #begin(vault: Vault, agent: Awaited<ReturnType<typeof agentFor>> | undefined): void {
    const { accountId, whatsapp, qr } = this.#ports;
    let openedAt: number | null = null;
    const socket: Socket = new Socket({
      vault,
      reader: readerOf(accountId, vault),
      url: whatsapp,
      agent,
      qr: (text, expiresAt) => {
        this.#giveBack();
        if (this.#state.socket !== "pairing") this.#turn({ socket: "pairing" });
        qr(text, expiresAt);
      },
      opened: () => {
        openedAt = Date.now();
        this.#giveBack();
        this.#turn({ socket: "open" });
        this.#works = new Works({ accountId, socket, vault, scope: () => scopeOf(accountId, vault) });
        this.#probe = new Probe(socket, (trouble) => this.#turn({ socket: "open", ...(trouble && { trouble }) }));
        this.act();
      },
      ended: (ended) => this.#ended(ended, openedAt !== null && Date.now() - openedAt > HOLDS_MS),
    });
    this.#socket = socket;
  }

  #ended(ending: Ending, hasHeld: boolean): void {
    this.#socket = null;
    this.#probe?.stop();
    this.#works?.stop();
    this.#giveBack();
    log.info({ account_id: this.#ports.accountId, ending: ending.kind, code: ending.code }, "socket.ended");
    if (isFinal(ending) || this.#want === "closed") return this.#rest(ending);
    if (hasHeld) this.#failures = 0;
    // WhatsApp asks for it once after a pairing; who is asked again and again waits like everybody.
    if (++this.#failures === 1 && ending.kind === "restart") return void this.#open(ending);
    const delay = delayAfter(this.#failures, RETRY);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#ports.vault()) void this.#open(ending);
    }, delay);
    this.#turn({ socket: "closed", ending, retry_at: Math.round(Date.now() + delay) });
  }

  /** Nothing is opened any more until somebody wants it. */
  #rest(ending: Ending): void {
    this.#isDone = true;
    this.#turn({ socket: "closed", ending });
  }

  async #logOut(): Promise<void> {
    try {
      await this.#socket?.logOut();
    } catch (error) {
      log.warn({ account_id: this.#ports.accountId, reason: String(error).split("\n")[0] }, "socket.log_out_failed");
      this.#socket?.terminate({ kind: "lost" });
    }
  }

  /** What waits to be opened is not opened. */
  #cancel(): void {
    this.#epoch++;
    this.#isOpening = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #turn(state: Omit<SocketState, "since">): void {
    this.#state = { ...state, since: Date.now() };
    this.#ports.turned(this.#state);
  }
}
