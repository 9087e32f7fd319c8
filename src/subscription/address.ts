import type { StoredConfig } from "#src/accounts/config.ts";
import { keepConfig } from "#src/accounts/waba.ts";
import { AppError } from "#src/errors.ts";
import type { Business } from "#src/graph/business.ts";
import { randomToken } from "#src/ids.ts";
import { seal, unseal } from "#src/seal.ts";
import type { Who } from "#src/users/who.ts";

/** The gateway's address for an account at Meta: its own door when it has an app secret of its own. */
export const addressOf = (base: string, { id, config }: Business): string =>
  `${base}/webhooks/meta${config.app_secret ? `/${id}` : ""}`;

/**
 * The verify token that Meta must show at the account's address. An account with a secret of its own gets one when it has
 * none; without secrets of its own or of the installation nothing that came could be verified.
 */
export async function verifyTokenOf(env: Env, who: Who, { id, config }: Business): Promise<string> {
  if (!config.app_secret) return installationsToken(env);
  if (config.verify_token) return unseal(env.ENCRYPTION_KEY, config.verify_token);
  const token = randomToken("whv_");
  const change: Partial<StoredConfig> = { verify_token: await seal(env.ENCRYPTION_KEY, token) };
  await keepConfig(env, who, { id, before: config, change });
  return token;
}

function installationsToken({ META_APP_SECRET, META_VERIFY_TOKEN }: Env): string {
  if (META_APP_SECRET && META_VERIFY_TOKEN) return META_VERIFY_TOKEN;
  const path = "config.app_secret";
  const message = "is needed: this installation has no app of Meta's of its own";
  throw new AppError("unprocessable", `${path} ${message}`, { errors: [{ path, message }] });
}
