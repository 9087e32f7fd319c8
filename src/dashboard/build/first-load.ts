import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

const MOST_BYTES = 250 * 1_024;

/** Fails the build when the scripts that stand before the first page are more, gzipped, than they may be. */
export const firstLoad = (): Plugin => ({
  name: "first-load",
  generateBundle(_, bundle) {
    const bytes = firstChunks(bundle).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    if (bytes === 0) this.error("there is no entry to weigh");
    if (bytes > MOST_BYTES) this.error(`the first load has ${bytes} bytes of script, gzipped; ${MOST_BYTES} at most`);
    this.info(`first load: ${(bytes / 1_024).toFixed(1)} KB of script, gzipped`);
  },
});

/** The entry, and all that it imports before anything runs. */
function firstChunks(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name)) return;
    found.set(name, chunk);
    chunk.imports.forEach(add);
  };
  for (const [name, chunk] of Object.entries(bundle)) if (chunk.type === "chunk" && chunk.isEntry) add(name);
  return [...found.values()];
}
