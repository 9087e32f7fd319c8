import { and, count, desc, eq, gte, isNotNull, isNull, max, min, ne, sql, sum } from "drizzle-orm";
import type { SendEnd } from "#durable-objects/account/tally.ts";
import { type Database, database } from "#src/db/client.ts";
import { account_figures as figures } from "#src/db/figures.ts";
import { oneOf } from "#src/db/one-of.ts";
import { hook, whatsapp_account as account } from "#src/db/schema.ts";
import type { Trouble as HookTrouble } from "#src/hooks/contract.ts";
import { isIn } from "#src/hooks/trouble.ts";
import { log, reasonOf } from "#src/log.ts";
import { theirs, type Who } from "#src/users/who.ts";
import type { Overview } from "./contract.ts";
import type { Trouble } from "./report.ts";

const MINUTES = 60;
const MOST_HOOKS = 50;
const MOST_TROUBLED = 200;

/** How everything fares that is there for `who`. */
export const overviewOf = async (env: Env, who: Who): Promise<Overview> => ({
  ...(await figuresOf(env, who)),
  connectors: await connectorsOf(env, who),
});

/** How the accounts and hooks fare that are there for `who`, by what the accounts told last. */
export async function figuresOf(env: Env, who: Who): Promise<Omit<Overview, "connectors">> {
  const db = database(env.DB);
  const now = Date.now();
  const [states, [totals], minutes, troubled, suspended, [counts]] = await db.batch([
    statesOf(db, who),
    totalsOf(db, who),
    minutesOf(db, who, Math.floor(now / 60_000) - MINUTES),
    troublesOf(db, who),
    suspendedOf(db, who),
    troublesCounted(db, who),
  ]);
  if (!totals || !counts) throw new Error("a sum has one row");
  const { total, told, oldest_at, newest_at, taken, delivered, failed, undone, oldest_undone_at, ...sends } = totals;
  return {
    at: new Date(now).toISOString(),
    figures: { oldest_at, newest_at, missing: total - told },
    accounts: { total, states },
    events: { taken: Number(taken), delivered: Number(delivered), failed: Number(failed) },
    minutes: lastHour(minutes, now),
    undelivered: { count: Number(undone), oldest_at: oldest_undone_at },
    sends: {
      waiting: Number(sends.unsent),
      accepted: sends.accepted,
      failed: sends.refused,
      unknown: sends.unknown,
      expired: sends.expired,
      cancelled: sends.cancelled,
    },
    hooks: await hooksIn(db, who, { troubled, suspended }),
    hook_counts: counts,
  };
}

/** The accounts that are there for `who`. */
export const thereFor = (who: Who) =>
  and(isNull(account.deleted_at), theirs(who, { owner: account.user_id, account: account.id }));

export const statesOf = (db: Database, who: Who) =>
  db
    .select({ account_type: account.account_type, status: account.status, count: count() })
    .from(account)
    .where(thereFor(who))
    .groupBy(account.account_type, account.status);

// Named, since a batch's columns are told apart by their names.
const sendsSum = (name: SendEnd) =>
  sql<number>`coalesce(sum(json_extract(${figures.sends}, ${`$.${name}`})), 0)`.as(`sends_${name}`);

const totalsOf = (db: Database, who: Who) =>
  db
    .select({
      total: count(),
      told: count(figures.account_id),
      oldest_at: min(figures.reported_at),
      newest_at: max(figures.reported_at),
      taken: sum(figures.events),
      delivered: sum(figures.delivered),
      failed: sum(figures.failed),
      undone: sum(figures.undone),
      oldest_undone_at: min(figures.oldest_undone_at),
      unsent: sum(figures.unsent),
      accepted: sendsSum("accepted"),
      refused: sendsSum("failed"),
      unknown: sendsSum("unknown"),
      expired: sendsSum("expired"),
      cancelled: sendsSum("cancelled"),
    })
    .from(account)
    .leftJoin(figures, eq(figures.account_id, account.id))
    .where(thereFor(who));

const part = (n: number) => sql<number>`json_extract(minute.value, ${sql.raw(`'$[${n}]'`)})`;

const minutesOf = (db: Database, who: Who, since: number) =>
  db
    .select({
      minute: part(0).as("minute_number"),
      taken: sum(part(1)).mapWith(Number),
      delivered: sum(part(2)).mapWith(Number),
      failed: sum(part(3)).mapWith(Number),
    })
    .from(account)
    .innerJoin(figures, eq(figures.account_id, account.id))
    .innerJoin(sql`json_each(${figures.minutes}) as minute`, gte(part(0), since))
    .where(thereFor(who))
    .groupBy(sql`minute_number`);

