import { z } from "@hono/zod-openapi";
import { masked } from "#src/masked.ts";
import { seal } from "#src/seal.ts";

/** The version of the Graph API an account is spoken to with when its config names none. */
export const DEFAULT_API_VERSION = "v26.0";

const SECRETS = ["access_token", "app_secret", "verify_token"] as const;

const MetaId = z.string().regex(/^\d{1,32}$/, "must be digits");
// Printable ASCII without blanks: a masked secret that is sent back is none.
const Secret = z
  .string()
  .min(8)
  .max(2_000)
  .regex(/^[\x21-\x7e]+$/, "must be the secret itself: printable ASCII without spaces");

/** How Meta's Cloud API knows a number. In answers the three secrets are masked. */
export const Config = z.strictObject({
  phone_number_id: MetaId.openapi({ description: "Meta's id of the number" }),
  access_token: Secret,
  app_secret: Secret.optional().openapi({ description: "verifies what is posted to /webhooks/meta/{account_id}" }),
  verify_token: Secret.optional().openapi({ description: "answers Meta's challenge at /webhooks/meta/{account_id}" }),
  waba_id: MetaId.optional().openapi({ description: "the WhatsApp Business account the number is in" }),
  business_account_id: MetaId.optional(),
  api_version: z
    .string()
    .regex(/^v\d{1,2}\.\d$/, "must be like v26.0")
    .optional()
    .openapi({ description: `${DEFAULT_API_VERSION} when absent` }),
});
export type Config = z.infer<typeof Config>;

/** Replaces what is named; null takes an optional member away. */
export const ConfigChange = z.strictObject({
  ...Config.partial().shape,
  app_secret: Config.shape.app_secret.nullable(),
  verify_token: Config.shape.verify_token.nullable(),
  waba_id: Config.shape.waba_id.nullable(),
  business_account_id: Config.shape.business_account_id.nullable(),
  api_version: Config.shape.api_version.nullable(),
});
export type ConfigChange = z.infer<typeof ConfigChange>;

/** A config as an answer shows it. */
export const ShownConfig = z.object({
  phone_number_id: z.string(),
  access_token: z.string().openapi({ example: "••••9f3a" }),
  app_secret: z.string().optional(),
  verify_token: z.string().optional(),
  waba_id: z.string().optional(),
  business_account_id: z.string().optional(),
  api_version: z.string().optional(),
});
export type ShownConfig = z.infer<typeof ShownConfig>;

/** A config as its row keeps it: the same members, the secrets sealed. */
export type StoredConfig = ShownConfig;

/** The stored config after a change. */
export async function changeConfig(
  key: string,
  stored: Partial<StoredConfig>,
  change: ConfigChange,
): Promise<StoredConfig> {
  const sealed = await eachSecret(change, (secret) => seal(key, secret));
  const merged = Object.entries({ ...stored, ...sealed }).filter(([, value]) => value !== null && value !== undefined);
  return ShownConfig.parse(Object.fromEntries(merged));
}

/** What may be shown of a stored config. */
export const showConfig = async (key: string, stored: StoredConfig): Promise<ShownConfig> =>
  ShownConfig.parse(await eachSecret(stored, (sealed) => masked(key, sealed)));

async function eachSecret(config: ConfigChange, turn: (secret: string) => Promise<string>) {
  const turned = SECRETS.map(async (name) => {
    const secret = config[name];
    return typeof secret === "string" ? [[name, await turn(secret)] as const] : [];
  });
  return { ...config, ...Object.fromEntries((await Promise.all(turned)).flat()) };
}
