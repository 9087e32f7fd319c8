// A connector on the real way, to be measured: WhatsApp of the tests, a link that may take its time, the built Worker on its own socket.
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type ConnectorProcess, startConnector } from "../../support/node/connector.ts";
import { type Gateway, startGateway } from "../../support/node/gateway.ts";
import { type Call, type Json, setUp } from "../../support/node/installation.ts";
import { connected, pair } from "../../support/node/personal.ts";
import { SlowLink } from "../../support/node/slow-link.ts";
import type { Device } from "../../support/whatsapp/people.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

export type Account = { id: string; device: Device };

// What an account sends here is paced by what can be done alone.
const PACE = { min_gap_ms: 0, jitter_ms: 0, per_second: null, per_minute: null, per_day: null };
const PATIENCE_MS = 180_000;
const LOOK_MS = 50;
const FIRST_PHONE = 4_917_000_000_000;

export class Stage {
  readonly gateway: Gateway;
  readonly whatsapp: WhatsApp;
  readonly link: SlowLink;
  readonly api: Call;
  readonly accounts: Account[] = [];
  readonly #healthPort: number;
  #connector: ConnectorProcess;

  private constructor(parts: { gateway: Gateway; whatsapp: WhatsApp; link: SlowLink; api: Call }, healthPort: number) {
    this.gateway = parts.gateway;
    this.whatsapp = parts.whatsapp;
    this.link = parts.link;
    this.api = parts.api;
    this.#healthPort = healthPort;
    this.#connector = this.#start();
  }

  static async open(): Promise<Stage> {
    const [gateway, whatsapp] = await Promise.all([startGateway({ direct: true }), WhatsApp.start()]);
    const link = await SlowLink.start(() => gateway.url);
    const api = await setUp(() => gateway.url);
    return new Stage({ gateway, whatsapp, link, api }, await freePort());
  }

  /** The connector's process, and those of the runtime. */
  get pids(): number[] {
    return [this.pid, ...this.gateway.pids];
  }

  get pid(): number {
    return this.#connector.process.pid ?? 0;
  }

  /** Pairs one more account; it is connected. */
  async pair(): Promise<Account> {
    const account = await pair(this.api, this.whatsapp, String(FIRST_PHONE + this.accounts.length));
    await this.api("PATCH", `/accounts/${account.id}`, { pace: PACE });
    this.accounts.push(account);
    return account;
  }

  connect({ id }: Account): Promise<Json> {
    return this.api("POST", `/accounts/${id}/connect`);
  }

  disconnect({ id }: Account): Promise<Json> {
    return this.api("POST", `/accounts/${id}/disconnect`);
  }

  connected({ id }: Account): Promise<void> {
    return connected(this.api, id);
  }

  /** Waits until the connector has so many accounts logged in. */
  async open(count: number): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; (await this.#openNow()) !== count; await sleep(LOOK_MS)) {
      if (Date.now() > end) throw new Error(`not ${count} accounts are logged in`);
    }
  }

  /** Kills the connector without a word and starts another in its place. */
  async crash(): Promise<void> {
    await this.#connector.kill();
    this.#connector = this.#start();
  }

  async close(): Promise<void> {
    await this.#connector.kill();
    this.link.stop();
    await this.whatsapp.stop();
    await this.gateway.stop();
  }

  #start(): ConnectorProcess {
    return startConnector(this.link.url, this.whatsapp, { HEALTH_PORT: String(this.#healthPort), CAPACITY: "100" });
  }

  async #openNow(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.#healthPort}`).catch(() => null);
    const health = (await answer?.json()) as { accounts?: { open?: number } } | undefined;
    return health?.accounts?.open ?? 0;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
