import { type AccountRoute, accountById, factsOf, secretsOf } from "#src/accounts/directory.ts";
import { keepUnclaimed } from "#src/cache/unclaimed.ts";
import { database } from "#src/db/client.ts";
import { type Batch, toBatches } from "#src/events/batch.ts";
import type { Effect } from "#src/events/effect.ts";
import { type Change, routeOf } from "./change.ts";
import { accountsFor, forgetRoute } from "./directory.ts";
import { effectsOf } from "./effects.ts";
import { normaliseChange } from "./normalise.ts";

/** Whose secret signed a webhook: the installation's (`account_id` ""), or an account's own. */
export type Signer = { account_id: string; secret: string };

/** What became of a webhook's changes: events taken, changes that wait for an account, changes that were refused. */
export type Ingested = { events: number; unclaimed: number; refused: number };

/**
 * Takes the changes of a signed webhook: each into the log of its account, before this answers. Throws when anything of it
 * could not be stored: Meta sends it again, and what was stored is known.
 */
export async function ingest(env: Env, changes: Change[], signer: Signer): Promise<Ingested> {
  const now = Date.now();
  const first = await round(env, changes, signer, now);
  // An account that is gone since the directory was read: once more, with the directory as it is now.
  const second = first.gone.length ? await round(env, first.gone, signer, now) : NOTHING;
  const unclaimed = [...first.unclaimed, ...second.unclaimed, ...second.gone];
  await keepUnclaimed(env, unclaimed, signer.account_id, now);
  return {
    events: first.events + second.events,
    unclaimed: unclaimed.length,
    refused: first.refused + second.refused,
  };
}

type Round = { events: number; refused: number; unclaimed: Change[]; gone: Change[] };
const NOTHING: Round = { events: 0, refused: 0, unclaimed: [], gone: [] };

/** Sorts changes by account and appends them; `gone` are those whose account turned out not to be there. */
async function round(env: Env, changes: Change[], signer: Signer, now: number): Promise<Round> {
  const { claimed, unclaimed, refused } = await sort(env, changes, signer, now);
  const parts = [...claimed.values()];
  const counts = await Promise.all(parts.map(({ account, own }) => append(env, account, own, now)));
  const gone = parts.flatMap(({ own }, i) => (counts[i] === null ? own : []));
  return { events: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0), refused, unclaimed, gone };
}

type Claimed = Map<string, { account: AccountRoute; own: Change[] }>;

/** Sorts changes by account. Only an account that has shown its number takes any; others' secrets reach no account. */
async function sort(env: Env, changes: Change[], signer: Signer, now: number) {
  const db = database(env.DB);
  const claimed: Claimed = new Map();
  const unclaimed: Change[] = [];
  let refused = 0;
  for (const change of changes) {
    const route = routeOf(change);
    // Who trusts an account's own secret is decided by what the directory says now.
    if (signer.account_id && route.number_id) forgetRoute(route.number_id);
    const accounts = (await accountsFor(db, route, now)).filter(({ owned_since }) => owned_since);
    const trusting = await accountsTrusting(env, accounts, signer);
    if (accounts.length === 0) unclaimed.push(change);
    else if (trusting.length === 0) refused++;
    for (const account of trusting) {
      const mine = claimed.get(account.id) ?? { account, own: [] };
      mine.own.push(change);
      claimed.set(account.id, mine);
    }
  }
  return { claimed, unclaimed, refused };
}

/** The installation's secret reaches every account; an account's own only those that have the same. */
export async function accountsTrusting(env: Env, accounts: AccountRoute[], signer: Signer): Promise<AccountRoute[]> {
  if (signer.account_id === "") return accounts;
  const trusts = await Promise.all(
    accounts.map(async (account) => {
      if (account.id === signer.account_id) return true;
      return (await secretsOf(env.ENCRYPTION_KEY, account)).app_secret === signer.secret;
    }),
  );
  return accounts.filter((_, i) => trusts[i]);
}

/** Appends an account's changes to its log; null when the account is no longer there. */
export async function append(env: Env, account: AccountRoute, changes: Change[], now: number): Promise<number | null> {
  const events = changes.flatMap((change) => normaliseChange(account.id, change));
  if (events.length === 0) return 0;
  const effects = events.flatMap((event) => effectsOf(account.id, event));
  const part: Part = [await toBatches(env.MEDIA, account.id, events, now), effects];
  const answer = await appendTo(env, account.id, part);
  if (answer.is === "appended") return answer.count;
  // The object does not know its account: it was deleted, or the object has not been told. The directory decides.
  if (account.phone_number_id) forgetRoute(account.phone_number_id);
  const current = await accountById(database(env.DB), account.id);
  if (!current) return null;
  await env.ACCOUNT.getByName(account.id).open(factsOf(current));
  const again = await appendTo(env, account.id, part);
  return again.is === "appended" ? again.count : null;
}

type Part = [Batch[], Effect[]];

/** An object that was reset leaves its stub broken; a second one, once, since an append repeated changes nothing. */
async function appendTo(env: Env, accountId: string, part: Part) {
  try {
    return await env.ACCOUNT.getByName(accountId).append(...part);
  } catch (error) {
    if (!(error instanceof Error && "durableObjectReset" in error)) throw error;
    return env.ACCOUNT.getByName(accountId).append(...part);
  }
}
