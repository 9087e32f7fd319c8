// `npm start`: the gateway on embedded defaults, in the foreground, until Ctrl-C.
import { setTimeout as sleep } from "node:timers/promises";
import { keepConnector } from "./connector.ts";
import { migrateState } from "./migrate.ts";
import { ensureSecrets } from "./secrets.ts";
import { startWrangler } from "./wrangler.ts";

const CRON_MS = 60_000;
const START_MS = 60_000;
const PARENT_MS = 500;

const port = process.env["PORT"] ?? "8787";
const state = process.env["STATE_DIR"] ?? ".wrangler/state";
const url = `http://127.0.0.1:${port}`;

const secrets = ensureSecrets(".dev.vars");
await migrateState(state);

const gateway = startWrangler(
  [
    "dev",
    "--local",
    "--ip",
    "127.0.0.1",
    "--port",
    port,
    "--persist-to",
    state,
    "--inspector-port",
    "0",
    "--show-interactive-dev-session=false",
    "--log-level",
    "warn",
    "--var",
    "HOOK_TARGETS:any",
    "--var",
    `PUBLIC_URL:${url}`,
  ],
  ["ignore", "inherit", "inherit"],
);

let ending = false;
let endConnector = () => {};
const end = () => {
  ending = true;
  endConnector();
  gateway.kill("SIGTERM");
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
// A signal to npm ends npm and its shell, and is not passed on.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && end(), PARENT_MS).unref();
gateway.once("exit", (code) => {
  endConnector();
  process.exit(ending ? 0 : (code ?? 1));
});

await healthy();
endConnector = keepConnector(url, secrets.CONNECTOR_SECRET);
console.log(`
WhatsHooked is running.

  Dashboard    ${url}/   (sets the gateway up, links numbers, shows what happens)
  API          ${url}/api/v1   (to read and to try: ${url}/docs; as OpenAPI: ${url}/openapi.json)
  Health       ${url}/health
  Meta's door  ${url}/webhooks/meta   (verify token and app secret: META_* in .dev.vars)

  Set-up token ${secrets.SETUP_TOKEN}   (makes the first administrator; worth nothing once there is one)

  curl ${url}/api/v1/setup -H 'content-type: application/json' \\
    -d '{"setup_token":"${secrets.SETUP_TOKEN}","username":"admin","email":"admin@example.com","password":"at least twelve characters"}'

A connector for personal accounts runs beside it. With an API key, a phone is paired from here by

  EDGE_URL=${url} KEY=whk_… npm run pair -- +491700000001

State is kept in ${state}. Ctrl-C ends it.
`);

// Locally nothing fires the cron, and queues forget: the sweep brings cached events back after a restart.
for (;;) {
  await fetch(`${url}/cdn-cgi/local/scheduled`).catch(() => undefined);
  await sleep(CRON_MS);
}

async function healthy(): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  console.error(`The gateway did not answer at ${url}/health within ${START_MS / 1000} s.`);
  gateway.kill("SIGTERM");
  process.exit(1);
}
