// The offline queue: what a device has not taken is sent again at its next login, before anything live.
import type { BinaryNode } from "baileys";
import type { Connection } from "./connection.ts";
import { node, seconds, SERVER } from "./node.ts";
import type { Device } from "./people.ts";
import type { Entry } from "./queue.ts";

const KINDS = ["message", "receipt", "notification", "call"];

/** How a backlog is handed over. */
export type Offline = {
  /** pull: as many as the client asks for, each time it asks; push: all at once */
  mode: "pull" | "push";
  /** the end is told only when all of it was acknowledged */
  untilTaken: boolean;
};

/** Keeps a stanza for a device, and sends it when the device is there. */
export function deliver(device: Device, stanza: BinaryNode): Entry {
  const entry = device.queue.add(stanza);
  if (device.connection?.live) sendEntry(device.connection, entry);
  return entry;
}

function sendEntry(connection: Connection, entry: Entry, offline?: number): void {
  entry.sent.push(Date.now());
  const attrs = offline === undefined ? entry.node.attrs : { ...entry.node.attrs, offline: String(offline) };
  connection.send({ ...entry.node, attrs });
}

/** One login's offline phase. */
export class Backlog {
  readonly #connection: Connection;
  readonly #device: Device;
  readonly #entries: Entry[];
  readonly #mode: Offline;
  #sent = 0;

  constructor(connection: Connection, device: Device, mode: Offline) {
    this.#connection = connection;
    this.#device = device;
    this.#mode = mode;
    this.#entries = [...device.queue.waiting];
  }

  begin(): void {
    if (this.#entries.length > 0) this.#connection.send(this.#preview());
    if (this.#mode.mode === "push") this.more(this.#entries.length);
    else this.check();
  }

  /** The next so many of it, when the client asks for them. */
  more(count: number): void {
    for (const entry of this.#entries.slice(this.#sent, this.#sent + count)) {
      sendEntry(this.#connection, entry, ++this.#sent);
    }
    this.check();
  }

  /** Goes over to live delivery when the backlog is used up. */
  check(): void {
    const left = this.#mode.untilTaken
      ? this.#entries.filter(({ ended }) => ended === null).length
      : this.#entries.length - this.#sent;
    if (left > 0 || this.#connection.live) return;
    this.#connection.send(node("ib", { from: SERVER }, [node("offline", { count: String(this.#entries.length) })]));
    this.#connection.live = true;
    // What came meanwhile.
    for (const entry of this.#device.queue.waiting) {
      if (entry.sent.length === 0 && !this.#entries.includes(entry)) sendEntry(this.#connection, entry);
    }
  }

  #preview(): BinaryNode {
    const counts = KINDS.map((kind) => [kind, String(this.#entries.filter((entry) => entry.node.tag === kind).length)]);
    const attrs = { count: String(this.#entries.length), ...Object.fromEntries(counts), appdata: "0", status: "0" };
    return node("ib", { from: SERVER }, [node("offline_preview", { ...attrs, t: seconds() })]);
  }
}
