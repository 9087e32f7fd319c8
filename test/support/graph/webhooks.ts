// What the server posts: signed webhooks, and the challenge that an address must answer before it gets them.
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault, titleOf } from "./faults.ts";
import { CARRIED, type Json, type Mail, type Told } from "./graph.ts";
import { type Business_, digitsOf, now, type Override, type PhoneNumber, type Sent, type World } from "./world.ts";

// Meta goes on for days; the tests' receivers are there or not.
const TRIES = 4;
const PAUSE_MS = 200;

type Answer = { status: number; body: string };

// Each business posts one thing after the other.
const queues = new WeakMap<Business_, Promise<void>>();

/** Posts the statuses of a message, each in a webhook of its own, in order. */
export function tell(world: World, business: Business_, sent: Sent, statuses: Told[]): Promise<void> {
  const changes = statuses.map((told) => statusChange(business, sent, told));
  return changes.reduce((last, change) => last.then(() => post(world, business, [change])), Promise.resolve());
}

/** Posts changes as one webhook; tries again while it is not answered with 200. */
export function post(world: World, business: Business_, changes: Json[]): Promise<void> {
  const url = addressFor(business, changes);
  const posting = (queues.get(business) ?? Promise.resolve()).then(async () => {
    if (!url) return;
    const { body, headers } = signedBody(business, changes);
    for (let n = 0; n < TRIES; n++) {
      if (n > 0) await sleep(PAUSE_MS * 2 ** n);
      const { status } = await send(world, business, { url, method: "POST", headers, body });
      if (status === 200) return;
    }
  });
  queues.set(business, posting);
  return posting;
}

/** Messages go to the number's own address, else the account's, else the app's; all else to the app's. */
function addressFor(business: Business_, changes: Json[]): string | null {
  const value = changes[0]?.["value"] as { metadata?: { phone_number_id?: string } } | undefined;
  const number = business.numbers.find(({ id }) => id === value?.metadata?.phone_number_id);
  const isMessage = changes.every(({ field }) => field === "messages");
  const override = isMessage ? (number?.override ?? business.override) : null;
  return override?.override_callback_uri ?? business.rules.webhook;
}

function signedBody({ app_secret, waba_id }: Business_, changes: Json[]) {
  const json = JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: waba_id, changes }] });
  // Meta escapes: what is signed is the bytes, not the JSON.
  const body = json
    .replaceAll("/", "\\/")
    .replaceAll(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const mac = createHmac("sha256", app_secret).update(body).digest("hex");
  return { body, headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${mac}` } };
}

/** Asks an address to repeat a challenge; throws what Graph answers when it does not. */
export async function verify(world: World, business: Business_, override: Override): Promise<void> {
  const challenge = randomBytes(8).readUInt32BE().toString();
  const url = new URL(override.override_callback_uri);
  url.searchParams.set("hub.mode", "subscribe");
  url.searchParams.set("hub.challenge", challenge);
  url.searchParams.set("hub.verify_token", override.verify_token);
  const { status, body } = await send(world, business, { url: url.href, method: "GET", headers: {}, body: "" });
  if (status === 200 && body === challenge) return;
  const why = status === 200 ? "the challenge was not repeated" : `HTTP Status Code = ${status}`;
  throw new Fault({
    code: 2200,
    message: `(#2200) Callback verification failed with the following errors: ${why}; Content-Length = ${body.length}`,
  });
}

async function send(world: World, business: Business_, request: Omit<Mail, "id">): Promise<Answer> {
  const carried = new URL(request.url).origin === CARRIED;
  const answer = await (carried ? handOut(world, business, request) : fetched(request));
  const { url, method, body } = request;
  business.posted.push({ url, method, body, status: answer.status, answer: answer.body });
  return answer;
}

async function fetched({ url, method, headers, body }: Omit<Mail, "id">): Promise<Answer> {
  try {
    const answer = await fetch(url, { method, headers, redirect: "manual", ...(method === "POST" && { body }) });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

/** Gives a request to the test that carries this business's mail; answers what it brings back. */
function handOut(world: World, business: Business_, request: Omit<Mail, "id">): Promise<Answer> {
  const mail = { id: randomUUID(), ...request };
  const answered = new Promise<Answer>((resolve) => world.mails.set(mail.id, resolve));
  const carrier = business.carriers.shift();
  if (carrier) carrier(mail);
  else business.mail.push(mail);
  return answered;
}

/** The next request to be carried; waits for it. */
export function nextMail(business: Business_): Promise<Mail> {
  const mail = business.mail.shift();
  return mail ? Promise.resolve(mail) : new Promise((resolve) => business.carriers.push(resolve));
}

function statusChange(business: Business_, { id, number, body }: Sent, told: Told): Json {
  const { status, code, details } = typeof told === "string" ? { status: told } : told;
  const timestamp = String(Math.floor(now(business) / 1000));
  const callback = body["biz_opaque_callback_data"];
  const error = code !== undefined && {
    code,
    title: titleOf(code),
    message: titleOf(code),
    error_data: { details: details ?? titleOf(code) },
    href: "/documentation/business-messaging/whatsapp/support/error-codes/",
  };
  const value = {
    messaging_product: "whatsapp",
    metadata: metadataOf(number),
    statuses: [
      {
        id,
        status,
        timestamp,
        ...addresseeOf(body),
        ...(typeof callback === "string" && { biz_opaque_callback_data: callback }),
        ...(["sent", "delivered"].includes(status) && { pricing: PRICING }),
        ...(error && { errors: [error] }),
      },
    ],
  };
  return { field: "messages", value };
}

const PRICING = { billable: true, pricing_model: "PMP", type: "regular", category: "service" };

export const metadataOf = ({ id, display_phone_number }: PhoneNumber) => ({
  display_phone_number: digitsOf(display_phone_number),
  phone_number_id: id,
});

function addresseeOf(body: Json): Json {
  const { to, recipient, recipient_type } = body as Record<string, string | undefined>;
  if (to && recipient_type === "group") return { recipient_id: to, recipient_type: "group" };
  return to ? { recipient_id: digitsOf(to) } : { recipient_user_id: recipient };
}
