// A WhatsApp for tests: real, unmodified Baileys sockets pair with it, log in and talk to each other through it.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { BinaryNode } from "baileys";
import { WebSocketServer } from "ws";
import { AppState } from "./app-state.ts";
import { Connection } from "./connection.ts";
import { Backlog, type Offline } from "./delivery.ts";
import { endings } from "./endings.ts";
import type { Fault } from "./faults.ts";
import { Groups } from "./groups.ts";
import { logIn } from "./login.ts";
import { Media } from "./media.ts";
import { newIdentity } from "./noise.ts";
import { Pairing } from "./pairing.ts";
import { type Device, People } from "./people.ts";
import { Presence } from "./presence.ts";
import { trustEnvironment, trustRoot } from "./root.ts";
import { takeStanza } from "./stanzas.ts";

/** A stanza as the server got it. */
export type Seen = { device: Device | null; stanza: BinaryNode; at: number };

/** By what messages go to their receivers: as they were sent, always by LID, always by number. */
export type Addressing = "sent" | "lid" | "phone";

export class WhatsApp {
  /** where clients connect: Baileys' `waWebSocketUrl` */
  readonly url: string;
  readonly people = new People();
  readonly groups = new Groups(this);
  readonly pairing = new Pairing();
  readonly presence = new Presence();
  readonly appState = new AppState();
  readonly media: Media;
  /** newsletters and who follows them, as addresses of devices' accounts */
  readonly newsletters = new Map<string, Set<string>>();
  /** everything that goes wrong; looked at in order, the first that says something counts */
  readonly faults: Fault[] = [];
  readonly seen: ((seen: Seen) => void)[] = [];
  offline: Offline = { mode: "pull", untilTaken: false };
  addressing: Addressing = "sent";
  /** leaves the other address (LID or number) off the stanzas: the client has to ask for it */
  hideOther = false;
  /** answers sends to that chat with this error */
  readonly refused = new Map<string, number>();
  readonly #sockets: WebSocketServer;
  readonly #connections = new Set<Connection>();

  private constructor(sockets: WebSocketServer, media: Media) {
    this.#sockets = sockets;
    this.url = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}/ws/chat`;
    this.media = media;
    const identity = newIdentity();
    sockets.on("connection", (socket) => this.#connections.add(new Connection(socket, identity, this.#listener)));
  }

  /** Starts it on loopback, and lets the Baileys of this process trust it. */
  static async start(port = 0): Promise<WhatsApp> {
    trustRoot();
    const sockets = new WebSocketServer({ host: "127.0.0.1", port });
    await once(sockets, "listening");
    return new WhatsApp(sockets, await Media.start());
  }

  /** The environment of a process that is to take this for WhatsApp; it needs `--import` of `preload.ts` too. */
  get environment() {
    return trustEnvironment();
  }

  /** Does what a phone does with the QR code's text. Resolves with the device once its client has logged in. */
  scan(qr: string, phone: string, name?: string): Promise<Device> {
    return this.pairing.scan(qr, this.people.account(phone, name));
  }

  /** Does what a phone does with a pairing code. */
  enterCode(phone: string, code: string, name?: string): Promise<Device> {
    return this.pairing.enterCode(code, this.people.account(phone, name));
  }

  /** A client says that it can take what waits for it. */
  beginDelivery(connection: Connection, device: Device): void {
    connection.backlog = new Backlog(connection, device, this.offline);
    connection.backlog.begin();
  }

  /** Ends a client's connection, or its being linked. */
  end(device: Device, how: keyof typeof endings): void {
    endings[how](device);
  }

  async stop(): Promise<void> {
    for (const connection of this.#connections) connection.cut();
    this.#sockets.close();
    this.media.stop();
    await once(this.#sockets, "close");
  }

  readonly #listener = {
    opened: (connection: Connection, { noiseKey, payload }: Parameters<typeof logIn>[2]) => {
      if (payload.devicePairingData) this.pairing.offer(connection, noiseKey, payload.devicePairingData);
      else logIn(this, connection, { noiseKey, payload });
    },
    stanza: (connection: Connection, stanza: BinaryNode) => {
      for (const seen of this.seen) seen({ device: connection.device, stanza, at: Date.now() });
      return takeStanza(this, connection, stanza);
    },
    closed: (connection: Connection) => {
      this.#connections.delete(connection);
      if (connection.device?.connection === connection) connection.device.connection = null;
    },
    verdict: (passing: Parameters<Fault>[0]) => {
      for (const fault of this.faults) {
        const verdict = fault(passing);
        if (verdict) return verdict;
      }
      return undefined;
    },
  };
}
