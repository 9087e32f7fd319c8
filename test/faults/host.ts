// A gateway that can be ended and started again on the same state.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Gateway, startGateway, WORKER } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";

export class Host {
  readonly #stateDir: string;
  #gateway: Gateway;
  api: Call;

  private constructor(stateDir: string, gateway: Gateway) {
    this.#stateDir = stateDir;
    this.#gateway = gateway;
    this.api = () => Promise.reject(new Error("not set up"));
  }

  static async start(): Promise<Host> {
    const stateDir = await mkdtemp(join(tmpdir(), "whatshooked-faults-"));
    const host = new Host(stateDir, await startGateway({ stateDir }));
    host.api = await setUp(() => host.url);
    return host;
  }

  /** Where it is now: another place after each start. */
  get url(): string {
    return this.#gateway.url;
  }

  cron(at: Date): Promise<void> {
    return this.#gateway.cron(at);
  }

  /** SIGKILL to the runtime, then a start on what was on its disk. */
  async cutPower(): Promise<void> {
    await this.#gateway.kill();
    await this.#gateway.stop();
    this.#gateway = await startGateway({ stateDir: this.#stateDir });
  }

  /** An object forgets what it had in memory; its sockets sleep, or end. Answers false while the runtime does not do it: it is in use. */
  async evict(className: string, name: string, webSockets: "hibernate" | "close"): Promise<boolean> {
    try {
      await this.#gateway.runtime.unsafeEvictDurableObject(WORKER, className, { name, webSockets });
      return true;
    } catch (error) {
      if (String(error).includes("not currently running")) return true;
      if (String(error).includes("active references")) return false;
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#gateway.stop();
    await rm(this.#stateDir, { recursive: true, force: true });
  }
}
