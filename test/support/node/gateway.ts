// The built Worker on the real runtime, without wrangler's development proxies: for the whole way, for faults, for the demo.
import { readFileSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { runWrangler } from "#src/local/wrangler.ts";

const NAME = "whatshooked";

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
  /** runs the cron once */
  cron(): Promise<void>;
  /** what the Worker printed */
  output: string[];
  stop(): Promise<void>;
};

type D1Like = Awaited<ReturnType<Miniflare["getD1Database"]>>;

let built: Promise<string> | null = null;

/** Bundles the Worker as a deploy would, once per process. */
function build(): Promise<string> {
  built ??= mkdtemp(join(tmpdir(), "whatshooked-build-")).then(async (dir) => {
    await runWrangler(["deploy", "--dry-run", "--outdir", dir]);
    const code = readFileSync(join(dir, "index.js"), "utf8");
    await rm(dir, { recursive: true });
    return code;
  });
  return built;
}

/** Starts a gateway with an empty installation, or with the state kept in `stateDir`. */
export async function startGateway({
  stateDir,
  vars = {},
}: { stateDir?: string; vars?: Record<string, string> } = {}): Promise<Gateway> {
  const code = await build();
  const output: string[] = [];
  const { workerOptions } = unstable_getMiniflareWorkerOptions("./wrangler.toml");
  const bindings = { ...Object(workerOptions.bindings), ...SECRETS, HOOK_TARGETS: "any", ...vars };
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    logRequests: false,
    ...(stateDir ? { resourcePersistencePath: stateDir } : {}),
    handleRuntimeStdio: (...streams: Readable[]) => {
      for (const stream of streams) stream.on("data", (chunk) => output.push(String(chunk)));
    },
    workers: [
      { ...workerOptions, bindings, name: NAME, modules: [{ type: "ESModule", path: "index.js", contents: code }] },
    ],
  });
  const runtime = new Miniflare({ ...options, enableDevRegistry: false });
  const url = (await runtime.ready).origin;
  await migrate(runtime);
  return {
    url,
    runtime,
    output,
    db: () => runtime.getD1Database("DB"),
    cron: async () => {
      await (await runtime.getWorker()).scheduled({ cron: "* * * * *" });
    },
    stop: () => runtime.dispose(),
  };
}

async function migrate(runtime: Miniflare): Promise<void> {
  const db = await runtime.getD1Database("DB");
  const done = await db.prepare("SELECT name FROM sqlite_master WHERE name = 'users'").first();
  if (done) return;
  const files = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
  for (const file of files.toSorted()) {
    const statements = readFileSync(join("migrations", file), "utf8").split("--> statement-breakpoint");
    await db.batch(statements.map((sql) => db.prepare(sql)));
  }
}
