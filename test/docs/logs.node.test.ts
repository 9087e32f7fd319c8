import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("docs/logs.md names every event of a log, and no other", () => {
  const sources = globSync("{src,durable-objects,connector}/**/*.ts").map((path) => readFileSync(path, "utf8"));
  const calls = sources.flatMap(
    (source) => source.match(/\b(log|logger)\.(info|warn|error|fatal)\([^;]*?"\w+\.\w+"/g) ?? [],
  );
  const said = new Set(calls.map((call) => /"(\w+\.\w+)"$/.exec(call)?.[1]));
  expect(said.size).toBeGreaterThan(40);
  const page = readFileSync("docs/logs.md", "utf8");
  const named = new Set(Array.from(page.matchAll(/`([a-z]+\.[a-z_]+)`/g), ([, event]) => event));
  expect([...named].toSorted()).toEqual([...said].toSorted());
});
