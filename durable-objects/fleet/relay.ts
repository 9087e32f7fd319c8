import { newId } from "#src/ids.ts";
import { encodeFrame } from "#src/protocol/frame.ts";
import type { Relayed } from "#src/deliveries/attempt.ts";
import type { FromFleet } from "#src/protocol/fleet.ts";

/** An HTTP request for a connector to make. */
export type Request = Omit<Extract<FromFleet, { is: "relay" }>, "is" | "id">;

type Waiting = { socket: WebSocket; end(answer: Relayed): void };

// The connector keeps the request's own time limit; beyond it only the way there and back counts.
const WAY_MS = 5_000;

/** HTTP requests that connectors make for the gateway: to receivers whose certificate nobody can check. */
export class Relay {
  readonly #waiting = new Map<string, Waiting>();
  #turn = 0;

  /** Has one of these connectors make the request, each in its turn, and answers what came of it. */
  make(request: Request, sockets: WebSocket[]): Promise<Relayed> {
    const socket = sockets[this.#turn++ % sockets.length];
    if (!socket) return Promise.resolve({ is: "unavailable" });
    const id = newId();
    return new Promise((resolve) => {
      const end = (answer: Relayed) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => end({ is: "failed", kind: "timeout" }), request.timeout_ms + WAY_MS);
      this.#waiting.set(id, { socket, end });
      socket.send(encodeFrame({ is: "relay", id, ...request } satisfies FromFleet));
    });
  }

  settle(id: string, answer: Relayed): void {
    this.#waiting.get(id)?.end(answer);
  }

  /** A connector is gone: what it was asked may or may not have been sent. */
  lost(socket: WebSocket): void {
    for (const waiting of this.#waiting.values()) {
      if (waiting.socket === socket) waiting.end({ is: "failed", kind: "connection" });
    }
  }
}
