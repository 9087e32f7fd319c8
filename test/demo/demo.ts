// `npm run demo`: the main job end to end, without any account anywhere. A signed mixture of Meta's webhooks goes in, twice;
// two receivers get every event once, signed, although one of them fails at first. One of them answers a message: its reply goes
// out through a Graph API of the demo's own, whose statuses come back to both. Exits with 1 if that is not so.
import { createHash } from "node:crypto";
import { rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { startGraph } from "../support/graph/server.ts";
import { envelope, messages, NUMBER_ID, PHONE, signed, statuses, text, WABA_ID } from "../support/meta.ts";
import { SECRETS, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { startReceiver } from "../support/node/receiver.ts";
import type { Received } from "../support/receiver.ts";

const PATIENCE_MS = 60_000;
const QUESTION = "Does it come in another colour?";
const REPLY = { messages: [{ type: "text", text: { body: "Yes, in blue" } }] };
const PICTURE = Buffer.from("a picture");

type Hook = { name: string; secret: string };
type Row = {
  event: string;
  says: string;
  sequence: number;
  receiver: string;
  attempts: number;
  ms: number;
  verified: boolean;
};
type Event = { id: string; type: string; sequence: number; data: Record<string, unknown> };

const stateDir = await mkdtemp(join(tmpdir(), "whatshooked-demo-"));
const [graph, receiver] = await Promise.all([startGraph(), startReceiver()]);
const gateway = await startGateway({ stateDir, vars: { GRAPH_URL: graph.url } });
try {
  const { token } = await graph.add({
    waba_id: WABA_ID,
    numbers: [{ id: NUMBER_ID, display_phone_number: PHONE }],
    app_secret: SECRETS.META_APP_SECRET,
    webhook: `${gateway.url}/webhooks/meta`,
    statuses: ["sent", "delivered", "read"],
  });
  const api = await setUp(() => gateway.url);
  const account = await api("POST", "/accounts", {
    account_type: "business-api",
    phone_number: PHONE,
    config: { phone_number_id: NUMBER_ID, access_token: token },
  });
  receiver.script(
    "healthy",
    [{ match: `"type":"text","text":{"body":"${QUESTION}"`, body: JSON.stringify(REPLY) }],
    true,
  );
  receiver.script("flaky", [{ status: 500 }, { status: 500 }]);
  const hooks: Hook[] = [];
  for (const name of ["healthy", "flaky"]) {
    const hook = { name, url: `${receiver.url}/hook/${name}`, answers: name === "healthy" };
    const { secret } = await api("POST", "/hooks", hook);
    hooks.push({ name, secret: String(secret) });
  }
  const posted = Date.now();
  for (const body of await mixture()) {
    await post(body);
    await post(body);
  }
  const expected = await everythingHappened(String(account["id"]), api);
  await everythingArrived(hooks, expected.length);
  report(hooks, expected, posted);
} finally {
  await Promise.all([gateway.stop(), receiver.stop(), graph.stop()]);
  await rm(stateDir, { recursive: true, force: true });
}

async function mixture(): Promise<unknown[]> {
  const id = await graph.file(NUMBER_ID, { mime_type: "image/jpeg", data: PICTURE.toString("base64") });
  const sha256 = createHash("sha256").update(PICTURE).digest("base64");
  return [
    envelope(messages([text(QUESTION), { type: "location", location: { latitude: 0, longitude: 0 } }])),
    envelope(messages([{ type: "image", image: { id, mime_type: "image/jpeg", sha256 } }])),
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

/** What the log says happened, once the reply was read and the picture is here. */
async function everythingHappened(account: string, api: Call): Promise<Event[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = await api("GET", `/accounts/${account}/events?after=0&limit=200`);
    const events = items as Event[];
    const reply = events.find(({ data }) => data["send_id"] !== undefined)?.data["message_id"];
    const isRead = events.some(
      ({ data }) => reply !== undefined && data["message_id"] === reply && data["status"] === "read",
    );
    const isDone = isRead && events.some(({ type }) => type === "media.ready");
    if (isDone || Date.now() > until) return events;
    await sleep(100);
  }
}

function delivered(name: string): Received[] {
  return receiver.received(name).filter(({ status }) => status === 200);
}

async function everythingArrived(hooks: Hook[], count: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && hooks.some(({ name }) => delivered(name).length < count)) await sleep(100);
}

function report(hooks: Hook[], expected: Event[], posted: number): void {
  const rows = hooks.flatMap((hook) => delivered(hook.name).map((request) => rowOf(hook, request, posted)));
  console.table(rows.toSorted((a, b) => a.receiver.localeCompare(b.receiver) || a.sequence - b.sequence));
  const missing = hooks.length * expected.length - new Set(rows.map((row) => `${row.receiver} ${row.sequence}`)).size;
  const doubled = rows.length - (hooks.length * expected.length - missing);
  const unverified = rows.filter(({ verified }) => !verified).length;
  const refused = hooks.reduce((sum, { name }) => sum + receiver.received(name).length - delivered(name).length, 0);
  console.log(
    `${expected.length} events out of posts that came twice each, to ${hooks.length} receivers: ${rows.length} delivered, ${missing} missing, ` +
      `${doubled} doubled, ${unverified} unverified; ${refused} tries were answered with 500 on the way.`,
  );
  if (expected.length === 0 || missing || doubled || unverified || refused !== 2) process.exitCode = 1;
}

function rowOf({ name, secret }: Hook, { body, headers, at }: Received, posted: number): Row {
  const { type, sequence, data } = JSON.parse(body) as Event;
  const attempts = Number(headers["x-whatshooked-attempt"]);
  return {
    event: type,
    says: String(data["status"] ?? (data["text"] as { body: string } | undefined)?.body ?? data["type"] ?? ""),
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
