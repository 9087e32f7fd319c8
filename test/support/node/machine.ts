import { readFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

/** What something was measured on, and when. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  const parts = ["workerd", "miniflare", "wrangler"].map((name) => `${name} ${versionOf(name)}`);
  const host = `${platform()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${memory} of memory`;
  return `${new Date().toISOString().slice(0, 10)} · ${host} · Node ${process.versions.node}, ${parts.join(", ")}`;
}
