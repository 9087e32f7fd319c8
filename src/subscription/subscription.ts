import { z } from "zod";
import { wabaOf } from "#src/accounts/waba.ts";
import { audit, type Entry } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askMeta, listOfMeta } from "#src/graph/ask.ts";
import { type Business, businessOf } from "#src/graph/business.ts";
import { factsOfToken } from "#src/graph/token.ts";
import type { Who } from "#src/users/who.ts";
import { addressOf, verifyTokenOf } from "./address.ts";
import { FIELDS, setAppWebhook } from "./app-webhook.ts";
import type { SubscribeInput, Subscription } from "./contract.ts";

// What the app is subscribed with must answer a challenge first: that takes Meta a moment.
const DEADLINE_MS = 30_000;

const Done = z.object({ success: z.literal(true) });
const App = z.object({
  whatsapp_business_api_data: z.object({ id: z.string() }),
  override_callback_uri: z.string().optional(),
});

/** `base`: where clients, and so Meta, reach the gateway. */
type Asked = { id: string; base: string };

/** Subscribes the token's app to the account, with this gateway's address. */
export async function subscribe(
  env: Env,
  who: Who,
  { id, base, app, fields = FIELDS }: Asked & SubscribeInput,
): Promise<Subscription> {
  const waba_id = await wabaOf(env, who, await businessOf(env, who, id));
  const verify_token = await verifyTokenOf(env, who, await businessOf(env, who, id));
  const business = await businessOf(env, who, id);
  const address = { override_callback_uri: addressOf(base, business), verify_token };
  if (app) await setAppWebhook(env, business, address, fields);
  const path = `/${waba_id}/subscribed_apps`;
  await askMeta(env, business, { method: "POST", path, json: address, deadlineMs: DEADLINE_MS }, Done);
  const data = { waba_id, callback_url: address.override_callback_uri, app_webhook: app };
  await audit(database(env.DB), who, { ...toldOf("account.subscribed", id), data });
  return { ...(await standing(env, business, { waba_id, base })), app_webhook: app };
}

/** How the subscription stands at Meta. */
export async function getSubscription(env: Env, who: Who, { id, base }: Asked): Promise<Subscription> {
  const business = await businessOf(env, who, id);
  return standing(env, business, { waba_id: await wabaOf(env, who, business), base });
}

async function standing(env: Env, business: Business, { waba_id, base }: { waba_id: string; base: string }) {
  const [apps, facts] = await Promise.all([
    listOfMeta(env, business, { path: `/${waba_id}/subscribed_apps` }, App),
    factsOfToken(env, business.config),
  ]);
  // A token whose app is not told sees the apps of others too: then the only one must be it.
  const own = apps.find((one) => one.whatsapp_business_api_data.id === facts?.app_id) ?? (facts ? undefined : apps[0]);
  return {
    waba_id,
    subscribed: own !== undefined,
    callback_url: own?.override_callback_uri ?? null,
    expected_url: addressOf(base, business),
  };
}

/** Ends the subscription of the token's app. */
export async function unsubscribe(env: Env, who: Who, id: string): Promise<void> {
  const business = await businessOf(env, who, id);
  const waba_id = await wabaOf(env, who, business);
  await askMeta(env, business, { method: "DELETE", path: `/${waba_id}/subscribed_apps` }, Done);
  await audit(database(env.DB), who, { ...toldOf("account.unsubscribed", id), data: { waba_id } });
}

const toldOf = (event_type: string, id: string): Entry => ({ event_type, entity: ["account", id], action: "update" });
