import { log, reasonOf } from "#src/log.ts";

// An alarm that is so late was lost, whatever the platform says of it.
const STUCK_MS = 180_000;

/** The object's one alarm: set when none is pending or something is due earlier. Setting it is a row on the bill. */
export class Alarm {
  readonly #storage: DurableObjectStorage;
  #at: number | null = null;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Reads whether one is pending; to be done before anything else. */
  async load(): Promise<void> {
    this.#at = await this.#storage.getAlarm();
  }

  /** It rang: none is pending. */
  rang(): void {
    this.#at = null;
  }

  /** Rings at that time (ms) or before. */
  by(at: number): void {
    const pending = this.#at;
    const isStuck = pending !== null && pending < Date.now() - STUCK_MS;
    if (pending !== null && pending <= at && !isStuck) return;
    this.#at = at;
    this.#storage.setAlarm(at).catch((error) => log.error("alarm.failed", { reason: reasonOf(error) }));
  }
}
