#!/usr/bin/env node
// The command line's beginning: plain JavaScript, so that every Node reads it. It runs the rest with a Node that reads TypeScript:
// this one, or else the one that the project brings.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const OWN = fileURLToPath(new URL(`../../node_modules/.bin/node`, import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 23 || (major === 22 && minor >= 18)) await import("./main.ts");
else if (existsSync(OWN)) {
  const { status } = spawnSync(OWN, [MAIN, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  console.error(
    `whatshooked needs Node 22.18 or later; this is ${process.versions.node}. \`npm install\` in its folder brings one along: then it starts by itself.`,
  );
  process.exitCode = 1;
}
