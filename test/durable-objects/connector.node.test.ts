// The container's class under a platform that is not there: its object's storage, its alarm and its container are stand-ins, the
// library in between is the real one.
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("cloudflare:workers", () => {
  function DurableObject(this: object, ctx: unknown, env: unknown) {
    Object.assign(this, { ctx, env });
  }
  return { DurableObject, WorkerEntrypoint: function WorkerEntrypoint() {} };
});
vi.stubGlobal("WebSocketPair", Array);
vi.stubGlobal("IdentityTransformStream", TransformStream);

// Its types are the Worker's, which are not those of Node.
const path = "#durable-objects/connector.ts";
const { Connector, connectorsFor, default: worker } = await import(path);

const env = { EDGE_URL: "https://edge.example", CONNECTOR_SECRET: "secret", CAPACITY: "50" };

/** A container that runs once it is started, until `end`. */
function aPlatform() {
  const sql = new DatabaseSync(":memory:");
  const kept = new Map<string, unknown>();
  let end = Promise.withResolvers<void>();
  const container = {
    running: false,
    starts: [] as { env: Record<string, string> }[],
    signals: [] as number[],
    start: (options: { env: Record<string, string> }) => {
      container.running = true;
      container.starts.push(options);
      end = Promise.withResolvers<void>();
    },
    monitor: () => end.promise,
    signal: (signal: number) => void container.signals.push(signal),
    getTcpPort: () => ({ fetch: async () => new Response("ok") }),
    end: () => {
      container.running = false;
      end.resolve();
    },
  };
  const kv = {
    get: (key: string) => kept.get(key),
    put: (key: string, value: unknown) => void kept.set(key, value),
    delete: (key: string) => kept.delete(key),
  };
  let alarm: number | null = null;
  const storage = {
    kv,
    get: async (key: string) => kept.get(key),
    put: async (key: string, value: unknown) => void kept.set(key, value),
    delete: async (key: string) => kept.delete(key),
    sync: async () => undefined,
    getAlarm: async () => alarm,
    setAlarm: async (at: number | Date) => void (alarm = Number(at)),
    deleteAlarm: async () => void (alarm = null),
    sql: {
      exec: (text: string, ...values: (string | number | null)[]) => {
        const statement = sql.prepare(text);
        const rows = /^\s*(select|pragma)/i.test(text) ? statement.all(...values) : (statement.run(...values), []);
        return Object.assign(rows.values(), { toArray: () => rows });
      },
    },
  };
  const ctx = {
    id: { toString: () => "connector-0" },
    storage,
    container,
    exports: {},
    blockConcurrencyWhile: (work: () => Promise<unknown>) => work(),
    waitUntil: () => undefined,
  };
  return { ctx, container, alarm: () => alarm };
}

let platform: ReturnType<typeof aPlatform>;
let connector: InstanceType<typeof Connector>;

beforeEach(() => {
  platform = aPlatform();
  connector = new Connector(platform.ctx, env);
});

test("as many connectors as the accounts need, and one more only until it is not needed for long", () => {
  expect([0, 1, 50, 51, 500].map((accounts) => connectorsFor(accounts, 50))).toEqual([
    { needed: 1, allowed: 1 },
    { needed: 1, allowed: 1 },
    { needed: 1, allowed: 2 },
    { needed: 2, allowed: 2 },
    { needed: 10, allowed: 12 },
  ]);
});

test("a connector that is kept is started once, with what it has to know", async () => {
  await connector.keep();
  await connector.keep();
  expect(platform.container.starts).toHaveLength(1);
  expect(platform.container.starts[0]?.env).toEqual({ ...env, HEALTH_PORT: "8080" });
});

test("one that ended is started again while it is wanted", async () => {
  await connector.keep();
  platform.container.end();
  await vi.waitFor(async () => {
    await connector.alarm();
    expect(platform.alarm()).toBeGreaterThan(Date.now());
  });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6_000 });
  await Promise.race([connector.alarm(), new Promise((resolve) => setTimeout(resolve, 200))]);
  vi.useRealTimers();
  expect(platform.container.starts).toHaveLength(2);
});

test("one that is let go is asked to end, and stays away", async () => {
  await connector.letGo();
  expect(platform.container.signals).toEqual([]);
  await connector.keep();
  await connector.letGo();
  expect(platform.container.signals).toEqual([15]);
  platform.container.end();
  await connector.alarm();
  await connector.again();
  expect(platform.container.starts).toHaveLength(1);
});

test("each minute those that are needed are kept, and those that are too many are let go", async () => {
  const asked: string[] = [];
  const CONNECTOR = {
    getByName: (name: string) => ({
      keep: async () => void asked.push(`keep ${name}`),
      letGo: async () => void asked.push(`let go ${name}`),
    }),
  };
  const FLEET = { getByName: () => ({ view: async () => ({ connectors: [{ accounts: 40 }], waiting: 30 }) }) };
  await worker.scheduled(null, { ...env, CONNECTOR, FLEET, MOST_CONNECTORS: "4" });
  expect(asked).toEqual(["keep connector-0", "keep connector-1", "let go connector-2", "let go connector-3"]);
});
