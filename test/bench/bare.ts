// The Worker that the gateway is measured against, on the same runtime.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { childrenOf } from "../support/node/processes.ts";
import type { Loop } from "./worker/told.ts";

/** The source of a module for the runtime. */
export const sourceOf = (name: string): string =>
  stripTypeScriptTypes(readFileSync(new URL(`./worker/${name}.ts`, import.meta.url), "utf8"));

export type Bare = { url: string; pids: number[]; loops(loops: Loop[]): Promise<void>; stop(): Promise<void> };

export async function startBare(): Promise<Bare> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions("./wrangler.toml");
  const { compatibilityDate } = workerOptions;
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    logRequests: false,
    workers: [
      {
        name: "bare",
        compatibilityDate: String(compatibilityDate),
        modules: [{ type: "ESModule", path: "bare.js", contents: sourceOf("bare") }],
        durableObjects: { BARE: { className: "Bare", useSQLite: true } },
        unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
      },
    ],
  });
  const before = await childrenOf("workerd");
  const runtime = new Miniflare({ ...options, enableDevRegistry: false });
  await runtime.ready;
  const pids = (await childrenOf("workerd")).filter((pid) => !before.includes(pid));
  const url = (await runtime.unsafeGetDirectURL()).origin;
  return {
    url,
    pids,
    loops: async (loops) => {
      const answer = await fetch(`${url}/loops`, { method: "POST", body: JSON.stringify(loops) });
      if (!answer.ok) throw new Error(`the loops ended with ${answer.status}`);
    },
    stop: () => runtime.dispose(),
  };
}
