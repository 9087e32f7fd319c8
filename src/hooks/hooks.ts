import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { auditRow, difference } from "#src/audit/audit.ts";
import { type Database, database } from "#src/db/client.ts";
import { newestFirst, older } from "#src/db/newest.ts";
import { hook, message_cache, whatsapp_account } from "#src/db/schema.ts";
import { AppError } from "#src/errors.ts";
import { toPage } from "#src/http/page.ts";
import { newId } from "#src/ids.ts";
import { masked } from "#src/masked.ts";
import { ownerOf } from "#src/users/owner.ts";
import { theirs, type Who } from "#src/users/who.ts";
import { refuseBeyondKey, requireSending } from "./allowed.ts";
import { columnsOf } from "./columns.ts";
import type { Hook, HookChange, NewHook, Trouble } from "./contract.ts";
import { type Revision, raiseRevision } from "./revision.ts";
import { newSecret } from "./secret.ts";
import { isIn } from "./trouble.ts";

type Row = typeof hook.$inferSelect;

const OF = { owner: hook.user_id, accounts: hook.accounts };

// Every account object of the owner keeps them all in one row.
const MOST_HOOKS = 100;

/** What an answer shows of a hook. `key` opens its secrets, so that their last characters can be shown. */
export async function toHook(key: string, row: Row): Promise<Hook> {
  const headers: Record<string, string> = JSON.parse(row.headers ?? "{}");
  const shown = Object.entries(headers).map(async ([name, sealed]) => [name, await masked(key, sealed)] as const);
  return {
    id: row.id,
    user_id: row.user_id,
    name: row.name,
    url: row.url,
    method: row.method,
    headers: Object.fromEntries(await Promise.all(shown)),
    events: JSON.parse(row.events ?? "[]"),
    active: row.active,
    suspended_reason: row.suspended_reason,
    allow_insecure: row.allow_insecure,
    description: row.description,
    secret: row.secret && (await masked(key, row.secret)),
    retry_count: row.retry_count,
    timeout: row.timeout,
    ordering: row.ordering,
    concurrency: row.concurrency,
    rate_per_second: row.rate_per_second,
    answers: row.answers,
    accounts: JSON.parse(row.accounts ?? "[]"),
    filter: row.filter === null ? null : JSON.parse(row.filter),
    format: row.format,
    raw: row.raw,
    previous_secret_until: row.previous_secret_until,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

// What a hook is that is told nothing else.
const DEFAULTS = {
  method: "POST",
  headers: null,
  events: null,
  active: true,
  allow_insecure: false,
  description: null,
  secret: null,
  retry_count: 3,
  timeout: 30,
  accounts: null,
  suspended_reason: null,
  previous_secret: null,
  previous_secret_until: null,
  format: "native",
  raw: false,
  ordering: "default",
  filter: null,
  answers: false,
  concurrency: null,
  rate_per_second: null,
  deleted_at: null,
} as const satisfies Partial<Row>;

/** Makes a hook; the answer has its secret whole. `host` is the one the request came to. */
export async function createHook(
  env: Env,
  who: Who,
  { input, host }: { input: NewHook; host: string },
): Promise<{ hook: Hook; changed: Revision }> {
  const db = database(env.DB);
  requireSending(who, input.answers);
  refuseBeyondKey(who, input.accounts ?? []);
  const { user_id } = await ownerOf(db, who, input.user_id);
  await refuseTooMany(db, user_id);
  const secret = input.secret === undefined ? newSecret() : input.secret;
  const now = new Date().toISOString();
  const row: Row = {
    ...DEFAULTS,
    ...(await columnsOf(env, { user_id, host }, { ...input, secret })),
    name: input.name,
    url: input.url,
    id: newId(),
    user_id,
    created_at: now,
    updated_at: now,
  };
  const after = await toHook(env.ENCRYPTION_KEY, row);
  const [, , owners] = await db.batch([
    db.insert(hook).values(row),
    auditRow(db, who, { event_type: "hook.created", entity: ["hook", row.id], action: "create", data: { after } }),
    raiseRevision(db, user_id),
  ]);
  return { hook: { ...after, secret }, changed: the(owners, row) };
}

async function refuseTooMany(db: Database, user_id: string): Promise<void> {
  const own = and(eq(hook.user_id, user_id), isNull(hook.deleted_at));
  const [found] = await db.select({ hooks: count() }).from(hook).where(own);
  if (found && found.hooks >= MOST_HOOKS) throw new AppError("unprocessable", `A user has at most ${MOST_HOOKS} hooks`);
}

type Listed = { limit: number; cursor?: string | undefined; state?: Trouble | undefined };

export async function listHooks(env: Env, who: Who, { state, ...page }: Listed) {
  const rows = await database(env.DB)
    .select()
    .from(hook)
    .where(and(isNull(hook.deleted_at), theirs(who, OF), state && isIn(state), older(hook, page.cursor)))
    .orderBy(...newestFirst(hook))
    .limit(page.limit + 1);
  const { items, next } = toPage(rows, page.limit, (row) => toHook(env.ENCRYPTION_KEY, row));
  return { items: await Promise.all(items), next };
}

export const getHook = async (env: Env, who: Who, id: string): Promise<Hook> =>
  toHook(env.ENCRYPTION_KEY, await hookRow(database(env.DB), who, id));

/** A hook of the caller's that is not deleted; throws when there is none. */
export async function hookRow(db: Database, who: Who, id: string): Promise<Row> {
  const mine = and(eq(hook.id, id), isNull(hook.deleted_at), theirs(who, OF));
  const [row] = await db.select().from(hook).where(mine);
  if (!row) throw gone();
  return row;
}

/** Changes what is named of a hook; the rest stays. */
export async function changeHook(
  env: Env,
  who: Who,
  { id, change, host }: { id: string; change: HookChange; host: string },
): Promise<{ hook: Hook; changed: Revision }> {
  const db = database(env.DB);
  const before = await hookRow(db, who, id);
  requireSending(who, change.answers ?? before.answers);
  if (change.accounts) refuseBeyondKey(who, change.accounts);
  const columns = await columnsOf(env, { user_id: before.user_id, host }, change);
  const values = { ...columns, updated_at: new Date().toISOString() };
  const after = await toHook(env.ENCRYPTION_KEY, { ...before, ...values });
  const data = difference(await toHook(env.ENCRYPTION_KEY, before), after);
  const [, , owners] = await db.batch([
    db
      .update(hook)
      .set(values)
      .where(and(eq(hook.id, id), isNull(hook.deleted_at))),
    auditRow(db, who, { event_type: "hook.updated", entity: ["hook", id], action: "update", data }),
    raiseRevision(db, before.user_id),
  ]);
  return { hook: after, changed: the(owners, before, { ...before, ...values }) };
}

/** Deletes a hook. What is cached for it stays, parked: a person may still want it. */
export async function deleteHook(env: Env, who: Who, id: string): Promise<Revision> {
  const db = database(env.DB);
  const row = await hookRow(db, who, id);
  const before = await toHook(env.ENCRYPTION_KEY, row);
  const now = new Date().toISOString();
  const accounts = db
    .select({ id: whatsapp_account.id })
    .from(whatsapp_account)
    .where(eq(whatsapp_account.user_id, row.user_id));
  const [, , owners] = await db.batch([
    db
      .update(hook)
      .set({ deleted_at: now, updated_at: now })
      .where(and(eq(hook.id, id), isNull(hook.deleted_at))),
    auditRow(db, who, { event_type: "hook.deleted", entity: ["hook", id], action: "delete", data: { before } }),
    raiseRevision(db, row.user_id),
    // The owner's accounts are named for the index.
    db
      .update(message_cache)
      .set({ state: "parked", due_at: null, reason: "hook_deleted" })
      .where(and(inArray(message_cache.account_id, accounts), eq(message_cache.hook_id, id))),
  ]);
  return the(owners, row);
}

/**
 * The revision a change made, for the accounts that the hook named before and names after it; without one the hook was deleted
 * meanwhile.
 */
export function the(owners: Revision[], ...rows: Pick<Row, "accounts">[]): Revision {
  const [owner] = owners;
  if (!owner) throw gone();
  const named = rows.map(({ accounts }): string[] => JSON.parse(accounts ?? "[]"));
  return named.some((one) => one.length === 0) ? owner : { ...owner, accounts: [...new Set(named.flat())] };
}

const gone = () => new AppError("not_found", "There is no such hook");
