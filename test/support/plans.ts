// What SQLite would do for each statement that the Worker and its objects run: none may read a whole table that grows.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";

/**
 * Tables with a row for each thing that happens, is linked or is made. Not here: an object's memo, what of its vault is not folded
 * yet, the files that are still to be fetched, the fleet's connectors and posts: these are read whole, and stay small.
 */
const GROWING = [
  "users",
  "api_key",
  "session",
  "hook",
  "whatsapp_account",
  "event_log",
  "message_cache",
  "log",
  "outbox",
];

// The tests' own statements are no concern: only what comes from the Worker as it is deployed is looked at.
const BUNDLE = "/edge/index.js";
const isOfBundle = (): boolean => (new Error().stack ?? "").includes(BUNDLE);

type Plan = { detail: string };
type Known = { seen: Set<string>; d1: Set<string>; faults: Set<string> };

// Many files share a runtime.
const shared = globalThis as { plans?: Known };

const isQuery = (text: string): boolean => /^\s*(select|update|delete|with|insert[^(]*\([^)]*\)\s*select)/i.test(text);

/** Whether it goes along a table in the order it has: it stops where its reader does. */
const isWalk = (text: string, plan: Plan[]): boolean =>
  /ORDER BY/i.test(text) && !/WHERE/i.test(text) && !plan.some(({ detail }) => detail.includes("TEMP B-TREE"));

/** What counts everything reads everything. Nothing does that but a person who looks. */
const isCount = (text: string): boolean => /^select [^;]*count\(\*\)/i.test(text) && !/limit/i.test(text);

/** A table that is read from end to end, without so much as an index that gives the order. */
function faultIn(text: string, plan: Plan[]): string[] {
  if (isWalk(text, plan) || isCount(text)) return [];
  const read = plan.flatMap(({ detail }) => /^SCAN (\w+)$/.exec(detail)?.[1] ?? []);
  return read.filter((table) => GROWING.includes(table)).map((table) => `reads all of ${table}: ${text}`);
}

/** From now on notes what is run. */
export async function watchPlans(): Promise<void> {
  if (shared.plans) return;
  const known: Known = { seen: new Set(), d1: new Set(), faults: new Set() };
  shared.plans = known;
  watchDirectory(known);
  // Every object's storage has the same prototype.
  await runInDurableObject(env.ACCOUNT.getByName("of-the-plans"), (_, { storage }) => watchObjects(storage.sql, known));
}

function watchDirectory({ seen, d1 }: Known): void {
  const prototype = Object.getPrototypeOf(env.DB) as D1Database;
  const prepare = prototype.prepare;
  prototype.prepare = function (this: D1Database, text) {
    if (!seen.has(text) && isOfBundle()) {
      seen.add(text);
      if (isQuery(text)) d1.add(text);
    }
    return prepare.call(this, text);
  };
}

function watchObjects(sql: SqlStorage, { seen, faults }: Known): void {
  const prototype = Object.getPrototypeOf(sql) as SqlStorage;
  const exec = prototype.exec;
  prototype.exec = function (this: SqlStorage, text: string, ...values: unknown[]) {
    if (!seen.has(text) && isOfBundle()) {
      seen.add(text);
      if (isQuery(text)) {
        const plan = exec.call(this, `EXPLAIN QUERY PLAN ${text}`, ...values).toArray();
        for (const fault of faultIn(text, plan as unknown as Plan[])) faults.add(fault);
      }
    }
    return exec.call(this, text, ...values);
  } as SqlStorage["exec"];
}

/** The statements that were looked at so far. */
export const statementsSeen = (): string[] => [...(shared.plans as Known).seen];

/** What of a statement of the directory reads a whole table. */
export async function faultsOfStatement(text: string): Promise<string[]> {
  const values = Array.from(text.matchAll(/\?/g), () => null);
  const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${text}`).bind(...values);
  return faultIn(text, (await explained.all<Plan>()).results);
}

/** What was wrong with statements run so far, each once. */
export async function faultsOfPlans(): Promise<string[]> {
  const { d1, faults } = shared.plans as Known;
  for (const text of d1) for (const fault of await faultsOfStatement(text)) faults.add(fault);
  d1.clear();
  const all = [...faults];
  faults.clear();
  return all;
}
