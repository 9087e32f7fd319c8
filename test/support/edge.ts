import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect } from "vitest";
import { leakIn } from "./logs.ts";

const LEVELS = ["debug", "log", "info", "warn", "error"] as const;
const SECRETS = [
  env.SETUP_TOKEN,
  env.ENCRYPTION_KEY,
  env.CONNECTOR_SECRET,
  env.LINK_SECRET,
  env.META_APP_SECRET,
  env.META_VERIFY_TOKEN,
];

// Whatever a test does: what it makes the Worker and its objects log is looked through.
let logged: string[] = [];
for (const level of LEVELS) {
  const say = console[level];
  console[level] = (...words: unknown[]) => {
    logged.push(words.map(String).join(" "));
    say(...words);
  };
}

// Storage lives as long as a file: every test starts from an empty installation.
beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

afterEach(() => {
  const lines = logged;
  logged = [];
  for (const line of lines) expect(leakIn(line, SECRETS), line).toBeNull();
});
