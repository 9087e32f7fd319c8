import { type AccountRoute, accountById, routeByNumberId, routesByWaba, secretsOf } from "#src/accounts/directory.ts";
import { dropUnclaimed, type Unclaimed, unclaimedOf, waitingRoutes } from "#src/cache/unclaimed.ts";
import { auditRow, gatewayFor } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { log, reasonOf } from "#src/log.ts";
import { accountsTrusting, append, type Signer } from "./ingest.ts";

const MOST_ROUTES = 200;
const MOST_CHANGES = 50;

/**
 * Hands changes that came before their account to it: append, then delete. Called when an account has come, and each minute
 * by the cron.
 */
export async function handOver(env: Env): Promise<void> {
  const db = database(env.DB);
  for (const route of await waitingRoutes(db, MOST_ROUTES)) {
    const accounts = (await accountsUnder(db, route)).filter(({ owned_since }) => owned_since);
    if (accounts.length === 0) continue;
    try {
      await handOverRoute(env, route, accounts);
    } catch (error) {
      log.warn("meta.handover_failed", { reason: reasonOf(error) });
    }
  }
}

async function handOverRoute(env: Env, route: string, accounts: AccountRoute[]): Promise<void> {
  const taken: string[] = [];
  const given = new Map<AccountRoute, number>();
  for (const { id, change, signed_by } of await unclaimedOf(env, route, MOST_CHANGES)) {
    const signer = await signerOf(env, signed_by);
    const trusting = signer ? await accountsTrusting(env, accounts, signer) : [];
    const counts = await Promise.all(trusting.map((account) => append(env, account, [change], Date.now())));
    if (counts.every((count) => count === null)) continue;
    taken.push(id);
    trusting.forEach((account, i) => {
      if (counts[i] !== null) given.set(account, (given.get(account) ?? 0) + 1);
    });
  }
  if (taken.length === 0) return;
  const db = database(env.DB);
  await db.batch([dropUnclaimed(db, taken), ...[...given].map(([account, count]) => handedOver(db, account, count))]);
}

/** What was kept before the account was there is its own from now on: one row for all that it got at once. */
const handedOver = (db: Database, { id, user_id }: AccountRoute, count: number) =>
  auditRow(db, gatewayFor(user_id), {
    event_type: "account.changes_handed_over",
    entity: ["account", id],
    action: "update",
    data: { count },
  });

/** What signed a waiting change: a secret that is no longer there can be trusted by nobody. */
async function signerOf(env: Env, signedBy: Unclaimed["signed_by"]): Promise<Signer | null> {
  if (signedBy === "") return { account_id: "", secret: "" };
  const account = await accountById(database(env.DB), signedBy);
  const secret = account && (await secretsOf(env.ENCRYPTION_KEY, account)).app_secret;
  return secret ? { account_id: signedBy, secret } : null;
}

async function accountsUnder(db: Database, route: string): Promise<AccountRoute[]> {
  const id = route.slice(route.indexOf(":") + 1);
  if (route.startsWith("waba:")) return routesByWaba(db, id);
  const account = route.startsWith("number:") ? await routeByNumberId(db, id) : null;
  return account ? [account] : [];
}
