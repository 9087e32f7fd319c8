import { z } from "zod";
import { AppError } from "#src/errors.ts";
import { askMeta } from "#src/graph/ask.ts";
import type { Business } from "#src/graph/business.ts";
import { factsOfToken } from "#src/graph/token.ts";
import { seal, unseal } from "#src/seal.ts";

/** What an app is told of when nothing else is asked for: the fields every app may have. */
export const FIELDS = [
  "messages",
  "account_alerts",
  "account_review_update",
  "account_update",
  "business_capability_update",
  "calls",
  "flows",
  "history",
  "message_template_components_update",
  "message_template_quality_update",
  "message_template_status_update",
  "phone_number_name_update",
  "phone_number_quality_update",
  "security",
  "smb_app_state_sync",
  "smb_message_echoes",
  "template_category_update",
  "user_preferences",
];

const Done = z.object({ success: z.literal(true) });
const DEADLINE_MS = 30_000;

type Address = { override_callback_uri: string; verify_token: string };

/** Makes an address the own webhook of the token's app. Only the app itself may ask for that, by its id and secret. */
export async function setAppWebhook(
  env: Env,
  { config }: Business,
  { override_callback_uri, verify_token }: Address,
  fields: string[],
): Promise<void> {
  const app_id = (await factsOfToken(env, config))?.app_id;
  if (!config.app_secret || !app_id) {
    const path = config.app_secret ? "config.access_token" : "config.app_secret";
    const message = config.app_secret ? "does not tell its app" : "is needed to set the app's own webhook";
    throw new AppError("unprocessable", `${path} ${message}`, { errors: [{ path, message }] });
  }
  const token = `${app_id}|${await unseal(env.ENCRYPTION_KEY, config.app_secret)}`;
  const { api_version } = config;
  const asApp = { access_token: await seal(env.ENCRYPTION_KEY, token), ...(api_version && { api_version }) };
  const json = {
    object: "whatsapp_business_account",
    callback_url: override_callback_uri,
    verify_token,
    fields: fields.join(","),
  };
  const request = { method: "POST" as const, path: `/${app_id}/subscriptions`, json, deadlineMs: DEADLINE_MS };
  await askMeta(env, { config: asApp }, request, Done);
}
