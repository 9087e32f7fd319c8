// Files that others are made from: `npm run generate` makes them, `--check` says whether they are as they would be made.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { writeCapabilities } from "./capabilities.ts";
import { writeClientTypes } from "./client-types.ts";
import { astray, writeEvents } from "./events.ts";
import { runWrangler } from "./wrangler.ts";

const check = process.argv.includes("--check");

// The example names every secret, so that the types do not depend on what one machine's .dev.vars has.
const types = [
  "types",
  "src/env.d.ts",
  "--include-runtime=false",
  "--strict-vars=false",
  "--env-file",
  ".dev.vars.example",
];
await runWrangler(check ? [...types, "--check"] : types);

if (check) checkMigrations();
else generateMigration("migrations");

if (!writeCapabilities(check)) {
  console.error("docs/capabilities.md is not what src/protocol/capability.ts says: npm run generate");
  process.exitCode = 1;
}

if (!(await writeClientTypes(check))) {
  console.error("src/client/api.d.ts is not what the contract says: npm run generate");
  process.exitCode = 1;
}

if (!writeEvents(check)) {
  console.error("docs/events.md or README is not what src/protocol/ says: npm run generate");
  process.exitCode = 1;
}

for (const type of astray()) {
  console.error(`${type} is made for accounts that src/protocol/origin.ts does not name`);
  process.exitCode = 1;
}

/** A copy of the migrations, brought up to date, must be no different. */
function checkMigrations(): void {
  const copy = mkdtempSync(join(tmpdir(), "whatshooked-migrations-"));
  try {
    cpSync("migrations", copy, { recursive: true });
    generateMigration(copy);
    if (readdirSync(copy).length === readdirSync("migrations").length) return;
    console.error("The schema has changes without a migration: npm run generate");
    process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function generateMigration(folder: string): void {
  const kit = ["drizzle-kit", "generate", "--dialect", "sqlite", "--schema", "src/db/{schema,figures}.ts"];
  // drizzle-kit takes a folder below the working directory only in this form.
  execFileSync("npx", [...kit, "--out", `./${relative(".", folder)}`], { stdio: ["ignore", "ignore", "inherit"] });
}
