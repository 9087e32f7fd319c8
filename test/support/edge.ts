import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, expect } from "vitest";
import * as schema from "#src/db/schema.ts";
import { leakIn } from "./logs.ts";
import { faultsOfPlans, watchPlans } from "./plans.ts";

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
    // One for each request: too many to be read.
    if (level !== "info") say(...words);
  };
}

const { users, api_key, hook, whatsapp_account, event_log, purge, session, message_cache } = schema;
const TABLES = [message_cache, session, purge, event_log, whatsapp_account, hook, api_key, users];

// Storage lives as long as the runtime, which many files share: every test starts from an empty installation. What a request that
// was still running wrote into the one before does not count.
beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${getTableName(table)}`)));
  await watchPlans();
});

afterEach(() => {
  const lines = logged;
  logged = [];
  for (const line of lines) expect(leakIn(line, SECRETS), line).toBeNull();
});

afterAll(async () => expect(await faultsOfPlans()).toEqual([]));
