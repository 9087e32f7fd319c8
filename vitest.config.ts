import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { buildPages } from "./src/local/pages.ts";
import { BUNDLE } from "./test/support/node/bundle.ts";

// The Worker's assets have to be there before it starts.
await buildPages();

const secrets = {
  SETUP_TOKEN: "setup-token-of-the-tests",
  ENCRYPTION_KEY: "dGhlIHRlc3RzJyBrZXksIGV4YWN0bHkgMzIgYnl0ZXM=",
  CONNECTOR_SECRET: "connector-secret-of-the-tests",
  LINK_SECRET: "link-secret-of-the-tests",
  META_APP_SECRET: "app-secret-of-the-tests",
  META_VERIFY_TOKEN: "verify-token-of-the-tests",
};

const inNode = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ["default"],
    silent: "passed-only",
    // Most tests wait more than they work: more at a time than the default of two cores.
    maxWorkers: 3,
    globalSetup: ["test/support/node/bundle.ts"],
    projects: [
      {
        // In workerd, with real D1, objects, queues and R2.
        plugins: [
          cloudflareTest(async ({ inject }) => ({
            main: BUNDLE,
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...secrets,
                HOOK_TARGETS: "any",
                GRAPH_URL: inject<string>("graph"),
                TEST_MIGRATIONS: await readD1Migrations("./migrations"),
              },
            },
          })),
        ],
        test: {
          name: "edge",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.node.test.ts", "test/e2e/**"],
          testTimeout: 20_000,
          // Starting a runtime costs more than most files do in it. Every test makes people and accounts of its own.
          isolate: false,
          setupFiles: ["test/support/edge.ts"],
          globalSetup: ["test/support/node/far-ends.ts"],
        },
      },
      {
        // In Node: pure functions against outside witnesses, the connector, the local tools.
        test: {
          ...inNode,
          name: "node",
          isolate: false,
          // Mocked in its test: the platform it extends is not there.
          server: { deps: { inline: ["@cloudflare/containers"] } },
          include: ["test/**/*.node.test.ts"],
        },
      },
      {
        // In Node: the whole way, as processes of their own.
        test: { ...inNode, name: "e2e", isolate: false, include: ["test/e2e/**/*.test.ts"] },
      },
    ],
  },
});
