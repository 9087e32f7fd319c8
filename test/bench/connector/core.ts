// The process of a connector's core, its accounts, and the stores that stand in the edge's place.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Store } from "../../support/connector/store.ts";
import type { Device } from "../../support/whatsapp/people.ts";
import type { WhatsApp } from "../../support/whatsapp/server.ts";
import type { FromProcess, ToProcess } from "./talk.ts";

const PROCESS = fileURLToPath(import.meta.resolve("./process.ts"));
const PRELOAD = import.meta.resolve("../../support/whatsapp/preload.ts");

export type Running = { number: number; store: Store; device: Device };

export class Core {
  readonly #server: WhatsApp;
  readonly #child: ChildProcess;
  readonly #stores = new Map<number, Store>();

  constructor(server: WhatsApp) {
    this.#server = server;
    this.#child = fork(PROCESS, {
      execArgv: ["--import", PRELOAD],
      env: { ...process.env, ...server.environment },
      silent: true,
    });
    this.#child.setMaxListeners(0);
    this.#child.on("message", (message: FromProcess) => {
      if (message.is !== "commits") return;
      const { account, commits } = message;
      this.#stores.get(account)?.take(commits, (n) => this.#say({ is: "committed", account, n }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Links a new account. */
  async link(number: number): Promise<Running> {
    const store = new Store();
    const opened = this.#heard("opened", number);
    const shown = this.#heard("qr", number);
    this.#open(number, store);
    const { text } = await shown;
    const phone = `4917${String(number).padStart(9, "0")}`;
    const device = await this.#server.scan(text, phone, `Account ${number}`);
    await opened;
    return { number, store, device };
  }

  /** Opens an account that was linked before, from what is stored of it. */
  async open({ number, store }: Running): Promise<void> {
    const opened = this.#heard("opened", number);
    store.fence();
    this.#open(number, store);
    await opened;
  }

  /** Bytes of memory. */
  async weigh(): Promise<number> {
    const weight = this.#heard("weight");
    this.#say({ is: "weigh" });
    return (await weight).bytes;
  }

  async stop(): Promise<void> {
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
  }

  #open(account: number, store: Store): void {
    this.#stores.set(account, store);
    this.#say({ is: "open", account, url: this.#server.url, stored: store.contents });
  }

  #heard<Is extends FromProcess["is"]>(is: Is, account?: number): Promise<Extract<FromProcess, { is: Is }>> {
    return new Promise((resolve) => {
      const look = (message: FromProcess) => {
        if (message.is !== is || ("account" in message && message.account !== account)) return;
        this.#child.off("message", look);
        resolve(message as Extract<FromProcess, { is: Is }>);
      };
      this.#child.on("message", look);
    });
  }

  #say(message: ToProcess): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}
