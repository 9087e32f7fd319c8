import { type ChildProcess, spawn } from "node:child_process";
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

/** Starts wrangler under this Node. */
export const startWrangler = (args: string[], output: "inherit" | "pipe"): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", output, output], env: { ...process.env, ...QUIET } });

/** Runs wrangler to its end; throws with what it printed when it fails. */
export async function runWrangler(args: string[]): Promise<string> {
  const child = startWrangler(args, "pipe");
  let text = "";
  child.stdout?.on("data", (chunk) => (text += chunk));
  child.stderr?.on("data", (chunk) => (text += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`wrangler ${args.join(" ")} failed:\n${text}`);
  return text;
}
