// A personal account on the real way: WhatsApp of the tests, a connector in a process of its own, a slow link, the gateway on the real
// runtime with its state on disk. Each of them can be broken by itself.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type ConnectorProcess, startConnector } from "../../support/node/connector.ts";
import type { Json } from "../../support/node/installation.ts";
import { type Event, eventsOf, pair, patiently } from "../../support/node/personal.ts";
import { SlowLink } from "../../support/node/slow-link.ts";
import type { Device } from "../../support/whatsapp/people.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { Host } from "../host.ts";

const PHONE = "491700000001";
// What an account sends here is paced by the test alone.
const PACE = { min_gap_ms: 0, jitter_ms: 0, per_second: null, per_minute: null, per_day: null };
const OPEN = new Set(["queued", "sending"]);

export class Stage {
  readonly whatsapp: WhatsApp;
  readonly link: SlowLink;
  readonly device: Device;
  readonly accountId: string;
  kills = 0;
  readonly #host: Host;
  #connector: ConnectorProcess;
  #isKilled = false;

  private constructor(
    {
      host,
      whatsapp,
      link,
      connector,
    }: { host: Host; whatsapp: WhatsApp; link: SlowLink; connector: ConnectorProcess },
    { id, device }: { id: string; device: Device },
  ) {
    this.#host = host;
    this.whatsapp = whatsapp;
    this.link = link;
    this.#connector = connector;
    this.accountId = id;
    this.device = device;
  }

  static async open(): Promise<Stage> {
    const [host, whatsapp] = await Promise.all([Host.start(), WhatsApp.start()]);
    const link = await SlowLink.start(() => host.url);
    const connector = startConnector(link.url, whatsapp);
    const { id, device } = await pair(host.api, whatsapp, PHONE);
    await host.api("PATCH", `/accounts/${id}`, { pace: PACE });
    return new Stage({ host, whatsapp, link, connector }, { id, device });
  }

  get isAlive(): boolean {
    return !this.#isKilled;
  }

  /** Kills the connector without a word. */
  kill(): void {
    if (this.#isKilled) return;
    this.#isKilled = true;
    this.kills++;
    void this.#connector.kill();
  }

  /** A new connector in the place of the one that was killed. */
  async revive(): Promise<void> {
    await this.#connector.kill();
    this.#connector = startConnector(this.link.url, this.whatsapp);
    this.#isKilled = false;
  }

  /** The account's object loses its memory; with or without its sockets. */
  evict(webSockets: "hibernate" | "close"): Promise<boolean> {
    return this.#host.evict("Account", this.accountId, webSockets);
  }

  /** The fleet's object loses its memory and its sockets. */
  evictFleet(): Promise<boolean> {
    return this.#host.evict("Fleet", "fleet", "close");
  }

  /** The whole runtime is killed and started again on what was on its disk. */
  async cutPower(): Promise<void> {
    await this.#host.cutPower();
    this.link.cut();
  }

  /** Has the gateway send a message; answers the send's id, however often the gateway has to be asked. */
  async send(to: string, text: string): Promise<string> {
    const body = { to, type: "text", text: { body: text } };
    const headers = { "idempotency-key": randomUUID() };
    const path = `/accounts/${this.accountId}/messages`;
    const { id } = await patiently(() => this.#host.api("POST", path, body, headers));
    return String(id);
  }

  /** What became of a send, once something has. */
  async outcome(id: string): Promise<Json> {
    return patiently(async () => {
      const send = await this.#host.api("GET", `/messages/${id}`);
      if (OPEN.has(String(send["status"]))) throw new Error(`a send is ${String(send["status"])}`);
      return send;
    });
  }

  events(): Promise<Event[]> {
    return patiently(() => eventsOf(this.#host.api, this.accountId));
  }

  /** Waits until the device has taken all that waits for it. */
  async taken(ms: number): Promise<void> {
    for (const end = Date.now() + ms; this.device.queue.waiting.length > 0; await sleep(20)) {
      if (Date.now() > end) throw new Error(`${this.device.queue.waiting.length} stanzas wait and are not taken`);
    }
  }

  async close(): Promise<void> {
    await this.#connector.kill();
    this.link.stop();
    await this.whatsapp.stop();
    await this.#host.stop();
  }
}
