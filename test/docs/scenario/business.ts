import { env } from "cloudflare:workers";
import { carry, graph } from "../../support/graph.ts";
import type { NewBusiness } from "../../support/graph/graph.ts";
import { messages, signed, text } from "../../support/meta.ts";
import { call } from "../../support/api.ts";
import type { Driver } from "../drive.ts";

/** A business account as the scenario goes on with it: its id, and what Graph knows it by. */
export type Made = { id: string; waba_id: string; number_id: string };

/** A business account, linked as its owner does it. */
export async function anAccount(driver: Driver, more: NewBusiness = {}): Promise<Made> {
  const business = await graph.add({ app_secret: env.META_APP_SECRET, ...more });
  const [number] = business.numbers;
  const { id } = await driver.ask("POST /api/v1/accounts", {
    body: {
      account_type: "business-api",
      phone_number: `+${number?.display_phone_number.replaceAll(/\D/g, "")}`,
      display_name: "My shop",
      metadata: { tenant: "a" },
      config: { phone_number_id: number?.id, access_token: business.token },
    },
  });
  return { id, waba_id: business.waba_id, number_id: number?.id ?? "" };
}

/** A person writes to the number: Meta posts it. */
export async function aMessage({ number_id }: Made, body: string): Promise<void> {
  const post = await signed(env.META_APP_SECRET, {
    object: "whatsapp_business_account",
    entry: [{ id: "1", changes: [messages([text(body)], number_id)] }],
  });
  const { status } = await call("POST", "/webhooks/meta", post);
  if (status !== 200) throw new Error(`Meta's door answered ${status}`);
}

export async function accounts(driver: Driver, { id, waba_id }: Made): Promise<void> {
  const path = { id };
  await driver.ask("GET /api/v1/accounts", { query: { limit: "10" } });
  await driver.ask("GET /api/v1/accounts/{id}", { path });
  await driver.ask("PATCH /api/v1/accounts/{id}", { path, body: { display_name: "My other shop" } });
  await driver.ask("GET /api/v1/accounts/{id}/health", { path });
  const carried = carry(waba_id);
  await driver.ask("POST /api/v1/accounts/{id}/meta/subscribe", { path, body: {} });
  await carried;
  await driver.ask("GET /api/v1/accounts/{id}/meta/subscription", { path });
  await driver.ask("DELETE /api/v1/accounts/{id}/meta/subscription", { path });
}

export async function templates(driver: Driver, { id }: Made): Promise<void> {
  const at = (rest = "") => `/api/v1/accounts/{id}/meta/templates${rest}`;
  const part = { type: "BODY", text: "Your order is on its way" };
  const template = { name: "greeting", language: "en_US", category: "UTILITY", components: [part] };
  const made = await driver.ask(`POST ${at()}`, { path: { id }, body: template });
  const path = { id, template_id: made.id };
  await driver.ask(`GET ${at()}`, { path: { id }, query: { limit: "10" } });
  await driver.ask(`GET ${at("/{template_id}")}`, { path });
  await graph.review(made.id, "APPROVED");
  await driver.ask(`PATCH ${at("/{template_id}")}`, {
    path,
    body: { components: [{ ...part, text: "Your order has left us" }] },
  });
  await driver.ask(`POST ${at("/sync")}`, { path: { id } });
  await driver.ask(`DELETE ${at("/{template_id}")}`, { path });
  await driver.send(`POST ${at()}`, { path: { id }, body: { ...template, name: "farewell" } }, driver.as);
  await driver.ask(`DELETE ${at()}`, { path: { id }, query: { name: "farewell" } });
}

export async function files(driver: Driver, { id }: Made): Promise<void> {
  const { id: media_id, url } = await driver.ask("POST /api/v1/media", {
    query: { account_id: id, filename: "hello.txt" },
    bytes: { type: "text/plain", text: "Hello" },
  });
  await driver.ask("GET /api/v1/media/{id}", { path: { id: media_id } });
  const { searchParams } = new URL(url, "https://gateway.test");
  await driver.ask("GET /media/{id}", { path: { id: media_id }, query: Object.fromEntries(searchParams) });
  const meta = "/api/v1/accounts/{id}/meta";
  const copy = await driver.ask(`POST ${meta}/media`, { path: { id }, body: { media_id } });
  const path = { id, meta_media_id: copy.id };
  await driver.ask(`GET ${meta}/media/{meta_media_id}`, { path });
  await driver.ask(`GET ${meta}/media/{meta_media_id}/file`, { path });
  await driver.ask(`DELETE ${meta}/media/{meta_media_id}`, { path });
  await driver.ask(`DELETE /api/v1/media/{id}`, { path: { id: media_id } });
  const picture = { type: "image/png", text: "the bytes of a picture" };
  const query = { account_id: id, filename: "logo.png" };
  const { body } = await driver.send("POST /api/v1/media", { query, bytes: picture }, driver.as);
  await driver.ask(`POST ${meta}/handles`, { path: { id }, body: { media_id: body.id } });
}

/** What surrounds a number at Meta. */
export async function aroundNumber(driver: Driver, made: Made): Promise<void> {
  const path = { id: made.id };
  const meta = "/api/v1/accounts/{id}/meta";
  await driver.ask(`GET ${meta}/numbers`, { path, query: { limit: "10" } });
  await driver.ask(`GET ${meta}/number`, { path });
  await driver.ask(`POST ${meta}/number/request-code`, { path, body: { method: "SMS", language: "en_US" } });
  await driver.ask(`POST ${meta}/number/verify-code`, { path, body: { code: "123-456" } });
  await driver.ask(`POST ${meta}/number/register`, { path, body: { pin: "482913" } });
  await driver.ask(`PUT ${meta}/number/pin`, { path, body: { pin: "482914" } });
  await driver.ask(`PATCH ${meta}/number/settings`, { path, body: { calling: { status: "ENABLED" } } });
  await driver.ask(`GET ${meta}/number/settings`, { path });
  await driver.ask(`PATCH ${meta}/profile`, { path, body: { about: "Open from 9 to 5", vertical: "RETAIL" } });
  await driver.ask(`GET ${meta}/profile`, { path });
  const qr = await driver.ask(`POST ${meta}/qr-codes`, { path, body: { message: "Hello!" } });
  await driver.ask(`GET ${meta}/qr-codes`, { path, query: { limit: "10" } });
  const code = { ...path, code: qr.code };
  await driver.ask(`GET ${meta}/qr-codes/{code}`, { path: code });
  await driver.ask(`PATCH ${meta}/qr-codes/{code}`, { path: code, body: { message: "Good day!" } });
  await driver.ask(`DELETE ${meta}/qr-codes/{code}`, { path: code });
  await driver.ask(`POST ${meta}/blocked`, { path, body: { users: ["+16505551234"] } });
  await driver.ask(`GET ${meta}/blocked`, { path, query: { limit: "10" } });
  await driver.ask(`DELETE ${meta}/blocked/{user}`, { path: { ...path, user: "16505551234" } });
  await driver.ask(`POST ${meta}/number/deregister`, { path });
}
