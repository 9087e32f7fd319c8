import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Gateway, SECRETS, startGateway } from "../support/node/gateway.ts";
import { startReceiver, type Receiver } from "../support/node/receiver.ts";
import { leakIn } from "../support/logs.ts";
import { envelope, messages, signed, text } from "../support/meta.ts";

const TEXT = "do not tell anybody of the surprise";
const TOKEN = "EAABtokenOfMetaThatNobodyMaySee";
const WRONG = "a password that is wrong";
const PHONE = "+16505550199";
const HEADER = "Bearer of-the-receiver-alone";

let gateway: Gateway;
let receiver: Receiver;

const output = () => gateway.output.join("\n");

beforeAll(async () => {
  // Nobody answers at the Graph API's address: that is a failure too.
  const vars = { GRAPH_URL: "http://127.0.0.1:9" };
  [gateway, receiver] = await Promise.all([startGateway({ vars }), startReceiver()]);
});

afterAll(async () => {
  await Promise.all([gateway?.stop(), receiver?.stop()]);
});

type Body = Record<string, unknown>;

/** One request; its answer, whatever it is. */
async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const init = { method, headers: { "content-type": "application/json", ...headers } };
  const sent = body === undefined ? init : { ...init, body: typeof body === "string" ? body : JSON.stringify(body) };
  const answer = await fetch(gateway.url + path, sent);
  const told = await answer.text();
  return { status: answer.status, body: (told.startsWith("{") ? JSON.parse(told) : {}) as Body };
}

test("what happens in every part of the gateway, and what fails there, tells no secret to the log", async () => {
  const person = { username: "ada", email: "ada@example.com", password: "correct horse battery" };
  await call("POST", "/api/v1/setup", { ...person, setup_token: WRONG });
  await call("POST", "/api/v1/setup", { ...person, setup_token: SECRETS.SETUP_TOKEN });
  await call("POST", "/api/v1/auth/login", { username: "ada", password: WRONG });
  const { token } = (await call("POST", "/api/v1/auth/login", { username: "ada", password: person.password })).body;
  const session = { authorization: `Bearer ${token}` };
  const made = await call("POST", "/api/v1/api-keys", { name: "k", permissions: ["*"] }, session);
  const key = { "x-api-key": String(made.body["key"]) };
  await call("GET", "/api/v1/accounts", undefined, { "x-api-key": "whk_unknown-key-of-somebody" });

  const config = { phone_number_id: "900100", access_token: TOKEN, app_secret: `${TOKEN}-app` };
  const account = { account_type: "business-api", phone_number: PHONE, config };
  expect((await call("POST", "/api/v1/accounts", account, key)).status).toBeGreaterThanOrEqual(400);
  expect((await call("POST", "/api/v1/accounts", { ...account, verify: false }, key)).status).toBe(201);
  const hook = { name: "h", headers: { authorization: HEADER }, retry_count: 1 };
  const [refusing, down] = [`${receiver.url}/hook/refusing`, "http://127.0.0.1:9/down"];
  receiver.script("refusing", [{ status: 400, body: TEXT }], true);
  const first = await call("POST", "/api/v1/hooks", { ...hook, url: refusing, answers: true }, key);
  await call("POST", "/api/v1/hooks", { ...hook, url: down }, key);
  const secrets = [first.body["secret"], token, made.body["key"]].map(String);

  const post = async (body: unknown, secret: string) => {
    const { body: raw, headers } = await signed(secret, body);
    return (await call("POST", "/webhooks/meta", raw, headers)).status;
  };
  const webhook = envelope(messages([{ ...text(TEXT), from: PHONE.slice(1) }], "900100"));
  expect(await post(webhook, SECRETS.META_APP_SECRET)).toBe(200);
  expect(await post(webhook, WRONG)).toBe(401);
  await post(envelope(messages([text(TEXT)], "900200")), SECRETS.META_APP_SECRET);
  await vi.waitFor(() => expect(receiver.received("refusing").length).toBeGreaterThan(0), { timeout: 30_000 });
  for (const body of [`{"name":"${TEXT}`, `{"${TEXT}":"${PHONE}"}`]) await call("POST", "/api/v1/hooks", body, key);
  await gateway.cron();

  // A defect, of a kind that would quote what it was given.
  const db = await gateway.db();
  await db.prepare("ALTER TABLE hook RENAME TO away").run();
  const failed = await call("POST", "/api/v1/hooks", { ...hook, url: refusing, description: TEXT }, key);
  await db.prepare("ALTER TABLE away RENAME TO hook").run();
  expect(failed.status).toBe(500);
  expect(JSON.stringify(failed.body)).not.toContain(TEXT);

  await vi.waitFor(() => expect(output()).toContain("request.failed"), { timeout: 10_000 });
  const told = [TEXT, TOKEN, WRONG, HEADER, PHONE.slice(1), "ada@example.com", ...secrets, ...Object.values(SECRETS)];
  for (const line of output().split("\n")) expect(leakIn(line, told), line).toBeNull();
});
