// Somebody with a phone of their own: a real Baileys client that writes to the account under test.
import {
  type AuthenticationCreds,
  type BaileysEventMap,
  initAuthCreds,
  makeCacheableSignalKeyStore,
  makeWASocket,
  type WAMessage,
  type WASocket,
} from "baileys";
import { pino } from "pino";
import { silenceConsole } from "#connector/baileys/silence.ts";
import { memory } from "./memory.ts";
import type { Device } from "./people.ts";
import type { WhatsApp } from "./server.ts";

const logger = pino({ level: "silent" });

type Options = Parameters<typeof makeWASocket>[0];

export class Contact {
  readonly phone: string;
  readonly creds: AuthenticationCreds = initAuthCreds();
  /** every message it got or sent, with its content */
  readonly messages: WAMessage[] = [];
  readonly updates: BaileysEventMap["messages.update"] = [];
  readonly calls: BaileysEventMap["call"] = [];
  /** the codes by which its connections ended */
  readonly closings: number[] = [];
  /** what `getMessage` answers retries with: its own messages by id */
  readonly #sent = new Map<string, WAMessage>();
  readonly #server: WhatsApp;
  readonly #keys = makeCacheableSignalKeyStore(memory(), logger);
  readonly #options: Partial<Options>;
  device!: Device;
  sock!: WASocket;
  #stopped = false;
  #isOpen: Promise<void> = Promise.resolve();

  private constructor(server: WhatsApp, phone: string, options: Partial<Options>) {
    silenceConsole();
    this.#server = server;
    this.phone = phone;
    this.#options = options;
  }

  /** A contact that is linked and there. */
  static async join(
    server: WhatsApp,
    phone: string,
    name = `Contact ${phone}`,
    options: Partial<Options> = {},
  ): Promise<Contact> {
    const contact = new Contact(server, phone, options);
    const qr = await contact.#connect();
    contact.device = await server.scan(qr, phone, name);
    await contact.#isOpen;
    return contact;
  }

  /** A contact that is linked by the code it is given, instead of a QR code. */
  static async joinByCode(server: WhatsApp, phone: string): Promise<Contact> {
    const contact = new Contact(server, phone, {});
    await contact.#connect();
    const code = await contact.sock.requestPairingCode(phone);
    contact.device = await server.enterCode(phone, code, "By code");
    await contact.#isOpen;
    return contact;
  }

  get jid(): string {
    return `${this.phone}@s.whatsapp.net`;
  }

  get lid(): string {
    return this.device.account.lidJid;
  }

  /** Writes; the message's id. */
  async send(to: string, content: string | Parameters<WASocket["sendMessage"]>[1]): Promise<string> {
    const sent = await this.sock.sendMessage(to, typeof content === "string" ? { text: content } : content);
    if (!sent?.key.id) throw new Error("nothing was sent");
    this.#sent.set(sent.key.id, sent);
    return sent.key.id;
  }

  /** The texts it has got, in the order they came. */
  get texts(): string[] {
    return this.messages.flatMap(({ key, message }) => (key.fromMe ? [] : (textOf(message) ?? [])));
  }

  /** Says that it has read what came from there. */
  async read(from: string): Promise<void> {
    await this.sock.readMessages(
      this.messages.flatMap(({ key }) =>
        !key.fromMe && (key.remoteJid === from || key.remoteJidAlt === from) ? [key] : [],
      ),
    );
  }

  /** Goes away without a word; `back` logs in again. */
  leave(): void {
    this.#stopped = true;
    this.device.connection?.cut();
    this.sock.end(undefined);
  }

  async back(): Promise<void> {
    this.#stopped = false;
    void this.#connect();
    await this.#isOpen;
  }

  /** Opens a second connection of the same device. */
  again(): Promise<string> {
    return this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.sock.end(undefined);
  }

  /** Resolves with the first QR code, when one is shown. */
  #connect(): Promise<string> {
    const sock = makeWASocket({
      auth: { creds: this.creds, keys: this.#keys },
      waWebSocketUrl: this.#server.url,
      logger,
      syncFullHistory: false,
      shouldSyncHistoryMessage: () => false,
      getMessage: async ({ id }) => this.#sent.get(id ?? "")?.message ?? undefined,
      ...this.#options,
    });
    this.sock = sock;
    this.#isOpen = new Promise((resolve) => {
      sock.ev.on("connection.update", ({ connection }) => connection === "open" && resolve());
    });
    sock.ev.on("messages.upsert", ({ messages }) => this.messages.push(...messages));
    sock.ev.on("messages.update", (updates) => this.updates.push(...updates));
    sock.ev.on("call", (calls) => this.calls.push(...calls));
    sock.ev.on("creds.update", (update) => Object.assign(this.creds, update));
    return new Promise((resolve) => {
      sock.ev.on("connection.update", ({ qr, connection, lastDisconnect }) => {
        if (qr) resolve(qr);
        if (connection !== "close" || this.#stopped) return;
        const code =
          (lastDisconnect?.error as { output?: { statusCode?: number } } | undefined)?.output?.statusCode ?? 0;
        this.closings.push(code);
        // After the pairing WhatsApp asks for it; a network that is lost comes back.
        if (code === 515 || code === 428) void this.#connect();
      });
    });
  }
}

export const textOf = (message: WAMessage["message"]): string | undefined =>
  message?.conversation ??
  message?.extendedTextMessage?.text ??
  message?.ephemeralMessage?.message?.extendedTextMessage?.text ??
  undefined;
