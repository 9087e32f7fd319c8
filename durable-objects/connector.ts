import { Container } from "@cloudflare/containers";
import type { Fleet } from "./fleet/fleet.ts";

// A Worker of its own (connector/wrangler.toml): it runs as many connectors as the gateway's accounts need.

/** What `connector/wrangler.toml` gives this Worker. */
export type Bindings = {
  CONNECTOR: DurableObjectNamespace<Connector>;
  FLEET: DurableObjectNamespace<Fleet>;
  EDGE_URL: string;
  CONNECTOR_SECRET: string;
  /** how many accounts one connector takes, and how many connectors there are at most; digits */
  CAPACITY: string;
  MOST_CONNECTORS: string;
};

const PORT = 8080;
const AGAIN_S = 5;
const WANTED = "wanted";
// One more than needed is let go only when there is room for so many more accounts: else they would move to and fro.
const ROOM = 1.2;

/** One connector on Cloudflare Containers: it runs as long as it is wanted, and again whenever it ends. */
export class Connector extends Container<Bindings> {
  override defaultPort = PORT;
  override envVars = {
    EDGE_URL: this.env.EDGE_URL,
    CONNECTOR_SECRET: this.env.CONNECTOR_SECRET,
    CAPACITY: this.env.CAPACITY,
    HEALTH_PORT: String(PORT),
  };

  /** It is to run from now on. */
  async keep(): Promise<void> {
    this.ctx.storage.kv.put(WANTED, true);
    await this.start();
  }

  /** It is to end, and gets the time to hand its accounts over. */
  async letGo(): Promise<void> {
    if (!this.ctx.storage.kv.delete(WANTED)) return;
    await this.stop("SIGTERM");
  }

  /** Starts it again if it is still wanted; called by the schedule. */
  async again(): Promise<void> {
    if (this.ctx.storage.kv.get(WANTED)) await this.start();
  }

  /** Whatever ended it: a crash, a new version, a machine that goes. */
  override async onStop(): Promise<void> {
    if (this.ctx.storage.kv.get(WANTED)) await this.schedule(AGAIN_S, "again");
  }

  /** Nothing is ever asked of a connector over HTTP, so that this says nothing. */
  override onActivityExpired(): Promise<void> {
    return Promise.resolve();
  }
}

/** How many connectors have to run for so many accounts, and how many may. */
export function connectorsFor(accounts: number, capacity: number): { needed: number; allowed: number } {
  const needed = Math.max(1, Math.ceil(accounts / capacity));
  return { needed, allowed: Math.max(needed, Math.ceil((accounts * ROOM) / capacity)) };
}

/** Each minute: starts what is needed, and lets go what is more than may be. */
async function tend({ FLEET, CONNECTOR, CAPACITY, MOST_CONNECTORS }: Bindings): Promise<void> {
  const { connectors, waiting } = await FLEET.getByName("fleet").view();
  const accounts = connectors.reduce((sum, one) => sum + one.accounts, waiting);
  const { needed, allowed } = connectorsFor(accounts, Number(CAPACITY));
  const all = Array.from({ length: Number(MOST_CONNECTORS) }, (_, n) => CONNECTOR.getByName(`connector-${n}`));
  await Promise.all([
    ...all.slice(0, needed).map((connector) => connector.keep()),
    ...all.slice(allowed).map((connector) => connector.letGo()),
  ]);
}

export default { scheduled: (_event, env) => tend(env) } satisfies ExportedHandler<Bindings>;
