import { randomUUID } from "node:crypto";
import { type FromConnector, FromFleet } from "#src/protocol/fleet.ts";
import { PROTOCOL } from "#src/protocol/frame.ts";
import type { Config } from "./config.ts";
import { log } from "./log.ts";
import { Registry } from "./registry.ts";
import { relay } from "./relay.ts";
import { Wire } from "./wire.ts";

const PING_MS = 15_000;

/** The connector's place in the fleet: says over the control socket what it has, and does what it is told. */
export class Fleet {
  readonly registry: Registry;
  readonly #wire: Wire<FromConnector, FromFleet>;
  readonly #id = randomUUID();
  readonly #config: Config;
  #isDraining = false;

  constructor(config: Config) {
    this.#config = config;
    this.registry = new Registry(config, {
      renew: (assignment) => void this.#wire.say({ is: "renew", ...assignment }),
      released: (assignment) => void this.#wire.say({ is: "released", ...assignment }),
    });
    this.#wire = new Wire({
      name: "fleet",
      url: `${config.edge.replace(/^http/, "ws")}/connector/fleet`,
      token: () => config.secret,
      frames: FromFleet,
      pingMs: PING_MS,
      opened: () => this.#greet(),
      heard: (frame) => this.#heard(frame),
      broke: () => undefined,
      refused: () => log.error("fleet.secret_refused"),
      dismissed: () => log.error("fleet.dismissed"),
    });
  }

  /** Whether the fleet can be heard. */
  get isUp(): boolean {
    return this.#wire.isOpen;
  }

  open(): void {
    this.#wire.open();
  }

  /** Lets every account go, and ends. What is not ended in time ends with the process: nothing is lost by that either. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    this.#wire.say({ is: "draining" });
    await Promise.all(this.registry.running.map((assignment) => this.registry.release(assignment)));
    this.#wire.close();
  }

  #greet(): void {
    const { running } = this.registry;
    const { capacity } = this.#config;
    this.#wire.say({ is: "hello", protocol: PROTOCOL, connector_id: this.#id, capacity, running });
    if (this.#isDraining) this.#wire.say({ is: "draining" });
  }

  #heard(frame: FromFleet): void {
    if (frame.is === "assign" && !this.#isDraining) return this.#see(this.registry.assign(frame));
    if (frame.is === "release") return this.#see(this.registry.release(frame));
    if (frame.is === "relay") {
      return this.#see(relay(frame).then((answer) => void this.#wire.say({ is: "relayed", id: frame.id, answer })));
    }
    if (frame.is === "hello") log.info({ connector_id: this.#id }, "fleet.joined");
  }

  #see(doing: Promise<void>): void {
    doing.catch((error: unknown) => log.error({ reason: String(error).split("\n")[0] }, "fleet.failed"));
  }
}
