import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FORMATTER = fileURLToPath(new URL("../../../node_modules/oxfmt/bin/oxfmt", import.meta.url));

/** Writes a page in the format of all others. */
export function writePage(path: string, text: string): void {
  writeFileSync(path, text);
  execFileSync(process.execPath, [FORMATTER, path], { stdio: "ignore" });
}
