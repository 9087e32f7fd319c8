import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { ensureSecrets } from "#src/local/secrets.ts";
import { envelope, messages, NUMBER_ID, PHONE, signed, text } from "../support/meta.ts";
import { type Receiver, startReceiver } from "../support/node/receiver.ts";

const WAIT = { timeout: 60_000, interval: 200 };
const ended: (() => unknown)[] = [];
afterAll(() => Promise.all(ended.map((end) => end())));

type Running = { url: string; printed: () => string; stop(): Promise<number | null> };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

async function start(STATE_DIR: string): Promise<Running> {
  const PORT = String(await freePort());
  const child = spawn(process.execPath, ["src/local/start.ts"], { env: { ...process.env, PORT, STATE_DIR } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const stop = () => stopped(child);
  ended.push(stop);
  await vi.waitFor(() => expect(output).toContain("WhatsHooked is running"), WAIT);
  return { url: `http://127.0.0.1:${PORT}`, printed: () => output, stop };
}

function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  return code;
}

const answers = (url: string) =>
  fetch(`${url}/health`).then(
    () => true,
    () => false,
  );

async function call(url: string, headers: Record<string, string>, body?: unknown): Promise<Record<string, unknown>> {
  const init = { method: body ? "POST" : "GET", headers: { "content-type": "application/json", ...headers } };
  const answer = await fetch(url, body ? { ...init, body: JSON.stringify(body) } : init);
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as Record<string, unknown>;
}

/** An account with a hook, as the page that `npm start` prints would have one make it. */
async function populate(api: string, receiver: Receiver): Promise<{ authorization: string }> {
  const { SETUP_TOKEN: setup_token } = ensureSecrets(".dev.vars");
  const person = { username: "admin", email: "admin@example.com", password: "correct horse battery" };
  await call(`${api}/setup`, {}, { setup_token, ...person });
  const { token } = await call(`${api}/auth/login`, {}, { username: person.email, password: person.password });
  const session = { authorization: `Bearer ${token}` };
  const config = { phone_number_id: NUMBER_ID, access_token: "not-needed-to-receive" };
  await call(`${api}/accounts`, session, { account_type: "business-api", phone_number: PHONE, config, verify: false });
  await call(`${api}/hooks`, session, { name: "h", url: `${receiver.url}/hook/box` });
  return session;
}

/** The gateway delivers to itself, where a test receiver is. */
async function tryReceiver(api: string, session: Record<string, string>): Promise<void> {
  const { id, url } = await call(`${api}/receivers`, session, {});
  const hook = await call(`${api}/hooks`, session, { name: "to itself", url, events: ["hook.*"] });
  // The account learns of the hook a moment later.
  const trial = await vi.waitFor(() => call(`${api}/hooks/${String(hook["id"])}/test`, session, {}), WAIT);
  expect(trial).toMatchObject({ outcome: { class: "delivered", status: 200 } });
  const { requests } = await call(`${api}/receivers/${String(id)}`, session);
  expect(requests).toMatchObject([{ method: "POST", signature: "verified", hook_id: hook["id"], answered: 200 }]);
}

test("what was cached before a restart is delivered after it; Ctrl-C ends everything", async () => {
  const state = await mkdtemp(join(tmpdir(), "whatshooked-start-"));
  const receiver = await startReceiver();
  ended.push(() => rm(state, { recursive: true, force: true }), receiver.stop);
  const { META_APP_SECRET } = ensureSecrets(".dev.vars");
  receiver.script("box", [{ status: 404 }], true);

  const first = await start(state);
  const session = await populate(`${first.url}/api/v1`, receiver);
  await tryReceiver(`${first.url}/api/v1`, session);
  const post = await signed(META_APP_SECRET, envelope(messages([text("before the restart")])));
  expect((await fetch(`${first.url}/webhooks/meta`, { method: "POST", ...post })).status).toBe(200);
  const cache = (url: string) => call(`${url}/api/v1/message-cache`, session).then(({ items }) => items);
  await vi.waitFor(async () => expect(await cache(first.url)).toHaveLength(1), WAIT);
  expect(await first.stop()).toBe(0);
  expect(await answers(first.url)).toBe(false);

  receiver.script("box", []);
  const second = await start(state);
  expect(await cache(second.url)).toHaveLength(1);
  // The cron comes every minute; what it will see then, it sees now.
  await fetch(`${second.url}/cdn-cgi/local/scheduled?time=${Date.now() + 120_000}`);
  await vi.waitFor(async () => expect(await cache(second.url)).toEqual([]), WAIT);
  const bodies = receiver.received("box").map(({ body, status }) => [JSON.parse(body).data.text.body, status]);
  expect(bodies.at(-1)).toEqual(["before the restart", 200]);
  await second.stop();
}, 120_000);
