import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("the demo delivers everything once, signed, although a receiver fails at first", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["test/demo/demo.ts"]);
  expect(stdout).toMatch(
    /16 events out of posts that came twice each, to 2 receivers: 32 delivered, 0 missing, 0 doubled, 0 unverified/,
  );
}, 120_000);
