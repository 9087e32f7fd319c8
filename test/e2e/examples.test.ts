import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createClient, dataOf } from "#src/client/client.ts";
import { type GraphServer, startGraph } from "../support/graph/server.ts";
import { envelope, messages, signed, text } from "../support/meta.ts";
import { type Gateway, SECRETS, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { run } from "../support/node/program.ts";

const SECRET = `whsec_${btoa("0123456789abcdef0123456789abcdef")}`;
const START_MS = 180_000;
const ENDS: (() => unknown)[] = [];
const eventually = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 45_000, interval: 100 });

let gateway: Gateway;
let graph: GraphServer;
let api: Call;

beforeAll(async () => {
  graph = await startGraph();
  gateway = await startGateway({ vars: { GRAPH_URL: graph.url } });
  api = await setUp(() => gateway.url);
}, START_MS);

afterAll(async () => {
  for (const end of ENDS) await end();
  await Promise.all([gateway?.stop(), graph?.stop()]);
});

/** A business account with a hook at `url`; what people write to it, and what it wrote to them. */
async function aShop(hook: object) {
  const business = await graph.add({});
  const [number] = business.numbers;
  const { id } = await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: `+${number!.display_phone_number.replaceAll(/\D/g, "")}`,
    config: { phone_number_id: number!.id, access_token: business.token },
    verify: false,
  });
  const made = await api("POST", "/hooks", { name: "an example", accounts: [id], ...hook });
  const write = async (body: string) => {
    const sent = await signed(SECRETS.META_APP_SECRET, envelope(messages([text(body)], number!.id)));
    const answer = await fetch(`${gateway.url}/webhooks/meta`, { method: "POST", ...sent });
    expect(answer.status).toBe(200);
  };
  const wrote = async () =>
    (await graph.received(business.waba_id, "/messages")).map(
      ({ body }) => (body as { text: { body: string } }).text.body,
    );
  return { id: String(id), hook: String(made["id"]), secret: String(made["secret"]), write, wrote };
}

/** An example as a Worker on the real runtime. */
async function aWorker(name: string, settings: object): Promise<{ url: string; runtime: Miniflare }> {
  const { outputFiles } = await build({
    entryPoints: [`docs/examples/${name}.ts`],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const modules = outputFiles.map(({ text: contents }) => ({ type: "ESModule" as const, path: "index.js", contents }));
  const options = convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    workers: [{ name, modules, compatibilityDate: "2026-10-20", ...settings }],
  });
  const runtime = new Miniflare({ ...options, enableDevRegistry: false });
  ENDS.push(() => runtime.dispose());
  return { url: (await runtime.ready).origin, runtime };
}

/** A key that may send, and nothing else. */
async function aKey(): Promise<string> {
  const client = createClient({ url: gateway.url });
  const body = { username: "ada", password: "correct horse battery" };
  const { token } = await dataOf(client.POST("/api/v1/auth/login", { body }));
  const session = createClient({ url: gateway.url, key: token });
  const made = session.POST("/api/v1/api-keys", { body: { name: "bot", permissions: ["messages:send"] } });
  return (await dataOf(made)).key;
}

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("the echo bot answers in the hook's own answer", async () => {
  const port = await freePort();
  const shop = await aShop({ url: `http://127.0.0.1:${port}/hook`, answers: true });
  const bot = run(["docs/examples/echo-bot.ts"], { HOOK_SECRET: shop.secret, PORT: String(port) });
  ENDS.push(() => bot.child.kill());
  await eventually(() =>
    fetch(`http://127.0.0.1:${port}`, { method: "POST" }).then(({ status }) => expect(status).toBe(401)),
  );
  await shop.write("is anybody there?");
  await eventually(async () => expect(await shop.wrote()).toEqual(["is anybody there?"]));
});

test("the bot in a Worker answers through the API, once, however often it is told", async () => {
  const { url } = await aWorker("worker-bot", {
    bindings: { GATEWAY_URL: gateway.url, GATEWAY_KEY: await aKey(), HOOK_SECRET: SECRET },
  });
  const shop = await aShop({ url, secret: SECRET });
  await shop.write("hello");
  await eventually(async () => expect(await shop.wrote()).toEqual(["You said: hello"]));
  const { count } = await api("POST", `/hooks/${shop.hook}/replay`, {
    account_id: shop.id,
    from_sequence: 1,
    only: "all",
  });
  expect(count).toBeGreaterThan(0);
  await eventually(async () => {
    const { items } = (await api("GET", `/hooks/${shop.hook}/lanes`)) as { items: { replay?: { state: string } }[] };
    expect(items[0]?.replay).toMatchObject({ state: "done", failed: 0 });
  });
  expect(await shop.wrote()).toEqual(["You said: hello"]);
  expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);
});

test("events go to a queue of one's own, and each is worked through once", async () => {
  const { url, runtime } = await aWorker("queue", {
    bindings: { HOOK_SECRET: SECRET },
    kvNamespaces: ["SEEN"],
    queueProducers: { EVENTS: "events" },
    queueConsumers: { events: { maxBatchSize: 10, maxBatchTimeout: 0 } },
  });
  const shop = await aShop({ url, secret: SECRET, events: ["message.received"] });
  await shop.write("one");
  await shop.write("two");
  const seen = await runtime.getKVNamespace("SEEN");
  await eventually(async () => expect((await seen.list()).keys).toHaveLength(2));
  const { items } = (await api("GET", `/accounts/${shop.id}/events?types=message.received`)) as {
    items: { id: string }[];
  };
  expect((await seen.list()).keys.map(({ name }) => name).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
});
