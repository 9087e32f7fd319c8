import { z } from "@hono/zod-openapi";
import type { GraphError, Silence } from "#src/graph/answer.ts";
import { askGraph } from "#src/graph/client.ts";
import { readAll } from "#src/graph/pages.ts";
import { factsOfToken, type TokenFacts } from "#src/graph/token.ts";
import { isTokenTrouble, verdictOf } from "#src/graph/verdict.ts";
import type { StoredConfig } from "./config.ts";
import { digitsOf } from "./phone.ts";

/** What is claimed of a number: the account's config as it would be stored, its secrets sealed. */
export type Claim = { phone_number: string; config: StoredConfig };

/**
 * Whether the claim holds; `waba_id` is the business account the number is in, as far as Meta tells. `path` is the field of
 * the account that is wrong.
 */
export type Finding =
  | { is: "owned"; waba_id: string | undefined }
  | { is: "refused"; path: string; reason: string }
  | { is: "unreachable"; reason: string };

type GraphEnv = Pick<Env, "GRAPH_URL" | "ENCRYPTION_KEY">;
type Asker = { env: GraphEnv; config: StoredConfig };

const FIELDS = "id,display_phone_number,verified_name";
const MESSAGING = "whatsapp_business_messaging";

const PhoneNumber = z.object({ id: z.string(), display_phone_number: z.string() });
const Identified = z.object({ id: z.string() });

/** Asks Graph whether the token owns the number and may send, and whether it is the number it is said to be. */
export async function proveClaim(env: GraphEnv, { phone_number, config }: Claim): Promise<Finding> {
  const asker = { env, config };
  const number = await askGraph(env, config, { path: `/${config.phone_number_id}`, query: { fields: FIELDS } });
  if (number.is !== "answered") {
    return (await isProofWrong(asker, number)) ? WRONG_SECRET : explain(number, "config.phone_number_id");
  }
  const found = PhoneNumber.safeParse(number.body);
  if (!found.success || found.data.id !== config.phone_number_id) {
    return refused("config.phone_number_id", "is not a phone number at Meta");
  }
  if (digitsOf(found.data.display_phone_number) !== digitsOf(phone_number)) {
    return refused("phone_number", "is not the number that Meta has under config.phone_number_id");
  }
  const facts = await factsOfToken(env, config);
  if (facts?.permissions && !facts.permissions.includes(MESSAGING)) return lacking(MESSAGING);
  return config.waba_id ? proveMembership(asker, config.waba_id) : findAccount(asker, facts);
}

/** Events of a business account reach every account that names it: naming it must not be enough. */
async function proveMembership(asker: Asker, waba_id: string): Promise<Finding> {
  const has = await hasNumber(asker, waba_id);
  if (typeof has !== "boolean") return explain(has, "config.waba_id");
  if (has) return { is: "owned", waba_id };
  return refused("config.waba_id", "is not a business account at Meta that has this number");
}

/** Looks for the number's business account: the named business may be it or own it, else the token may name some. */
export async function findAccount(asker: Asker, facts: TokenFacts | null): Promise<Finding> {
  const { business_account_id: business } = asker.config;
  const path = "config.business_account_id";
  const listed = business ? await accountsOf(asker, business) : { ids: facts?.wabas ?? [], silence: undefined };
  let { silence } = listed;
  for (const waba_id of business ? [business, ...listed.ids] : listed.ids) {
    const has = await hasNumber(asker, waba_id);
    if (has === true) return { is: "owned", waba_id };
    if (has !== false && has.is === "silent") silence = has;
  }
  if (!business) return { is: "owned", waba_id: undefined };
  return silence ? explain(silence, path) : refused(path, "has no business account at Meta with this number");
}

/** The business accounts a business has, its own and its clients'; those the token may not see are left out. */
async function accountsOf({ env, config }: Asker, business: string) {
  const edges = ["owned_whatsapp_business_accounts", "client_whatsapp_business_accounts"];
  const lists = await Promise.all(
    edges.map((edge) => readAll(env, config, { path: `/${business}/${edge}`, query: { fields: "id" } })),
  );
  const ids = lists.flatMap((list) => (list.is === "list" ? list.items.flatMap(idOf) : []));
  return { ids, silence: lists.find((list) => list.is === "silent") };
}

async function hasNumber({ env, config }: Asker, waba_id: string): Promise<boolean | GraphError | Silence> {
  const numbers = await readAll(env, config, { path: `/${waba_id}/phone_numbers`, query: { fields: "id" } });
  return numbers.is === "list" ? numbers.items.flatMap(idOf).includes(config.phone_number_id) : numbers;
}

const idOf = (item: unknown): string[] => {
  const id = Identified.safeParse(item).data?.id;
  return id === undefined ? [] : [id];
};

/** A wrong app secret is answered like any other wrong parameter: without it the same is asked once more. */
async function isProofWrong({ env, config }: Asker, failure: GraphError | Silence): Promise<boolean> {
  if (failure.is === "silent" || failure.code !== 100 || !config.app_secret) return false;
  const { access_token, api_version, phone_number_id } = config;
  const again = await askGraph(
    env,
    { access_token, api_version },
    { path: `/${phone_number_id}`, query: { fields: "id" } },
  );
  return again.is === "answered";
}

/** Why Graph did not answer. Its own words stay out of it. `path`: the field that names what was asked about. */
function explain(failure: GraphError | Silence, path: string): Finding {
  if (failure.is === "silent") return { is: "unreachable", reason: SILENT[failure.reason] };
  const { code, status } = failure;
  const { code: told, scope } = verdictOf(failure);
  if (isTokenTrouble(failure)) return refused("config.access_token", `is not valid at Meta (error ${code})`);
  if (["rate_limited", "unavailable", "upstream"].includes(told)) {
    return { is: "unreachable", reason: `it answered ${status} (error ${code})` };
  }
  if (scope === "account") return lacking("whatsapp_business_management", code);
  return refused(path, `is not there for config.access_token at Meta (error ${code})`);
}

const SILENT = {
  timeout: "it did not answer in time",
  connection: "it could not be reached",
  unreadable: "its answer could not be understood",
} as const;

const lacking = (permission: string, code?: number): Finding =>
  refused("config.access_token", `lacks the permission ${permission} at Meta${code ? ` (error ${code})` : ""}`);

const refused = (path: string, reason: string): Finding => ({ is: "refused", path, reason });

const WRONG_SECRET = refused("config.app_secret", "is not the secret of the app that config.access_token belongs to");
