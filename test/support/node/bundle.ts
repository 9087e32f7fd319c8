// The Worker as a deploy would upload it: built once, run by every test.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runWrangler } from "#src/local/wrangler.ts";

const DIR = "node_modules/.cache/edge";

/** Where the tests find it that run in workerd. */
export const BUNDLE = join(DIR, "index.js");

let built: Promise<string> | null = null;

/** Its source, built anew once per process; what a run of the tests built for all its processes is taken as it is. */
export function bundle(): Promise<string> {
  built ??= (process.env["EDGE_BUILT"] ? Promise.resolve() : build()).then(() => readFile(BUNDLE, "utf8"));
  return built;
}

async function build(): Promise<void> {
  // Under a name of its own until it is whole: processes of different runs may build at once.
  const dir = `${DIR}-${process.pid}`;
  await runWrangler(["deploy", "--dry-run", "--outdir", dir]);
  const code = await readFile(join(dir, "index.js"), "utf8");
  await rm(dir, { recursive: true });
  // Without its map, which is twice its size and would be read by every test file.
  await writeFile(`${dir}.js`, code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
  await mkdir(DIR, { recursive: true });
  await rename(`${dir}.js`, BUNDLE);
}

/** Before the tests: builds it for all of them. */
export default async function setup(): Promise<void> {
  await bundle();
  process.env["EDGE_BUILT"] = "1";
}
