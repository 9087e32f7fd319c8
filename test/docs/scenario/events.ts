import { exports } from "cloudflare:workers";
import { newBox } from "../../support/box.ts";
import { eventually } from "../../support/seed.ts";
import type { Driver } from "../drive.ts";
import { aMessage, type Made } from "./business.ts";

/** Messages that are sent. */
export async function messages(driver: Driver, { id }: Made): Promise<void> {
  const path = { id };
  const message = { to: "+16505551234", type: "text", text: { body: "Your order is on its way" } };
  await driver.ask("POST /api/v1/accounts/{id}/messages", {
    path,
    headers: { "idempotency-key": "order-7" },
    body: message,
  });
  const sent = await driver.ask("POST /api/v1/accounts/{id}/messages", { path, query: { wait: "20" }, body: message });
  await driver.ask("GET /api/v1/messages/{id}", { path: { id: sent.id } });
  await driver.ask("GET /api/v1/accounts/{id}/messages", { path, query: { limit: "10" } });
  const later = { ...message, not_before: new Date(Date.now() + 600_000).toISOString() };
  const { body } = await driver.send("POST /api/v1/accounts/{id}/messages", { path, body: later }, driver.as);
  await driver.ask("DELETE /api/v1/messages/{id}", { path: { id: body.id } });
  await driver.ask("POST /api/v1/accounts/{id}/messages/{message_id}/read", {
    path: { id, message_id: "wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTdCNUJENjMxRDZBRjQ4OTY0MgA=" },
    body: { typing: true },
  });
}

/** The log, read without a hook. */
export async function log(driver: Driver, made: Made): Promise<void> {
  const path = { id: made.id };
  await aMessage(made, "Hello");
  await driver.ask("GET /api/v1/accounts/{id}/events", { path, query: { after: "0", types: "message.received" } });
  await driver.ask("GET /api/v1/accounts/{id}/stream", { path, query: { after: "0", types: "message.received" } });
  const named = { ...path, name: "crm" };
  const at = "/api/v1/accounts/{id}/consumers";
  await driver.ask(`PUT ${at}/{name}`, { path: named, body: { sequence: 0 } });
  await driver.ask(`PUT ${at}/{name}`, { path: named, body: { sequence: 1 } });
  await driver.ask(`GET ${at}`, { path });
  await driver.ask(`GET ${at}/{name}`, { path: named });
  await driver.ask(`DELETE ${at}/{name}`, { path: named });
}

/** A hook, what it gets, and what it does not. */
export async function hooks(driver: Driver, made: Made): Promise<void> {
  const box = newBox();
  const { id } = await driver.ask("POST /api/v1/hooks", {
    body: { name: "my app", url: box.url, events: ["message.*"], accounts: [made.id] },
  });
  const path = { id };
  await aMessage(made, "Good morning");
  await eventually(async () => {
    if ((await box.received()).length === 0) throw new Error("nothing came");
  });
  await driver.ask("GET /api/v1/hooks", { query: { limit: "10" } });
  await driver.ask("PATCH /api/v1/hooks/{id}", { path, body: { retry_count: 5 } });
  await driver.ask("GET /api/v1/hooks/{id}", { path });
  await driver.ask("GET /api/v1/hooks/{id}/lanes", { path });
  await driver.ask("GET /api/v1/hooks/{id}/deliveries", { path });
  await driver.ask("POST /api/v1/hooks/{id}/test", { path, body: { account_id: made.id } });
  await driver.ask("POST /api/v1/hooks/{id}/rotate-secret", { path, body: { overlap_hours: 24 } });
  const replay = { account_id: made.id, from_sequence: 1, only: "all" };
  await driver.ask("POST /api/v1/hooks/{id}/replay", { path, body: { ...replay, dry_run: true } });
  await driver.ask("POST /api/v1/hooks/{id}/replay", { path, body: replay });
  await driver.ask("DELETE /api/v1/hooks/{id}/replay", { path, query: { account_id: made.id } });
  await box.script([{ status: 404 }], true);
  for (const body of ["one", "two"]) await aMessage(made, body);
  await cache(driver, { account_id: made.id });
  await driver.ask("DELETE /api/v1/hooks/{id}", { path });
}

/** A hook's receiver in its place, to see what it is sent. */
export async function receiver(driver: Driver): Promise<void> {
  const { id, url } = await driver.ask("POST /api/v1/receivers", { body: { answer: { status: 200, body: "thanks" } } });
  const path = { id };
  await exports.default.fetch(url, { method: "POST", body: '{"hello":"there"}' });
  await driver.ask("PATCH /api/v1/receivers/{id}", { path, body: { status: 503 } });
  await driver.ask("GET /api/v1/receivers/{id}", { path, query: { after: "0" } });
  await driver.ask("DELETE /api/v1/receivers/{id}", { path });
}

/** What could not be delivered. */
async function cache(driver: Driver, filter: { account_id: string }): Promise<void> {
  const at = "/api/v1/message-cache";
  // What a replay has cached has one header the more.
  const path = await eventually(async () => {
    const { items } = (await driver.send(`GET ${at}`, { query: filter }, driver.as)).body;
    return { id: items.find((row: Cached) => row.event_data.data.text?.body === "two").id };
  });
  await driver.ask(`GET ${at}`, { query: { ...filter, event_type: "message.received", limit: "1" } });
  await driver.ask(`GET ${at}/counts`, { query: filter });
  await driver.ask(`GET ${at}/{id}`, { path });
  await driver.ask(`POST ${at}/{id}/replay`, { path });
  await driver.ask(`POST ${at}/replay`, { body: { filter, dry_run: true } });
  await driver.ask(`POST ${at}/replay`, { body: { filter } });
  await driver.ask(`DELETE ${at}/{id}`, { path });
  await driver.ask(`POST ${at}/delete`, { body: { filter } });
}

type Cached = { event_data: { data: { text?: { body: string } } } };
