import { sql } from "drizzle-orm";
import packageJson from "#package.json" with { type: "json" };
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";
import { PROTOCOL } from "#src/protocol/frame.ts";
import type { Health, PARTS } from "./contract.ts";

const FRESH_MS = 5_000;
const LONGEST_MS = 3_000;

type Part = (typeof PARTS)[number];

// Whoever likes may ask, as often as they like: an isolate looks for all of them.
const looked = new WeakMap<Env, Promise<Health>>();

/** How the parts are; throws `unavailable` when it cannot work without one that is away. */
export async function checkHealth(env: Env): Promise<Health> {
  const known = await looked.get(env);
  const isFresh = known && Date.now() - Date.parse(known.checked_at) < FRESH_MS;
  if (!isFresh) looked.set(env, look(env));
  const health = isFresh ? known : await looked.get(env);
  if (!health) throw new Error("it was just looked");
  const { directory, objects } = health.parts;
  if (directory === "away") throw new AppError("unavailable", "The directory does not answer");
  if (objects === "away") throw new AppError("unavailable", "The objects of the accounts do not answer");
  return health;
}

async function look(env: Env): Promise<Health> {
  const fleet = await asked("objects", () => env.FLEET.getByName("fleet").view());
  const [directory, queue, files] = await Promise.all([
    asked("directory", () => database(env.DB).run(sql`select 1`)),
    asked("queue", () => env.RETRIES.metrics()),
    asked("files", async () => ({ found: await env.MEDIA.head("health") })),
  ]);
  const is = (answer: unknown) => (answer === null ? ("away" as const) : ("ok" as const));
  const parts = { directory: is(directory), objects: is(fleet), queue: is(queue), files: is(files) };
  const connectors = fleet ? stateOf(fleet) : "away";
  const isWhole = [...Object.values(parts), connectors].every((part) => part !== "away");
  return {
    status: isWhole ? "ok" : "degraded",
    version: packageJson.version,
    link_protocol: PROTOCOL,
    parts: { ...parts, connectors },
    checked_at: new Date().toISOString(),
  };
}

function stateOf({ connectors, waiting }: { connectors: { is_connected: boolean }[]; waiting: number }) {
  if (waiting > 0) return "away";
  return connectors.some(({ is_connected }) => is_connected) ? "ok" : "unneeded";
}

/** What a part answers; null: nothing, or too late. */
async function asked<Answer>(part: Part, ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    const late = scheduler.wait(LONGEST_MS).then((): never => {
      throw new Error("no answer in time");
    });
    // What throws at once must lose the race too: a time-out nobody listens to is an error of its own.
    return await Promise.race([(async () => ask())(), late]);
  } catch (error) {
    log.error("health.part_away", { part, reason: reasonOf(error) });
    return null;
  }
}
