// `npm run check:image`: builds the connector's image and runs it, against the real gateway and the tests' WhatsApp: it pairs, receives,
// says that it is well, lets go when it is asked to, and has written nothing. Where nothing can build it, it says so.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { strict as assert } from "node:assert";
import { SECRETS, startGateway } from "../support/node/gateway.ts";
import { setUp } from "../support/node/installation.ts";
import { eventsOf, pair } from "../support/node/personal.ts";
import { descendantsOf, killAll } from "../support/node/processes.ts";
import { BareDevice } from "../support/whatsapp/bare.ts";
import { WhatsApp } from "../support/whatsapp/server.ts";
import { Builder } from "./builder.ts";

const PHONE = "491700000901";
const UP_MS = 240_000;

// libsignal prints keys: the tests' WhatsApp takes `console` away.
const print = (line: string) => process.stdout.write(`${line}\n`);

const missing = Builder.missing();
if (missing) print(`The connector's image was not built: ${missing}`);
else await check(new Builder());

async function check(builder: Builder): Promise<void> {
  const [gateway, whatsapp] = await Promise.all([startGateway(), WhatsApp.start()]);
  let end = async () => {};
  try {
    const image = builder.build();
    assert.equal(image.user, "node");
    const container = builder.container();
    print(`built: ${builder.size(container, "app")} MB beside its base, run by ${image.user}`);
    const env = await environment(gateway.url, whatsapp);
    const tests = resolve("test/support/whatsapp");
    const mark = join(mkdtempSync(join(tmpdir(), "whatshooked-mark-")), "mark");
    writeFileSync(mark, "");
    const running = builder.run(container, image.command, { env, folders: { [tests]: "/app/test/support/whatsapp" } });
    end = () => ended(running.pid ?? 0);
    const output: string[] = [];
    for (const stream of [running.stdout, running.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
    const health = () => builder.run(container, image.health, { env: { HEALTH_PORT: env["HEALTH_PORT"] ?? "" } });
    await until("it is well", async () => (await codeOf(health())) === 0, output);
    await converse(gateway.url, whatsapp);
    const [process_] = await descendantsOf(running.pid ?? 0, "connector/main.ts");
    assert.ok(process_, "its process");
    assert.equal(process_.uid, 1000);
    process.kill(process_.pid, "SIGTERM");
    assert.equal(await codeOf(running), 0, output.join(""));
    assert.equal(await codeOf(health()), 1, "its health check, once it has ended");
    assert.deepEqual(builder.writtenSince(container, mark), [], "what it has written to its disk");
    rmSync(dirname(mark), { recursive: true });
    print("ran: paired, received, was well, let go when it was asked to");
  } finally {
    await end();
    builder.remove();
    await whatsapp.stop();
    await gateway.stop();
  }
}

/** Ends what still runs in the container: its folder cannot be removed before. */
async function ended(pid: number): Promise<void> {
  await killAll((await descendantsOf(pid, "connector/main.ts")).map((one) => one.pid));
}

async function environment(edge: string, whatsapp: WhatsApp): Promise<Record<string, string>> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return {
    ...whatsapp.environment,
    EDGE_URL: edge,
    CONNECTOR_SECRET: SECRETS.CONNECTOR_SECRET,
    HEALTH_PORT: String(port),
    WA_WEBSOCKET_URL: whatsapp.url,
    NODE_OPTIONS: "--import=/app/test/support/whatsapp/preload.ts",
  };
}

async function converse(edge: string, whatsapp: WhatsApp): Promise<void> {
  const api = await setUp(() => edge);
  const { id, device } = await pair(api, whatsapp, PHONE);
  await new BareDevice(whatsapp, "491700000902", 1).write(device, "into the container");
  await until("it receives", async () =>
    (await eventsOf(api, id)).some(({ data }) => JSON.stringify(data).includes("into the container")),
  );
}

async function codeOf(child: ReturnType<Builder["run"]>): Promise<number> {
  const [code] = await once(child, "exit");
  return Number(code);
}

async function until(what: string, look: () => Promise<boolean>, output: string[] = []): Promise<void> {
  for (const end = Date.now() + UP_MS; !(await look()); await sleep(500)) {
    if (Date.now() > end) throw new Error(`not so in time: ${what}\n${output.join("")}`);
  }
}
