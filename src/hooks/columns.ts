import { isAddress } from "#src/address.ts";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { database } from "#src/db/client.ts";
import { type hook, whatsapp_account } from "#src/db/schema.ts";
import { AppError, invalidField } from "#src/errors.ts";
import { seal } from "#src/seal.ts";
import type { HookChange } from "./contract.ts";
import { resolve } from "./resolve.ts";
import { hostsOf, refusalOf } from "./target.ts";

type Columns = Partial<typeof hook.$inferSelect>;

/** Whose hook is saved, and the host that was asked to save it. */
type Saving = { user_id: string; host: string };

/** The columns of what is named of a hook, once it may be so; secrets are sealed here. Throws where it may not. */
export async function columnsOf(env: Env, { user_id, host }: Saving, input: HookChange): Promise<Columns> {
  if (input.url !== undefined) await refuseTarget(env, input.url, host);
  if (input.accounts?.length) await refuseForeign(env, user_id, input.accounts);
  const { name, url, description, active, retry_count, timeout, events, accounts, headers, secret } = input;
  const columns = {
    method: input.method,
    filter: input.filter && JSON.stringify(input.filter),
    format: input.format,
    raw: input.raw,
    ordering: input.ordering,
    concurrency: input.concurrency,
    rate_per_second: input.rate_per_second,
    answers: input.answers,
    allow_insecure: input.allow_insecure,
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
    // Whoever sets a secret wants no other to sign: `rotate-secret` is the gentle way.
    previous_secret: secret === undefined ? undefined : null,
    previous_secret_until: secret === undefined ? undefined : null,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function refuseTarget(env: Env, url: string, host: string): Promise<void> {
  const targets = env.HOOK_TARGETS;
  const reason = refusalOf(url, { targets, own: [...hostsOf(env.PUBLIC_URL), host] });
  if (reason) throw invalidField("url", reason);
  const [name = ""] = hostsOf(url);
  if (targets === "any" || isAddress(name)) return;
  const resolution = await resolve(env.DNS_URL, name);
  if (resolution === "reserved") throw invalidField("url", "must not resolve to a private or reserved address");
  if (resolution === "public") return;
  const message = "cannot be checked: DNS did not answer";
  throw new AppError("upstream", `url ${message}`, { errors: [{ path: "url", message }] });
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
