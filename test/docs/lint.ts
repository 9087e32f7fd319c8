// Part of `npm run check`: the contract is sound OpenAPI.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "#src/app.ts";
import { openApiOf } from "#src/docs/openapi.ts";

const folder = mkdtempSync(join(tmpdir(), "whatshooked-contract-"));
try {
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(openApiOf(app, "https://gateway.example.com")));
  execFileSync("npx", ["spectral", "lint", "--fail-severity=warn", file], { stdio: "inherit" });
} catch {
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
