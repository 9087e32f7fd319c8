import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { verifyHook } from "#src/client/hook.ts";
import { type ConnectorProcess, startConnector } from "../support/node/connector.ts";
import { type Gateway, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { type Program, run } from "../support/node/program.ts";
import { type Receiver, startReceiver } from "../support/node/receiver.ts";
import { BareDevice } from "../support/whatsapp/bare.ts";
import type { Device } from "../support/whatsapp/people.ts";
import { WhatsApp } from "../support/whatsapp/server.ts";

const START_MS = 180_000;
const PHONE = "491700000201";
const OTHER = "491700000202";

const eventually = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 90_000, interval: 100 });
const home = mkdtempSync(join(tmpdir(), "whatshooked-home-"));

let gateway: Gateway;
let whatsapp: WhatsApp;
let connector: ConnectorProcess;
let receiver: Receiver;
let api: Call;
let ada: BareDevice;

beforeAll(async () => {
  [gateway, whatsapp, receiver] = await Promise.all([startGateway(), WhatsApp.start(), startReceiver()]);
  api = await setUp(() => gateway.url);
  connector = startConnector(gateway.url, whatsapp);
  ada = new BareDevice(whatsapp, "491700000203", 1);
}, START_MS);

afterAll(async () => {
  await connector?.kill();
  await Promise.all([whatsapp?.stop(), gateway?.stop(), receiver?.stop()]);
  rmSync(home, { recursive: true });
});

/** The command line as somebody has it who is logged in, or is not yet. */
const start = (args: string[], input?: string, env: Record<string, string> = {}): Program =>
  run(["src/cli/whatshooked.mjs", ...args], { XDG_CONFIG_HOME: home, NO_COLOR: "1", ...env }, input);

