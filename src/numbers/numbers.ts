import { z } from "zod";
import { wabaOf } from "#src/accounts/waba.ts";
import { audit } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { askMeta, type Blamed, pageOfMeta } from "#src/graph/ask.ts";
import { businessOf } from "#src/graph/business.ts";
import type { Who } from "#src/users/who.ts";
import type { CodeRequest, PhoneNumber, Registration } from "./contract.ts";

const FIELDS =
  "id,display_phone_number,verified_name,status,code_verification_status,name_status,quality_rating,platform_type,throughput,whatsapp_business_manager_messaging_limit,is_pin_enabled";

const AtMeta = z.object({
  id: z.string(),
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  status: z.string().optional(),
  code_verification_status: z.string().optional(),
  name_status: z.string().optional(),
  quality_rating: z.string().optional(),
  platform_type: z.string().optional(),
  throughput: z.object({ level: z.string() }).optional(),
  whatsapp_business_manager_messaging_limit: z.string().optional(),
  is_pin_enabled: z.boolean().optional(),
});

const Done = z.object({ success: z.literal(true) });
const AsIs = z.record(z.string(), z.json());

// PIN mismatch, too many guesses, guessed too fast; a wrong code.
const BLAME: Blamed = { 133005: "pin", 133008: "pin", 133009: "pin", 136025: "code" };

function toNumber(number: z.infer<typeof AtMeta>): PhoneNumber {
  const { id, throughput, is_pin_enabled, whatsapp_business_manager_messaging_limit, ...same } = number;
  return {
    phone_number_id: id,
    ...same,
    ...(throughput && { throughput: throughput.level }),
    ...(whatsapp_business_manager_messaging_limit && { messaging_limit: whatsapp_business_manager_messaging_limit }),
    ...(is_pin_enabled !== undefined && { pin_enabled: is_pin_enabled }),
  };
}

type Paged = { id: string; limit: number; cursor?: string | undefined };

export async function listNumbers(env: Env, who: Who, { id, limit, cursor }: Paged) {
  const business = await businessOf(env, who, id);
  const path = `/${await wabaOf(env, who, business)}/phone_numbers`;
  const { items, next } = await pageOfMeta(env, business, { path, query: { fields: FIELDS }, limit, cursor }, AtMeta);
  return { items: items.map(toNumber), next };
}

export async function getNumber(env: Env, who: Who, id: string): Promise<PhoneNumber> {
  const business = await businessOf(env, who, id);
  const path = `/${business.config.phone_number_id}`;
  return toNumber(await askMeta(env, business, { path, query: { fields: FIELDS } }, AtMeta));
}

export const requestCode = (env: Env, who: Who, { id, method, language }: { id: string } & CodeRequest) =>
  order(env, who, {
    id,
    edge: "/request_code",
    json: { code_method: method, language },
    told: "number.code_requested",
  });

export const verifyCode = (env: Env, who: Who, { id, code }: { id: string; code: string }) =>
  order(env, who, { id, edge: "/verify_code", json: { code: code.replace("-", "") }, told: "number.verified" });

export const register = (env: Env, who: Who, { id, ...input }: { id: string } & Registration) =>
  order(env, who, {
    id,
    edge: "/register",
    json: { messaging_product: "whatsapp", ...input },
    told: "number.registered",
  });

export const deregister = (env: Env, who: Who, id: string) =>
  order(env, who, { id, edge: "/deregister", json: { messaging_product: "whatsapp" }, told: "number.deregistered" });

export const setPin = (env: Env, who: Who, { id, pin }: { id: string; pin: string }) =>
  order(env, who, { id, edge: "", json: { pin }, told: "number.pin_set" });

export async function getSettings(env: Env, who: Who, id: string) {
  const business = await businessOf(env, who, id);
  return askMeta(env, business, { path: `/${business.config.phone_number_id}/settings` }, AsIs);
}

export async function changeSettings(env: Env, who: Who, { id, change }: { id: string; change: object }) {
  await order(env, who, { id, edge: "/settings", json: change, told: "number.settings_changed" });
  return getSettings(env, who, id);
}

type Order = { id: string; edge: string; json: object; told: string };

/** Has Meta do something with the account's number. PINs and codes are not written down. */
async function order(env: Env, who: Who, { id, edge, json, told }: Order): Promise<void> {
  const business = await businessOf(env, who, id);
  const path = `/${business.config.phone_number_id}${edge}`;
  await askMeta(env, business, { method: "POST", path, json, blame: BLAME }, Done);
  const data = { named: Object.keys(json).filter((name) => name !== "messaging_product") };
  await audit(database(env.DB), who, { event_type: told, entity: ["account", id], action: "update", data });
}
