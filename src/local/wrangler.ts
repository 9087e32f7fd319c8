import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const BIN = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin/wrangler.js");

// Nothing of a local gateway goes out: no metrics, no look-up of a sample request, no traces kept.
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  X_LOCAL_OBSERVABILITY: "false",
};

/** How a command ended: its exit code, what it put out, and what it said beside it. */
export type Ended = { code: number | null; out: string; said: string };

/** Starts wrangler under this Node. */
export const startWrangler = (args: string[], stdio: StdioOptions, env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { stdio, env: { ...process.env, ...QUIET, ...env } });

/** Runs wrangler to its end, whichever it is; nobody is asked anything, and `input` is what it reads. */
export async function tryWrangler(args: string[], input?: string): Promise<Ended> {
  const child = startWrangler(args, "pipe", { FORCE_COLOR: "0" });
  const ended = { out: "", said: "" };
  child.stdout?.on("data", (chunk) => (ended.out += chunk));
  child.stderr?.on("data", (chunk) => (ended.said += chunk));
  // What it does not read to the end it fails for, and says so.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...ended };
}

/** Runs wrangler to its end and returns what it put out; throws with all that it printed when it fails. */
export async function runWrangler(args: string[], input?: string): Promise<string> {
  const ended = await tryWrangler(args, input);
  if (ended.code !== 0) throw failureOf(args, ended);
  return ended.out;
}

/** A command that failed, as what is thrown about it. */
export const failureOf = (args: string[], { out, said }: Ended): Error =>
  new Error(`wrangler ${args.join(" ")} failed:\n${out}${said}`);
