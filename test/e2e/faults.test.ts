import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("nothing is lost under the faults that take seconds", async () => {
  // It exits with 1, and this rejects with what it printed, when anything was lost.
  const { stdout } = await promisify(execFile)(process.execPath, ["test/faults/faults.ts", "--quick"]);
  expect(stdout).toContain("SIGKILL under load");
}, 240_000);
