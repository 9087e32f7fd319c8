// What a connector's image holds: the files that main.ts reaches, and a package.json with only the packages these load. Run
// while the image is built, before anything is installed: `node connector/pack.mjs <folder>` writes them there.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const MAIN = "connector/main.ts";
// What is only a type is gone when it runs.
const LOADS = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\bfrom\s+)?"([^"]+)"|(?<!typeof )\bimport\("([^"]+)"\)/gm;

/** The files that are loaded, and the packages. */
export function reached() {
  const files = new Set([MAIN]);
  const packages = new Set();
  for (const file of files) {
    for (const [, still, late] of readFileSync(file, "utf8").matchAll(LOADS)) {
      const name = still ?? late ?? "";
      if (name.startsWith("#")) files.add(name.slice(1));
      else if (name.startsWith(".")) files.add(normalize(join(dirname(file), name)));
      else if (!name.startsWith("node:")) packages.add(name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
    }
  }
  return { files: [...files].toSorted(), packages: [...packages].toSorted() };
}

/** @param {string} folder */
function pack(folder) {
  const { files, packages } = reached();
  const { name, version, type, imports, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const needed = Object.fromEntries(packages.map((one) => [one, dependencies[one]]));
  const missing = packages.filter((one) => needed[one] === undefined);
  if (missing.length > 0) throw new Error(`not among the dependencies: ${missing.join(", ")}`);
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  const json = { name, version, private: true, type, imports, dependencies: needed };
  writeFileSync(join(folder, "package.json"), JSON.stringify(json, null, 2));
  for (const file of ["package-lock.json", ".npmrc"]) if (existsSync(file)) cpSync(file, join(folder, file));
}

const folder = process.argv[2];
if (import.meta.main && folder) pack(folder);
