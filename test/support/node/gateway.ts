// The built Worker on the real runtime, without wrangler's development proxies: for the whole way, for faults, for the demo.
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { migrate } from "#src/local/migrate.ts";
import { bundle } from "./bundle.ts";
import { childrenOf, killAll } from "./processes.ts";

export const WORKER = "whatshooked";

export const SECRETS = {
  SETUP_TOKEN: "setup-token-of-the-tests",
  ENCRYPTION_KEY: "dGhlIHRlc3RzJyBrZXkgaGFzIDMyIGJ5dGVzIC4uLi4=",
  CONNECTOR_SECRET: "connector-secret-of-the-tests",
  LINK_SECRET: "link-secret-of-the-tests",
  META_APP_SECRET: "app-secret-of-the-tests",
  META_VERIFY_TOKEN: "verify-token-of-the-tests",
};

export type Gateway = {
  url: string;
  runtime: Miniflare;
  /** the D1 database */
  db(): Promise<D1Like>;
  /** runs the cron once, as if it were `at` */
  cron(at?: Date): Promise<void>;
  /** the processes of the runtime */
  pids: number[];
  /** ends the runtime as a power cut would; `stop` is still to be called */
  kill(): Promise<void>;
  /** what the Worker printed */
  output: string[];
  stop(): Promise<void>;
};

type D1Like = Awaited<ReturnType<Miniflare["getD1Database"]>>;

export type Settings = {
  stateDir?: string;
  vars?: Record<string, string>;
  /** for measuring: the Worker's own socket, without the runtime's entry in front of it */
  direct?: boolean;
  /** the source of a module that stands in front of the Worker's own, which it finds as "./index.js" */
  front?: string;
};

const module = (path: string, contents: string) => ({ type: "ESModule" as const, path, contents });

/** Starts a gateway with an empty installation, or with the state kept in `stateDir`. */
export async function startGateway({ stateDir, vars = {}, direct, front }: Settings = {}): Promise<Gateway> {
  const code = await bundle();
  const output: string[] = [];
  const { workerOptions } = unstable_getMiniflareWorkerOptions("./wrangler.toml");
  const bindings = { ...Object(workerOptions.bindings), ...SECRETS, HOOK_TARGETS: "any", ...vars };
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    logRequests: false,
    ...(stateDir ? { resourcePersistencePath: stateDir } : {}),
    handleStructuredLogs: ({ message }: { message: string }) => void output.push(message),
    workers: [
      {
        ...workerOptions,
        bindings,
        name: WORKER,
        modules: [...(front ? [module("front.js", front)] : []), module("index.js", code)],
        ...(direct ? { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] } : {}),
      },
    ],
  });
  const before = await childrenOf("workerd");
  const runtime = new Miniflare({ ...options, enableDevRegistry: false });
  const entry = await runtime.ready;
  const pids = (await childrenOf("workerd")).filter((pid) => !before.includes(pid));
  const url = (direct ? await runtime.unsafeGetDirectURL() : entry).origin;
  await migrate(await runtime.getD1Database("DB"));
  return {
    url,
    runtime,
    output,
    db: () => runtime.getD1Database("DB"),
    cron: async (at) => {
      const time = at ? { scheduledTime: at } : {};
      await (await runtime.getWorker()).scheduled({ cron: "* * * * *", ...time });
    },
    pids,
    kill: () => killAll(pids),
    stop: () => runtime.dispose(),
  };
}
