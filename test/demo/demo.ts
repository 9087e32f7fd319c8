// `npm run demo`: the main job end to end, without any account anywhere. A signed mixture of Meta's webhooks goes in, twice;
// two receivers get every event once, signed, although one of them fails at first. Exits with 1 if that is not so.
import { rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { envelope, messages, NUMBER_ID, PHONE, signed, statuses, text, WABA_ID } from "../support/meta.ts";
import { SECRETS, startGateway } from "../support/node/gateway.ts";
import { startReceiver } from "../support/node/receiver.ts";
import type { Received } from "../support/receiver.ts";

const PATIENCE_MS = 60_000;

type Hook = { name: string; secret: string };
type Row = { event: string; sequence: number; receiver: string; attempts: number; ms: number; verified: boolean };

const stateDir = await mkdtemp(join(tmpdir(), "whatshooked-demo-"));
// Nothing leaves this machine: there is no Graph to fetch files from.
const gateway = await startGateway({ stateDir, vars: { GRAPH_URL: "http://127.0.0.1:9" } });
const receiver = await startReceiver();
try {
  const api = await signIn();
  const account = await api("/accounts", {
    account_type: "business-api",
    phone_number: PHONE,
    config: { phone_number_id: NUMBER_ID, waba_id: WABA_ID, access_token: "no-token-is-needed-to-receive" },
    verify: false,
  });
  receiver.script("flaky", [{ status: 500 }, { status: 500 }]);
  const hooks: Hook[] = [];
  for (const name of ["healthy", "flaky"]) {
    const { secret } = await api("/hooks", { name, url: `${receiver.url}/hook/${name}` });
    hooks.push({ name, secret: String(secret) });
  }
  const posted = Date.now();
  for (const body of mixture()) {
    await post(body);
    await post(body);
  }
  const expected = await eventsOf(String(account["id"]), api);
  await everythingArrived(hooks, expected.size);
  report(hooks, expected, posted);
} finally {
  await gateway.stop();
  await receiver.stop();
  await rm(stateDir, { recursive: true, force: true });
}

type Api = (path: string, body?: unknown) => Promise<Record<string, unknown>>;

async function signIn(): Promise<Api> {
  const call = async (path: string, headers: Record<string, string>, body?: unknown) => {
    const method = body === undefined ? "GET" : "POST";
    const init = { method, headers: { "content-type": "application/json", ...headers } };
    const answer = await fetch(
      `${gateway.url}/api/v1${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const person = { username: "demo", email: "demo@example.com", password: "correct horse battery" };
  await call("/setup", {}, { setup_token: SECRETS.SETUP_TOKEN, ...person });
  const { token } = await call("/auth/login", {}, { username: person.username, password: person.password });
  const session = { authorization: `Bearer ${token}` };
  const { key } = await call("/api-keys", session, { name: "demo", permissions: ["*"] });
  return (path, body) => call(path, { "x-api-key": String(key) }, body);
}

function mixture(): unknown[] {
  return [
    envelope(
      messages([
        text("Does it come in another colour?"),
        { type: "location", location: { latitude: 0, longitude: 0 } },
      ]),
    ),
    envelope(messages([{ type: "image", image: { id: "1003383421387256", mime_type: "image/jpeg", sha256: "abc=" } }])),
    envelope(messages([{ type: "reaction", reaction: { message_id: "wamid.X", emoji: "👍" } }])),
    envelope(
      messages([
        { type: "interactive", interactive: { type: "button_reply", button_reply: { id: "yes", title: "Yes" } } },
      ]),
    ),
    envelope(statuses(["sent", "delivered", "read"])),
    envelope(statuses(["failed"], NUMBER_ID, { errors: [{ code: 131_026, title: "Message undeliverable" }] })),
    envelope({ field: "account_review_update", value: { decision: "APPROVED" } }),
  ];
}

async function post(body: unknown): Promise<void> {
  const answer = await fetch(`${gateway.url}/webhooks/meta`, {
    method: "POST",
    ...(await signed(SECRETS.META_APP_SECRET, body)),
  });
  if (answer.status !== 200) throw new Error(`the webhook was answered with ${answer.status} ${await answer.text()}`);
}

/** What the log says happened: event id → sequence. */
async function eventsOf(account: string, api: Api): Promise<Map<string, number>> {
  const { items } = await api(`/accounts/${account}/events?after=0&limit=200`);
  return new Map((items as { id: string; sequence: number }[]).map(({ id, sequence }) => [id, sequence]));
}

function delivered(name: string): Received[] {
  return receiver.received(name).filter(({ status }) => status === 200);
}

async function everythingArrived(hooks: Hook[], count: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && hooks.some(({ name }) => delivered(name).length < count)) await sleep(100);
}

function report(hooks: Hook[], expected: Map<string, number>, posted: number): void {
  const rows = hooks.flatMap((hook) => delivered(hook.name).map((request) => rowOf(hook, request, posted)));
  console.table(rows.toSorted((a, b) => a.receiver.localeCompare(b.receiver) || a.sequence - b.sequence));
  const missing = hooks.length * expected.size - new Set(rows.map((row) => `${row.receiver} ${row.sequence}`)).size;
  const doubled = rows.length - (hooks.length * expected.size - missing);
  const unverified = rows.filter(({ verified }) => !verified).length;
  const refused = hooks.reduce((sum, { name }) => sum + receiver.received(name).length - delivered(name).length, 0);
  console.log(
    `${expected.size} events out of posts that came twice each, to ${hooks.length} receivers: ${rows.length} delivered, ${missing} missing, ` +
      `${doubled} doubled, ${unverified} unverified; ${refused} tries were answered with 500 on the way.`,
  );
  if (expected.size === 0 || missing || doubled || unverified || refused !== 2) process.exitCode = 1;
}

function rowOf({ name, secret }: Hook, { body, headers, at }: Received, posted: number): Row {
  const { type, sequence } = JSON.parse(body) as { type: string; sequence: number };
  const attempts = Number(headers["x-whatshooked-attempt"]);
  return {
    event: type,
    sequence,
    receiver: name,
    attempts,
    ms: at - posted,
    verified: isVerified(secret, body, headers),
  };
}

function isVerified(secret: string, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
