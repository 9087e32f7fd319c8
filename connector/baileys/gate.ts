import type { WebSocket } from "ws";
import type { Commits } from "./commits.ts";

type Frame = { data: Uint8Array; after: number };
type Written = (error?: Error) => void;

const nothing = () => undefined;

/**
 * No byte leaves for WhatsApp before everything the account did before it is stored: it stands where the socket's `send`
 * was, and holds each frame until the commits that were made before it are stored. Frames carry counters, so they leave in
 * order or not at all. Whoever sends is told at once that it was written: waiting here would make reading wait too.
 */
export class Gate {
  readonly #commits: Commits;
  readonly #socket: WebSocket;
  readonly #write: (data: Uint8Array, written: Written) => void;
  readonly #unwatch: () => void;
  #held: Frame[] = [];
  #came = 0;
  #left = 0;

  constructor(socket: WebSocket, commits: Commits) {
    this.#socket = socket;
    this.#commits = commits;
    this.#write = socket.send.bind(socket);
    socket.send = (data: unknown, ...rest: unknown[]) =>
      this.#send(data as Uint8Array, rest.at(-1) as Written | undefined);
    this.#unwatch = commits.watch(() => this.#open());
  }

  /** How many frames have come to it. */
  get came(): number {
    return this.#came;
  }

  /** How many of them have left. */
  get left(): number {
    return this.#left;
  }

  /** Lets nothing out any more; what is held never leaves. */
  shut(): void {
    this.#unwatch();
    this.#held = [];
    this.#socket.send = nothing;
  }

  #send(data: Uint8Array, written: Written = nothing): void {
    this.#came++;
    this.#held.push({ data, after: this.#commits.last });
    this.#open();
    written();
  }

  #open(): void {
    const { stored } = this.#commits;
    let next = this.#held[0];
    if (!next || next.after > stored) return;
    while (next && next.after <= stored) {
      this.#held.shift();
      this.#left++;
      this.#write(next.data, nothing);
      next = this.#held[0];
    }
  }
}
