import type { SocketState } from "#src/protocol/link.ts";
import type { Socket } from "./socket.ts";

const LOOK_MS = 10_000;
// WhatsApp's own clients ping as often; who answers nothing for this long is not there.
const QUIET_MS = 15_000;
const ANSWER_MS = 10_000;
// What waited at WhatsApp comes within this after a login, and WhatsApp says when it was all.
const BACKLOG_MS = 60_000;
const SLOW_MS = 30_000;
// After so many probes without an answer the socket is ended: a new one is worth a try.
const MOST_UNANSWERED = 3;

type Trouble = SocketState["trouble"];

/**
 * Looks whether a socket that is open also works. *Deaf*: a probe goes unanswered, or WhatsApp never comes to live delivery.
 * *Stalled*: what is sent is not acknowledged, until something is.
 */
export class Probe {
  readonly #socket: Socket;
  readonly #tell: (trouble: Trouble) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #since = Date.now();
  #trouble: Trouble;
  #isAsking = false;
  #unanswered = 0;
  #stalledSince: number | null = null;

  /** `tell` gets what is wrong, each time it is something else; undefined: nothing any more. */
  constructor(socket: Socket, tell: (trouble: Trouble) => void) {
    this.#socket = socket;
    this.#tell = tell;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const now = Date.now();
    const { isLive, pulse } = this.#socket;
    const { last_frame_at = this.#since } = pulse;
    if (now - last_frame_at < QUIET_MS) this.#unanswered = 0;
    else if (!this.#isAsking) this.#unanswered = (await this.#ask()) ? 0 : this.#unanswered + 1;
    const isDeaf = this.#unanswered > 0 || (!isLive && now - this.#since > BACKLOG_MS);
    this.#turn(isDeaf ? "deaf" : this.#isStalled(now) ? "stalled" : undefined);
    const isHopeless = this.#unanswered >= MOST_UNANSWERED || (!isLive && now - this.#since > 2 * BACKLOG_MS);
    if (isHopeless) this.#socket.terminate({ kind: "lost", reason: "WhatsApp does not answer" });
  }

  #isStalled(now: number): boolean {
    const { unacknowledged_since, last_ack_at = 0 } = this.#socket.pulse;
    if (unacknowledged_since !== undefined && now - unacknowledged_since > SLOW_MS) {
      this.#stalledSince ??= unacknowledged_since;
    }
    // A send that is given up is no longer waited for: only an acknowledgement shows that it goes on.
    if (this.#stalledSince !== null && last_ack_at > this.#stalledSince) this.#stalledSince = null;
    return this.#stalledSince !== null;
  }

  async #ask(): Promise<boolean> {
    this.#isAsking = true;
    const attrs = { to: "@s.whatsapp.net", type: "get", xmlns: "w:p" };
    try {
      const ping = { tag: "iq", attrs, content: [{ tag: "ping", attrs: {} }] };
      return (await this.#socket.sock.query(ping, ANSWER_MS)) !== undefined;
    } catch {
      return false;
    } finally {
      this.#isAsking = false;
    }
  }

  #turn(trouble: Trouble): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#tell(trouble);
  }
}
