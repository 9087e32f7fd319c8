import { type BinaryNode, getBinaryNodeChild, type WASocket } from "baileys";

/** Where a ciphertext stood. */
export type Place = { stanza: BinaryNode; enc: BinaryNode };

export type Hooks = {
  /** any frame came */
  heard(): void;
  /** a stanza that Baileys will acknowledge, or that nobody acknowledges, and never decrypt */
  open(stanza: BinaryNode): void;
};

const ACKNOWLEDGED = new Set(["message", "receipt", "notification", "call"]);
const UNACKNOWLEDGED = new Set(["presence", "chatstate"]);

/**
 * Sees every stanza before Baileys does. What Baileys would work off side by side it puts into the one queue that keeps the
 * order of the wire: a text that overtakes its sender key could not be read. What is never decrypted is told at once, so
 * that it is appended before its acknowledgement is made.
 */
export class Stanzas {
  readonly #places = new WeakMap<Uint8Array, Place>();

  constructor(sock: WASocket, { heard, open }: Hooks) {
    sock.ws.on("frame", (frame: BinaryNode | Uint8Array) => {
      heard();
      // The handshake.
      if (frame instanceof Uint8Array) return;
      if (UNACKNOWLEDGED.has(frame.tag)) return open(frame);
      if (!ACKNOWLEDGED.has(frame.tag)) return;
      // Any text that is not empty means "from the offline queue".
      frame.attrs.offline ??= "0";
      if (!this.#mark(frame)) open(frame);
      // It has become work: Baileys' own sync would tell what it read after it has stored that it did, or not at all.
      if (frame.attrs.type === "server_sync") frame.content = [];
    });
  }

  /** Where a ciphertext stood; Baileys hands the same object on that the decoder has made. */
  placeOf(ciphertext: Uint8Array): Place | undefined {
    return this.#places.get(ciphertext);
  }

  /** Whether anything of it will be decrypted. */
  #mark(stanza: BinaryNode): boolean {
    if (stanza.tag !== "message" || getBinaryNodeChild(stanza, "enc")?.attrs.type === "msmsg") return false;
    let isEncrypted = false;
    for (const enc of Array.isArray(stanza.content) ? stanza.content : []) {
      if (enc.tag !== "enc" || !(enc.content instanceof Uint8Array)) continue;
      this.#places.set(enc.content, { stanza, enc });
      isEncrypted = true;
    }
    return isEncrypted;
  }
}
