// Installs what package-lock.json says, when it is not installed yet. Runs before everything else, on whatever Node the
// machine has: plain JavaScript, no package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const MARK = "node_modules/.installed";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const installed = existsSync(MARK) ? readFileSync(MARK, "utf8") : "";

if (installed !== lock) {
  console.log("Installing packages …");
  const npm = process.env["npm_execpath"];
  // npm's own file under the Node that runs it; a plain `npm` where this was not started by npm.
  const [command, before] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(command, [...before, "ci", "--loglevel=error"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(MARK, lock);
}
