// Bytes of a connection cut into frames: an intro once, then each frame behind its length.
const INTRO_BYTES = 4;
const ROUTING_HEAD_BYTES = 7;
const LENGTH_BYTES = 3;

export class Frames {
  #waiting = Buffer.alloc(0);
  /** the client's intro, which both sides mix into their handshake */
  prologue: Buffer | null = null;

  /** The frames that are whole now. */
  push(bytes: Uint8Array): Buffer[] {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    if (!this.prologue && !this.#takeIntro()) return [];
    const frames: Buffer[] = [];
    for (;;) {
      const length = this.#waiting.length < LENGTH_BYTES ? Infinity : this.#waiting.readUIntBE(0, LENGTH_BYTES);
      if (this.#waiting.length < LENGTH_BYTES + length) return frames;
      frames.push(this.#waiting.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
      this.#waiting = this.#waiting.subarray(LENGTH_BYTES + length);
    }
  }

  #takeIntro(): boolean {
    // Routing information stands before the intro, and is no part of the prologue.
    const routed = this.#waiting.subarray(0, 2).toString() === "ED";
    if (this.#waiting.length < (routed ? ROUTING_HEAD_BYTES : INTRO_BYTES)) return false;
    const start = routed ? ROUTING_HEAD_BYTES + this.#waiting.readUIntBE(4, LENGTH_BYTES) : 0;
    if (this.#waiting.length < start + INTRO_BYTES) return false;
    this.prologue = this.#waiting.subarray(start, start + INTRO_BYTES);
    this.#waiting = this.#waiting.subarray(start + INTRO_BYTES);
    return true;
  }
}

export function framed(data: Uint8Array): Buffer {
  const head = Buffer.alloc(LENGTH_BYTES);
  head.writeUIntBE(data.length, 0, LENGTH_BYTES);
  return Buffer.concat([head, data]);
}