/** What a command answers in JSON. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests name the members they expect
async function told(...args: string[]): Promise<any> {
  const program = start([...args, "--json"]);
  expect(await program.ended, program.err()).toBe(0);
  return JSON.parse(program.out());
}

const lines = (program: Program) =>
  program
    .out()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("logging in keeps a key for this user alone; without one, or with a wrong one, it says what to do", async () => {
  const without = start(["accounts", "list"]);
  expect(await without.ended).toBe(2);
  expect(without.err()).toContain("whatshooked login");
  const login = start(["login", "--url", gateway.url, "--username", "ada", "--json"], "correct horse battery\n");
  expect(await login.ended, login.err()).toBe(0);
  const { kept_in, username } = JSON.parse(login.out());
  expect(username).toBe("ada");
  expect(statSync(kept_in).mode & 0o777).toBe(0o600);
  expect(await told("whoami")).toMatchObject({ username: "ada", role: "admin" });
  const wrong = start(["whoami", "--json"], "", { WHATSHOOKED_KEY: "whk_wrong" });
  expect(await wrong.ended).toBe(1);
  expect(JSON.parse(wrong.err())).toMatchObject({ error: { code: "unauthorized", status: 401 } });
  // A key goes to the gateway it is of, and to no other.
  const elsewhere = start(["whoami", "--url", receiver.url]);
  expect(await elsewhere.ended).toBe(2);
});

let device: Device;

test("a personal account is made, and linked by the code in the terminal; another one by a code that is typed", async () => {
  const { id } = await told("accounts", "create", `+${PHONE}`, "--type", "personal", "--name", "shop");
  const pairing = start(["pair", "shop"]);
  const { text } = await eventually(() => api("GET", `/accounts/${id}/qr?wait=10`));
  await eventually(() => expect(pairing.out().match(/[▀▄█]/g)?.length).toBeGreaterThan(300));
  device = await whatsapp.scan(String(text), PHONE, "Shop");
  expect(await pairing.ended, pairing.err()).toBe(0);
  expect(pairing.out()).toContain(`+${PHONE} is linked.`);
  expect(await told("accounts", "show", `+${PHONE}`)).toMatchObject({ id, status: "connected" });

  await told("accounts", "create", `+${OTHER}`, "--type", "personal");
  const typing = start(["pair", OTHER, "--code", "--json"]);
  await eventually(() => expect(typing.out()).toContain("code"));
  await whatsapp.enterCode(OTHER, lines(typing)[0].code.replace("-", ""));
  expect(await typing.ended, typing.err()).toBe(0);
  expect(lines(typing)[1]).toMatchObject({ status: "connected", device: { phone: OTHER } });
  const list = start(["accounts", "list"]);
  expect(await list.ended).toBe(0);
  expect(list.out()).toMatch(/^id +number +type +status +name\n/);
  expect(list.out()).toMatch(/\+491700000201 +personal +connected +shop\n/);
});

test("events come to a local address with valid signatures, wait while it is down, and go on without a gap", async () => {
  const listen = (...more: string[]) =>
    start([
      "listen",
      "shop",
      "--forward",
      `${receiver.url}/hook/local`,
      "--types",
      "message.received",
      "--json",
      ...more,
    ]);
  const tail = start(["events", "tail", "shop", "--json", "--types", "message.*", "--after", "0"]);
  const first = listen("--consumer", "desk", "--after", "0");
  await eventually(() => expect(first.out()).toContain("whsec_"));
  const { secret } = lines(first)[0];
  receiver.script("local", [{ status: 503 }, { status: 200, body: '{"messages":[]}' }]);
  await ada.write(device, "one");
  await eventually(() => expect(receiver.received("local")).toHaveLength(2));
  const [down, taken] = receiver.received("local");
  expect(taken!.headers["webhook-id"]).toBe(down!.headers["webhook-id"]);
  expect(taken!.headers["x-whatshooked-attempt"]).toBe("2");
  const verified = await verifyHook(secret, taken!);
  expect(verified).toMatchObject({ ok: true, event: { type: "message.received", data: { text: { body: "one" } } } });
  await eventually(() => expect(lines(first).at(-1)).toMatchObject({ class: "delivered", answer: '{"messages":[]}' }));
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);

  await ada.write(device, "two");
  await eventually(() => expect(lines(tail).map(({ data }) => data.text?.body)).toEqual(["one", "two"]));
  tail.child.kill("SIGINT");
  expect(await tail.ended).toBe(0);
  const second = listen("--consumer", "desk", "--secret", secret);
  await eventually(() => expect(receiver.received("local")).toHaveLength(3));
  expect(await verifyHook(secret, receiver.received("local")[2]!)).toMatchObject({
    event: { data: { text: { body: "two" } } },
  });
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
  const bad = start(["listen", "shop", "--forward", "localhost:3000"]);
  expect(await bad.ended).toBe(1);
  expect(bad.err()).toContain("http or https");
});

test("messages are sent, hooks made and tried, and what they refuse is listed and replayed", async () => {
  const sent = start(["send", "shop", "+491700000203", "--json"], "good morning\n");
  expect(await sent.ended, sent.err()).toBe(0);
  expect(JSON.parse(sent.out()).status).toMatch(/accepted|sent|delivered/);
  await ada.open();
  await eventually(() => expect(ada.texts).toContain("good morning"));

  receiver.script("refusing", [{ status: 200 }, { status: 400 }]);
  const hook = await told("hooks", "create", `${receiver.url}/hook/refusing`, "--name", "desk", "--account", "shop");
  expect(hook.secret).toMatch(/^whsec_/);
  expect(await told("hooks", "test", "desk")).toMatchObject({ outcome: { class: "delivered", status: 200 } });
  await api("PATCH", `/hooks/${hook.id}`, { retry_count: 0 });
  await ada.write(device, "three");
  const cached = await eventually(async () => {
    const rows = await told("cache", "list", "--hook", "desk", "--type", "message.received");
    expect(rows).toHaveLength(1);
    return rows[0];
  });
  expect(cached).toMatchObject({ reason: "failed", state: "parked", error_status: 400 });
  expect((await told("cache", "show", cached.id)).history).toHaveLength(1);
  expect(await told("cache", "replay", "--hook", "desk", "--dry-run")).toEqual({ matching: 1 });
  const nothing = start(["cache", "replay"]);
  expect(await nothing.ended).toBe(2);
  expect(await told("cache", "replay", cached.id)).toEqual({ due: 1 });
  await eventually(() => expect(receiver.received("refusing").map(({ status }) => status)).toEqual([200, 400, 200]));
  await eventually(async () => expect(await told("cache", "list", "--hook", "desk")).toEqual([]));
  expect(await told("hooks", "pause", "desk")).toMatchObject({ active: false });
  expect(await told("hooks", "delete", "desk")).toMatchObject({ id: hook.id });
  expect(await told("logout")).toEqual({ forgotten: true });
});