const troublesOf = (db: Database, who: Who) =>
  db
    .select({ troubles: figures.troubles })
    .from(account)
    .innerJoin(figures, eq(figures.account_id, account.id))
    .where(and(thereFor(who), ne(figures.troubles, "[]")))
    .limit(MOST_TROUBLED);

const HOOK = { owner: hook.user_id, accounts: hook.accounts };

const suspendedOf = (db: Database, who: Who) =>
  db
    .select({ id: hook.id, name: hook.name, since: hook.updated_at })
    .from(hook)
    .where(and(isNull(hook.deleted_at), isNotNull(hook.suspended_reason), theirs(who, HOOK)))
    .orderBy(desc(hook.updated_at))
    .limit(MOST_HOOKS);

const troublesCounted = (db: Database, who: Who) => {
  const counted = (state: HookTrouble) => sql<number>`count(*) filter (where ${isIn(state)})`.as(`hooks_${state}`);
  return db
    .select({ held: counted("held"), failing: counted("failing"), suspended: counted("suspended") })
    .from(hook)
    .where(and(isNull(hook.deleted_at), theirs(who, HOOK)));
};

type Wrong = {
  troubled: { troubles: string }[];
  suspended: { id: string; name: string; since: string }[];
};

/** Each hook once, in the worst of its states. */
async function hooksIn(db: Database, who: Who, { troubled, suspended }: Wrong): Promise<Overview["hooks"]> {
  const byHook = new Map<string, Trouble & { accounts: number }>();
  for (const one of troubled.flatMap(({ troubles }): Trouble[] => JSON.parse(troubles))) {
    const known = byHook.get(one.hook_id);
    byHook.set(one.hook_id, {
      hook_id: one.hook_id,
      state: one.state === "held" || known?.state === "held" ? "held" : "failing",
      since: known && known.since < one.since ? known.since : one.since,
      undone: one.undone + (known?.undone ?? 0),
      accounts: 1 + (known?.accounts ?? 0),
    });
  }
  for (const { id } of suspended) byHook.delete(id);
  const worst = [...byHook.values()].toSorted(
    (a, b) => Number(b.state === "held") - Number(a.state === "held") || b.undone - a.undone,
  );
  const names = await namesOf(
    db,
    who,
    worst.slice(0, MOST_HOOKS).map(({ hook_id }) => hook_id),
  );
  return [
    ...suspended.map(({ id, name, since }) => ({
      hook_id: id,
      name,
      state: "suspended" as const,
      accounts: null,
      since,
      undone: null,
    })),
    ...worst.flatMap((one) => {
      const name = names.get(one.hook_id);
      return name === undefined ? [] : [{ ...one, name }];
    }),
  ].slice(0, MOST_HOOKS);
}

/** The hooks that are still there for `who`, by id. */
async function namesOf(db: Database, who: Who, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: hook.id, name: hook.name })
    .from(hook)
    .where(and(oneOf(hook.id, ids), isNull(hook.deleted_at), theirs(who, HOOK)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Told = { minute: number; taken: number; delivered: number; failed: number };

/** All of the last 60 minutes, those too in which nothing happened. */
function lastHour(told: Told[], now: number): Overview["minutes"] {
  const byMinute = new Map(told.map((one) => [one.minute, one]));
  const last = Math.floor(now / 60_000);
  return Array.from({ length: MINUTES }, (_, i) => {
    const minute = last - MINUTES + 1 + i;
    const { taken = 0, delivered = 0, failed = 0 } = byMinute.get(minute) ?? {};
    return { at: new Date(minute * 60_000).toISOString(), taken, delivered, failed };
  });
}

/** The connectors, for administrators; null while the fleet's object cannot be asked: the rest can be shown. */
export async function connectorsOf(env: Env, who: Who): Promise<Overview["connectors"]> {
  if (who.role !== "admin" || who.accounts !== "all") return null;
  try {
    const { connectors, waiting } = await env.FLEET.getByName("fleet").view();
    return { items: connectors, waiting };
  } catch (error) {
    log.warn("fleet.not_reached", { reason: reasonOf(error) });
    return null;
  }
}
