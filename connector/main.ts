// A connector: holds the WhatsApp sockets of personal accounts, and nothing that lasts. It can be killed at any instant.
import { silenceConsole } from "./baileys/silence.ts";

silenceConsole();
// Baileys makes an error for every frame it sends, in case that is late. Nobody here reads the stacks, which cost a tenth of everything.
Error.stackTraceLimit = 0;

// Only now: what these load would have found the console.
const { readConfig } = await import("./config.ts");
const { Fleet } = await import("./fleet.ts");
const { serveHealth } = await import("./health.ts");
const { log } = await import("./log.ts");

const DRAINING_MS = 20_000;

// One account's failed promise must not end the others' sockets; a thrown error leaves nothing that can be trusted.
process.on("unhandledRejection", (error) => log.error({ reason: nameOf(error) }, "connector.rejection"));
process.on("uncaughtException", (error) => {
  log.fatal({ reason: nameOf(error) }, "connector.crashed");
  process.exit(1);
});

try {
  const config = readConfig(process.env);
  const fleet = new Fleet(config);
  const server = config.healthPort === undefined ? null : serveHealth(config.healthPort, fleet);
  fleet.open();
  const end = () => {
    log.info("connector.draining");
    setTimeout(() => process.exit(1), DRAINING_MS).unref();
    void fleet.drain().then(() => {
      server?.close();
      log.info("connector.ended");
      process.exit(0);
    });
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
} catch (error) {
  log.fatal({ reason: error instanceof Error ? error.message : "unknown" }, "connector.not_started");
  process.exit(1);
}

/** Messages of libraries may hold what is secret: an error's name and code are what can be said. */
function nameOf(error: unknown): string {
  const { name = typeof error, code } = (error ?? {}) as { name?: string; code?: unknown };
  return code === undefined ? name : `${name} ${String(code)}`;
}
