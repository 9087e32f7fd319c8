import { and, eq, inArray, isNull } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { type hook, whatsapp_account } from "#src/db/schema.ts";
import { AppError, invalidField } from "#src/errors.ts";
import { seal } from "#src/seal.ts";
import type { HookChange } from "./contract.ts";
import { refuseLater } from "./later.ts";
import { refusalOf } from "./target.ts";

type Columns = Partial<typeof hook.$inferSelect>;

/** The columns of what is named of a hook, once it may be so; secrets are sealed here. Throws where it may not. */
export async function columnsOf(env: Env, user_id: string, input: HookChange): Promise<Columns> {
  refuseLater(input);
  if (input.url !== undefined) refuseTarget(input.url, env.HOOK_TARGETS);
  if (input.accounts?.length) await refuseForeign(env, user_id, input.accounts);
  const { name, url, description, active, retry_count, timeout, events, accounts, headers, secret } = input;
  const columns = {
    name,
    url,
    description,
    active,
    retry_count,
    timeout,
    // Whoever sets `active` by hand has seen why it was not.
    suspended_reason: active === undefined ? undefined : null,
    events: events && JSON.stringify([...new Set(events)]),
    accounts: accounts && JSON.stringify([...new Set(accounts)]),
    headers: headers && (await sealValues(env.ENCRYPTION_KEY, headers)),
    secret: typeof secret === "string" ? await seal(env.ENCRYPTION_KEY, secret) : secret,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function refuseTarget(url: string, targets: string): void {
  const reason = refusalOf(url, targets);
  if (reason) throw invalidField("url", reason);
}

async function refuseForeign(env: Env, user_id: string, ids: string[]): Promise<void> {
  const owned = and(eq(whatsapp_account.user_id, user_id), isNull(whatsapp_account.deleted_at));
  const rows = await database(env.DB)
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(and(inArray(whatsapp_account.id, ids), owned));
  const known = new Set(rows.map(({ id }) => id));
  const message = "is not an account of the hook's owner";
  const errors = ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `accounts.${index}`, message }]));
  if (errors[0]) throw new AppError("unprocessable", `${errors[0].path} ${message}`, { errors });
}

async function sealValues(key: string, headers: Record<string, string>): Promise<string> {
  const sealed = Object.entries(headers).map(async ([name, value]) => [name, await seal(key, value)] as const);
  return JSON.stringify(Object.fromEntries(await Promise.all(sealed)));
}
