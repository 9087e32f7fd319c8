// Business accounts: their numbers, whose they are, what a token may do, and which apps are told of them.
import { Hono } from "hono";
import { Fault, missing, noObject, wrong } from "./faults.ts";
import { type Asked, bodyOf, type Graphed, isAppToken, paged, permit, pick, textIn } from "./http.ts";
import { showNumber } from "./numbers.ts";
import type { Business_, Override } from "./world.ts";
import { verify } from "./webhooks.ts";

const URI_LENGTH = 200;

/** The business account in the path, which the token may manage. */
export function askedAccount(c: Asked): Business_ {
  const { business } = c.var;
  const id = c.req.param("id") ?? "";
  if (id !== business.waba_id) throw noObject(id, c.req.method);
  permit(business, "whatsapp_business_management");
  return business;
}

export const accountRoutes = new Hono<Graphed>()
  .get("/debug_token", (c) => c.json({ data: tokenFacts(c.var.business) }))
  .get("/:id/phone_numbers", (c) => {
    const { business } = c.var;
    // Other accounts of the portfolio have no numbers.
    const numbers = business.accounts.includes(c.req.param("id")) ? [] : askedAccount(c).numbers;
    const shown = numbers.map((number) => pick(showNumber(number), c.req.query("fields")));
    return c.json(paged(c, shown, c.req.path));
  })
  .get("/:id/owned_whatsapp_business_accounts", (c) => {
    const { business } = c.var;
    if (c.req.param("id") !== business.business_id) throw noObject(c.req.param("id"), "get");
    permit(business, "whatsapp_business_management");
    const all = [...business.accounts, business.waba_id].map((id) => ({ id, name: "An account" }));
    return c.json(paged(c, all, c.req.path));
  })
  .get("/:id/client_whatsapp_business_accounts", (c) => {
    if (c.req.param("id") !== c.var.business.business_id) throw noObject(c.req.param("id"), "get");
    return c.json({ data: [] });
  })
  .post("/:id/subscriptions", async (c) => {
    const { business } = c.var;
    if (c.req.param("id") !== business.app_id) throw noObject(c.req.param("id"), "post");
    if (!isAppToken(business, c.req.header("authorization")?.split(" ")[1])) {
      throw new Fault({ code: 15, message: "(#15) This method must be called with an app access_token." });
    }
    const body = await bodyOf(c);
    if (body["object"] !== "whatsapp_business_account") throw wrong("object", "must be whatsapp_business_account");
    textIn(body, "fields");
    const override_callback_uri = textIn(body, "callback_url");
    await overrideIn(c, { ...body, override_callback_uri });
    business.rules.webhook = override_callback_uri;
    return c.json({ success: true });
  })
  .get("/:id/subscribed_apps", (c) => c.json({ data: subscriptions(askedAccount(c)) }))
  .post("/:id/subscribed_apps", async (c) => {
    const business = askedAccount(c);
    const body = await bodyOf(c);
    business.override = body["override_callback_uri"] === undefined ? null : await overrideIn(c, body);
    business.subscribed = true;
    return c.json({ success: true });
  })
  .delete("/:id/subscribed_apps", (c) => {
    Object.assign(askedAccount(c), { subscribed: false, override: null });
    return c.json({ success: true });
  });

/** The address a body names, once it has answered the challenge. */
export async function overrideIn(c: Asked, body: Record<string, unknown>): Promise<Override> {
  const override_callback_uri = textIn(body, "override_callback_uri");
  const verify_token = textIn(body, "verify_token");
  if (override_callback_uri.length > URI_LENGTH) throw wrong("override_callback_uri", "is longer than 200 characters");
  const url = URL.parse(override_callback_uri);
  if (!url) throw missing("override_callback_uri");
  const isLoopback = url.hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !isLoopback) throw wrong("override_callback_uri", "must be an https URL");
  const override = { override_callback_uri, verify_token };
  await verify(c.var.world, c.var.business, override);
  return override;
}

function subscriptions({ subscribed, override, app_id }: Business_) {
  if (!subscribed) return [];
  const app = { id: app_id, name: "An app", link: `https://www.facebook.com/games/?app_id=${app_id}` };
  const uri = override?.override_callback_uri;
  return [{ whatsapp_business_api_data: app, ...(uri && { override_callback_uri: uri }) }];
}

const tokenFacts = ({ app_id, rules, waba_id }: Business_) => ({
  app_id,
  type: "SYSTEM_USER",
  application: "An app",
  expires_at: 0,
  is_valid: true,
  scopes: rules.permissions,
  granular_scopes: rules.permissions.map((scope) => ({ scope, target_ids: [waba_id] })),
});
