// An account run by the connector's core in this process, with a store in the edge's place.
import type { Agent } from "node:https";
import { generateMessageIDV2 } from "baileys";
import { Socket } from "#connector/baileys/socket.ts";
import { silenceConsole } from "#connector/baileys/silence.ts";
import type { Reader } from "#connector/baileys/reader.ts";
import { Vault } from "#connector/baileys/vault.ts";
import type { Outcome } from "#src/protocol/command.ts";
import type { Ending } from "#src/protocol/link.ts";
import type { Device } from "../whatsapp/people.ts";
import type { WhatsApp } from "../whatsapp/server.ts";
import { plainReader } from "./plain.ts";
import { Store } from "./store.ts";

export class RunAccount {
  readonly store = new Store();
  readonly endings: Ending[] = [];
  readonly phone: string;
  readonly #server: WhatsApp;
  vault!: Vault;
  socket!: Socket;
  device!: Device;
  readerFor: (vault: Vault) => Reader = () => plainReader;
  agent: Agent | undefined;
  #stopped = false;

  constructor(server: WhatsApp, phone: string) {
    silenceConsole();
    this.#server = server;
    this.phone = phone;
  }

  /** An account that is linked and logged in. */
  static async link(server: WhatsApp, phone: string, readerFor?: RunAccount["readerFor"]): Promise<RunAccount> {
    const account = new RunAccount(server, phone);
    if (readerFor) account.readerFor = readerFor;
    account.load();
    const qr = await account.open();
    account.device = await server.scan(qr, phone, `Account ${phone}`);
    await account.opened;
    return account;
  }

  opened: Promise<void> = Promise.resolve();

  /** Loads the vault anew from what is stored. */
  load(): void {
    const { store } = this;
    store.fence();
    const vault: Vault = new Vault(store.contents, {
      send: (commits) => store.take(commits, (n) => vault.committed(n)),
      recall: async (digest) => store.recall(digest),
    });
    this.vault = vault;
  }

  /** Opens a socket over what is in memory, and another one when WhatsApp asks for it; resolves with the first QR code. */
  open(): Promise<string> {
    this.#stopped = false;
    return new Promise((qr) => {
      const open = () => {
        this.opened = new Promise((opened) => {
          this.socket = new Socket({
            vault: this.vault,
            reader: this.readerFor(this.vault),
            url: this.#server.url,
            agent: this.agent,
            qr,
            opened,
            ended: (ending) => {
              this.endings.push(ending);
              if (!this.#stopped && (ending.kind === "restart" || ending.kind === "lost")) open();
            },
          });
        });
      };
      open();
    });
  }

  get jid(): string {
    return `${this.phone}@s.whatsapp.net`;
  }

  /** Sends; what became of it is added to `outcomes`. */
  send(to: string, text: string, outcomes: Outcome[]): void {
    this.socket.send({ id: generateMessageIDV2(), to, content: { text } }, (outcome) => outcomes.push(outcome));
  }

  get texts(): string[] {
    return this.store.events.flatMap(({ type, data }) => (type === "text" ? [String(data["text"])] : []));
  }

  /** Ends the socket once everything is stored and has left. */
  async close(): Promise<void> {
    this.#stopped = true;
    await this.socket.close({ kind: "closed" });
  }

  /** Ends the socket and throws away what is in memory. */
  stop(): void {
    this.#stopped = true;
    this.socket.terminate({ kind: "closed" });
  }
}
