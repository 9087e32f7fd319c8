import { log, reasonOf } from "#src/log.ts";
import { ownFilesIn } from "#src/messages/own-files.ts";
import type { Outgoing } from "#src/protocol/outgoing.ts";
import { sendId } from "#src/protocol/send-id.ts";
import type { Driver, Prepared, SendOutcome } from "./driver.ts";
import type { Sender } from "./outcome.ts";
import type { Send, Waiting } from "./send.ts";

type Ports = {
  sender(): Sender | null;
  driver(): Driver | null;
};

/** What is done with one message at the driver. Nothing here throws: a driver that fails in itself is an outcome too. */
export class Attempts {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Whether a message must be prepared before it can be handed over. */
  mustPrepare(message: Outgoing): boolean {
    return this.#ports.driver()?.prepare !== undefined && ownFilesIn(message).length > 0;
  }

  async prepare({ n, tries }: Waiting, message: Outgoing): Promise<Prepared> {
    try {
      const prepared = await this.#ports.driver()?.prepare?.(message, tries - 1);
      return prepared ?? { is: "refused", fault: { title: "the account has no way out any more" } };
    } catch (error) {
      log.error("outbox.driver_failed", { send_id: this.#idOf(n), reason: reasonOf(error) });
      return { is: "refused", fault: { title: "internal" } };
    }
  }

  /** What is written of a message before the driver gets it: whatever happens, it is not sent a second time. */
  departing(n: number, now: number): Pick<Send, "flying" | "tried"> & Partial<Pick<Send, "message_id">> {
    const message_id = this.#ports.driver()?.messageIdFor?.(this.#idOf(n));
    return { flying: true, tried: now, ...(message_id !== undefined && { message_id }) };
  }

  async send({ n, tries }: Waiting, message: Outgoing): Promise<SendOutcome> {
    const id = this.#idOf(n);
    try {
      const way = this.#ports.driver();
      if (!way) throw new Error("the account has no way out any more");
      return await way.send({ id, tries: tries - 1, message });
    } catch (error) {
      // A driver that fails in itself says nothing of the message.
      log.error("outbox.driver_failed", { send_id: id, reason: reasonOf(error) });
      return { is: "unknown", fault: { title: "internal" } };
    }
  }

  #idOf(n: number): string {
    return sendId(this.#ports.sender()?.id ?? "", n);
  }
}
