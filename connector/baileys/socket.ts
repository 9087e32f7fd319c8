import { AsyncLocalStorage } from "node:async_hooks";
import type { Agent } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AnyMessageContent,
  type AuthenticationCreds,
  jidDecode,
  makeWASocket,
  type proto,
  type WAMessage,
  type WASocket,
} from "baileys";
import type { WebSocket } from "ws";
import type { Linked } from "#src/protocol/commit.ts";
import type { Pulse, Outcome } from "#src/protocol/command.ts";
import type { Ending } from "#src/protocol/link.ts";
import { askForBacklog } from "./backlog.ts";
import { endingOf } from "./ending.ts";
import { Gate } from "./gate.ts";
import { sharedKeys, syncOf } from "./peer.ts";
import { joined } from "./normalise/told.ts";
import { quiet } from "./quiet.ts";
import type { Reader } from "./reader.ts";
import { ONCE, repositoryOf } from "./repository.ts";
import { Sends } from "./sends.ts";
import { Stanzas } from "./stanzas.ts";
import { Uploads } from "./files/uploads.ts";
import type { Vault } from "./vault.ts";

const FIRST_QR_MS = 60_000;
const LATER_QR_MS = 20_000;
// What is read while so many commits are on their way would only fill the memory.
const MOST_WAITING = 500;
const RESUME_AT = 250;
const QUIET_MS = 100;
// Baileys looks through all the events it holds back with each that comes; nobody here waits for them.
const MOST_HELD_EVENTS = 20;
const PASSKEY = "passkey_prologue_request";

export type Options = {
  vault: Vault;
  reader: Reader;
  /** WhatsApp's address; absent: the real one */
  url?: string | undefined;
  /** what everything to WhatsApp goes through: `agentFor` a proxy */
  agent?: Agent | undefined;
  /** a code to be scanned, good until then (ms since 1970); a newer one replaces it */
  qr(text: string, expiresAt: number): void;
  /** it is logged in */
  opened(): void;
  /** it is over, once, whoever ended it; nothing more leaves */
  ended(ending: Ending): void;
};

/** A message on its way out, under an id that was reserved for it. */
export type Sending = {
  id: string;
  to: string;
  content: AnyMessageContent;
  /** the message it answers */
  quoted?: WAMessage | undefined;
};

/** One WhatsApp connection of an account, over its vault. It is not opened again: the next one is another `Socket`. */
export class Socket {
  /** Baileys itself, for what has no name here */
  readonly sock: WASocket;
  /** what it has uploaded */
  readonly uploads = new Uploads();
  readonly #options: Options;
  readonly #raw: WebSocket;
  readonly #gate: Gate;
  readonly #sends: Sends;
  readonly #stanzas: Stanzas;
  readonly #unwatch: () => void;
  /** the message that is being made */
  readonly #sent = new AsyncLocalStorage<{ id: string; to: string; isKept?: true }>();
  #lastFrame: number | undefined;
  #frames = 0;
  #qrs = 0;
  #isLive = false;
  #isClosing = false;
  #isOver = false;

