// `KEY=whk_… npm run pair -- +491700000001`: makes the personal account if it is not there, connects it, and shows the code to scan until the
// phone has. EDGE_URL says where the gateway is, if it is not the one of `npm start`.
import { setTimeout as sleep } from "node:timers/promises";

const url = process.env["EDGE_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "8787"}`;
const key = process.env["KEY"];
const phone = process.argv[2];

const CLEAR = "\u001B[2J\u001B[H";
const AGAIN_MS = 1_000;

type Account = { id: string; phone_number: string; account_type: string };

if (!key || !phone) {
  console.error("KEY=<an API key with accounts:write> npm run pair -- <the phone's number, as +491700000001>");
  process.exit(2);
}

const { id } =
  (await existing()) ?? (await ask<Account>("POST", "", { account_type: "whatsmeow", phone_number: phone }));
await ask("POST", `/${id}/connect`);
for (let shown = ""; ;) {
  const { status, reason, detail } = await ask<{ status: string; reason?: string; detail?: string }>(
    "GET",
    `/${id}/connection`,
  );
  if (status === "connected") break;
  if (reason && reason !== "restart" && reason !== "lost") give(detail ?? reason);
  const code = await codeNow();
  if (code && code !== shown)
    console.log(`${CLEAR}${code}\nScan it with the phone: Settings, Linked devices, Link a device.`);
  shown = code ?? shown;
  await sleep(AGAIN_MS);
}
console.log(`${CLEAR}${phone} is connected, as account ${id}.`);

async function existing(): Promise<Account | undefined> {
  for (let cursor = ""; ;) {
    const page = await ask<{ items: Account[]; next: string | null }>(
      "GET",
      `?limit=200${cursor && `&cursor=${cursor}`}`,
    );
    const found = page.items.find(
      (one) => one.account_type === "whatsmeow" && digitsOf(one.phone_number) === digitsOf(phone),
    );
    if (found || !page.next) return found;
    cursor = page.next;
  }
}

/** The newest code; null: there is none at the moment. */
async function codeNow(): Promise<string | null> {
  const answer = await call("GET", `/${id}/qr?format=text&wait=5`);
  return answer.ok ? answer.text() : null;
}

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await call(method, path, body);
  const said = (await answer.json()) as { detail?: string };
  if (!answer.ok) give(said.detail ?? `The gateway answered ${answer.status}`);
  return said as Answer;
}

function call(method: string, path: string, body?: unknown): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${url}/api/v1/accounts${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...type },
    ...init,
  });
}

function give(reason: string): never {
  console.error(reason);
  process.exit(1);
}

function digitsOf(number = ""): string {
  return number.replaceAll(/\D/g, "");
}
