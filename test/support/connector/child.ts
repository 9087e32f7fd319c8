// An account in a process of its own, and the store that outlives it.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { generateMessageIDV2 } from "baileys";
import type { Outcome } from "#src/protocol/command.ts";
import type { Commit } from "#src/protocol/commit.ts";
import type { Ending } from "#src/protocol/link.ts";
import type { Device } from "../whatsapp/people.ts";
import type { WhatsApp } from "../whatsapp/server.ts";
import { Store } from "./store.ts";
import type { DieAt, FromChild, ToChild } from "./talk.ts";

const MAIN = fileURLToPath(import.meta.resolve("./main.ts"));
const PRELOAD = import.meta.resolve("../whatsapp/preload.ts");

export class ChildAccount {
  readonly store = new Store();
  readonly phone: string;
  readonly outcomes = new Map<string, Outcome>();
  readonly endings: Ending[] = [];
  /** looks at commits as they are stored; true: the process is to die before it hears of it */
  isLast: (commits: Commit[]) => boolean = () => false;
  device!: Device;
  kills = 0;
  /** it is logged in */
  isOpen = false;
  readonly #server: WhatsApp;
  #child: ChildProcess | null = null;
  /** sends whose outcome is not known */
  readonly #pending = new Set<string>();
  #qr: (text: string) => void = () => undefined;
  #opened: () => void = () => undefined;

  constructor(server: WhatsApp, phone: string) {
    this.#server = server;
    this.phone = phone;
  }

  static async link(server: WhatsApp, phone: string): Promise<ChildAccount> {
    const account = new ChildAccount(server, phone);
    const qr = new Promise<string>((resolve) => (account.#qr = resolve));
    const opened = account.start();
    account.device = await server.scan(await qr, phone, `Account ${phone}`);
    await opened;
    return account;
  }

  get jid(): string {
    return `${this.phone}@s.whatsapp.net`;
  }

  get isAlive(): boolean {
    return this.#child !== null;
  }

  /** Starts the process on what is stored; resolves when it is logged in. */
  start(dieAt: DieAt | null = null): Promise<void> {
    const child = fork(MAIN, {
      execArgv: ["--import", PRELOAD],
      env: { ...process.env, ...this.#server.environment },
      silent: true,
    });
    this.#child = child;
    child.on("message", (message: FromChild) => this.#heard(child, message));
    child.once("exit", () => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#gone();
    });
    this.#say(child, { is: "start", url: this.#server.url, stored: this.store.contents, dieAt });
    return new Promise((resolve) => (this.#opened = resolve));
  }

  /** Kills it without a word, and waits until it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = null;
    child.kill("SIGKILL");
    this.#gone();
    await once(child, "exit");
  }

  send(to: string, text: string): string {
    const id = generateMessageIDV2();
    this.#pending.add(id);
    if (this.#child) this.#say(this.#child, { is: "send", id, to, text });
    return id;
  }

  get texts(): string[] {
    return this.store.events.flatMap(({ type, data }) => (type === "text" ? [String(data["text"])] : []));
  }

  /** What it had not stored, nobody takes any more; what it was sending, nobody knows. */
  #gone(): void {
    this.isOpen = false;
    this.kills++;
    this.store.fence();
    for (const id of this.#pending) this.outcomes.set(id, { is: "unknown", at: Date.now(), reason: "It was killed" });
    this.#pending.clear();
  }

  #heard(child: ChildProcess, message: FromChild): void {
    // What a killed process said before its end, and nobody has read yet, never arrived.
    if (child !== this.#child) return;
    if (message.is === "commits") this.#take(child, message.commits);
    if (message.is === "recall") {
      this.#say(child, { is: "recalled", digest: message.digest, entry: this.store.recall(message.digest) });
    }
    if (message.is === "qr") this.#qr(message.text);
    if (message.is === "opened") {
      this.isOpen = true;
      this.#opened();
    }
    if (message.is === "ended") {
      this.isOpen = false;
      this.endings.push(message.ending);
    }
    if (message.is !== "outcome") return;
    this.#pending.delete(message.id);
    this.outcomes.set(message.id, message.outcome);
  }

  #take(child: ChildProcess, commits: Commit[]): void {
    this.store.take(commits, (n) => {
      if (this.isLast(commits)) void this.kill();
      else this.#say(child, { is: "committed", n });
    });
  }

  #say(child: ChildProcess, message: ToChild): void {
    // It may have killed itself meanwhile.
    if (child.connected) child.send(message, () => undefined);
  }
}
