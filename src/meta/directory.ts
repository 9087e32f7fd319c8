import { type AccountRoute, routeByNumberId, routesByWaba } from "#src/accounts/directory.ts";
import type { Database } from "#src/db/client.ts";
import type { Route } from "./change.ts";

// A look-up per webhook would cost more than the append. What is stale is corrected: an object whose account is gone
// says so, and the directory is read again.
const FRESH_MS = 10_000;
const ROUTES_KEPT = 10_000;

const known = new Map<string, { account: AccountRoute; at: number }>();

/** The accounts a change belongs to; empty when nobody has that number. `now` in ms. */
export async function accountsFor(db: Database, route: Route, now: number): Promise<AccountRoute[]> {
  if (route.number_id) {
    const account = await byNumber(db, route.number_id, now);
    return account ? [account] : [];
  }
  if (!route.waba_id) return [];
  const accounts = await routesByWaba(db, route.waba_id);
  const digits = route.display_phone_number?.replaceAll(/\D/g, "");
  const meant = accounts.filter(({ phone_number }) => phone_number.slice(1) === digits);
  return meant.length ? meant : accounts;
}

/** Forgets a route: the next look-up reads the directory. */
export const forgetRoute = (numberId: string): boolean => known.delete(numberId);

async function byNumber(db: Database, numberId: string, now: number): Promise<AccountRoute | null> {
  const kept = known.get(numberId);
  if (kept && now - kept.at < FRESH_MS) return kept.account;
  const account = await routeByNumberId(db, numberId);
  if (known.size >= ROUTES_KEPT) known.clear();
  if (account) known.set(numberId, { account, at: now });
  else known.delete(numberId);
  return account;
}