  constructor(options: Options) {
    this.#options = options;
    const { vault } = options;
    this.sock = makeWASocket(this.#config());
    // Protected by its type only; it is there as soon as the socket is made.
    this.#raw = (this.sock.ws as unknown as { socket: WebSocket }).socket;
    this.#gate = new Gate(this.#raw, vault.commits);
    askForBacklog(this.sock);
    this.#stanzas = new Stanzas(this.sock, {
      heard: () => this.#heard(),
      open: (stanza) => {
        // Only WhatsApp's own apps can answer it.
        if (stanza.attrs.type === PASSKEY && !vault.isLinked) return this.terminate({ kind: "passkey" });
        vault.tell(options.reader.stanza(stanza));
      },
    });
    this.#sends = new Sends(this.sock, this.#gate);
    this.#unwatch = vault.commits.watch(() => this.#regulate());
    // In the same turn, and behind Baileys' own listener, which has merged the update: what follows may leave at once.
    this.sock.ev.on("creds.update", (update) => vault.saveCreds(linkedOf(update)));
    this.sock.ev.on("connection.update", ({ qr, connection, lastDisconnect, receivedPendingNotifications }) => {
      if (receivedPendingNotifications) this.#isLive = true;
      if (qr) this.#showQr(qr);
      if (connection === "open") options.opened();
      if (connection === "close") this.#end(endingOf(lastDisconnect?.error, !vault.isLinked));
    });
  }

  /** Whether WhatsApp has handed over what waited, and delivers what comes: that may be so before it is open. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** What everything to WhatsApp goes through, if anything. */
  get agent(): Agent | undefined {
    return this.#options.agent;
  }

  /** When something was last seen of WhatsApp. */
  get pulse(): Pulse {
    return {
      ...(this.#lastFrame !== undefined && { last_frame_at: this.#lastFrame }),
      ...this.#sends.pulse,
      uncommitted: this.#options.vault.commits.waiting.length,
    };
  }

  /** The code to type into the phone, eight characters. For an account that is not linked, once a QR code was shown. */
  pairingCode(phone: string): Promise<string> {
    return this.sock.requestPairingCode(phone);
  }

  /**
   * Sends a message under an id that was reserved for it. `settle` gets the outcome within 45 s, and once more when an
   * unknown one turns out later.
   */
  send({ id, to, content, quoted }: Sending, settle: (outcome: Outcome) => void): void {
    const transmit = () =>
      this.#sent.run({ id, to }, () =>
        this.sock.sendMessage(to, content, { messageId: id, ...(quoted && { quoted }) }),
      );
    this.#sends.send(id, transmit, settle);
  }

  /** Ends it at once: nothing that is held leaves, WhatsApp keeps what it was not told of. */
  terminate(ending: Ending): void {
    this.#raw.terminate();
    this.#end(ending);
  }

  /** Takes in nothing more, and ends once what was done is stored and has left. Without a link that is never. */
  async close(ending: Ending): Promise<void> {
    await this.#quieted();
    this.#end(ending);
  }

  /** The same, and unlinks the device at WhatsApp. */
  async logOut(): Promise<void> {
    await this.#quieted();
    const out = this.sock.logout();
    // WhatsApp's farewell is still to be read.
    this.#raw.resume();
    await out;
  }

  // What was read before is still being worked off: it is over when nothing has happened for a while.
  async #quieted(): Promise<void> {
    const { commits } = this.#options.vault;
    this.#isClosing = true;
    this.#raw.pause();
    for (let before = -1; !this.#isOver; await sleep(QUIET_MS)) {
      const done = commits.last + this.#gate.came;
      if (done === before && commits.stored === commits.last && this.#gate.left === this.#gate.came) return;
      before = done;
    }
  }

  #end(ending: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#unwatch();
    this.#gate.shut();
    this.#sends.over();
    this.sock.end(undefined);
    this.#raw.resume();
    this.#options.ended(ending);
  }

  #heard(): void {
    this.#lastFrame = Date.now();
    if (++this.#frames % MOST_HELD_EVENTS === 0) this.sock.ev.flush();
  }

  #showQr(text: string): void {
    this.#options.qr(text, Date.now() + (this.#qrs++ === 0 ? FIRST_QR_MS : LATER_QR_MS));
  }

  #regulate(): void {
    if (this.#isClosing) return;
    const { length } = this.#options.vault.commits.waiting;
    if (length > MOST_WAITING) this.#raw.pause();
    else if (length < RESUME_AT && this.#raw.isPaused) this.#raw.resume();
  }

  #config(): Parameters<typeof makeWASocket>[0] {
    const { vault, url, agent } = this.#options;
    return {
      auth: { creds: vault.creds, keys: vault.keys },
      logger: quiet,
      transactionOpts: ONCE,
      makeSignalRepository: repositoryOf(vault, this.#hooks()),
      patchMessageBeforeSending: (message) => this.#keep(message),
      getMessage: async ({ id }) => vault.sentMessage(id ?? ""),
      markOnlineOnConnect: false,
      syncFullHistory: false,
      // Both are work of this connector's own, which outlives it.
      shouldSyncHistoryMessage: () => false,
      emitOwnEvents: false,
      mediaCache: this.uploads.cache,
      ...(url !== undefined && { waWebSocketUrl: url }),
      ...(agent && { agent, fetchAgent: agent }),
    };
  }

  // Baileys asks before it encrypts: what is kept here is stored before anything of the message leaves.
  #keep(message: proto.IMessage): proto.IMessage {
    const sent = this.#sent.getStore();
    if (!sent || sent.isKept) return message;
    sent.isKept = true;
    const { vault, reader } = this.#options;
    vault.keepSent(sent.id, message, reader.sent(sent.to, sent.id, message));
    return message;
  }

  #hooks(): Parameters<typeof repositoryOf>[1] {
    const { vault, reader } = this.#options;
    return {
      decrypted: (ciphertext, plaintext) => {
        const place = this.#stanzas.placeOf(ciphertext);
        // Every ciphertext stands in a frame, and frames are seen first.
        if (!place) throw new Error("a ciphertext that came in no stanza");
        const shared = sharedKeys(place.stanza, plaintext);
        const newest = Object.keys(shared ?? {}).at(-1);
        if (newest !== undefined) vault.creds.myAppStateKeyId = newest;
        const told = reader.message(place, plaintext);
        return {
          told: newest === undefined ? told : joined(told, syncOf(newest)),
          ...(shared && { keys: { "app-state-sync-key": shared }, savesCreds: true }),
        };
      },
      failed: (ciphertext, error) => {
        const place = this.#stanzas.placeOf(ciphertext);
        if (place) vault.tell(reader.unreadable(place, error));
      },
    };
  }
}

/** Who the account is from now on, when these are the credentials of a pairing. */
function linkedOf(update: Partial<AuthenticationCreds>): { linked?: Linked } {
  const { me, account, platform, noiseKey } = update;
  const phone = jidDecode(me?.id)?.user;
  // The whole credentials come as an update too.
  if (!account || !me || !phone || noiseKey) return {};
  return {
    linked: {
      jid: me.id,
      phone,
      ...(me.lid && { lid: me.lid }),
      ...(me.name && { name: me.name }),
      ...(platform && { platform }),
    },
  };
}
