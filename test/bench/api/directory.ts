import {
  type Account,
  addAccount,
  addHook,
  type Call,
  peopleMaker,
  type Somebody,
} from "../../support/node/installation.ts";
import type { Site } from "../site.ts";
import type { Table } from "../table.ts";

const AT_ONCE = 16;
const NOWHERE = "http://127.0.0.1:9/";
// As many hooks as one may have.
const HOOKS_EACH = 100;

/** `last`: one of the people, who see their own things only. */
export type Directory = { accounts: Account[]; hooks: string[]; last: Call; table: Table };

/** Does something so many times, some at once; answers what came of each, and how many a second. */
async function many<Made>(count: number, make: (n: number) => Promise<Made>): Promise<{ made: Made[]; rate: number }> {
  const began = performance.now();
  const made: Made[] = [];
  let next = 0;
  const work = async () => {
    for (let n = next++; n < count; n = next++) made[n] = await make(n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { made, rate: count / ((performance.now() - began) / 1_000) };
}

/** Makes people, accounts of theirs, and hooks of one account each, through the API. */
export async function fill(site: Site, size: { accounts: number; hooks: number }): Promise<Directory> {
  const count = Math.ceil(size.hooks / HOOKS_EACH);
  const add = await peopleMaker(() => site.gateway.url);
  const people = await many(count, (n) => add(`person${n}`));
  const whose = (n: number) => people.made[n % count] as Somebody;
  const accounts = await many(size.accounts, (n) => addAccount(site.api, { user_id: whose(n).id }));
  const each = Math.floor(size.accounts / count);
  const hooks = await many(size.hooks, (n) => {
    // One of the same person's accounts.
    const account = accounts.made[(n % count) + count * (Math.floor(n / count) % each)] as Account;
    return addHook(whose(n).api, [account], NOWHERE, { name: `hook ${n}`, active: false });
  });
  const rows = Object.entries({ people, accounts, hooks }).map(([what, { made, rate }]) => ({
    what,
    made: made.length,
    "a second": Math.round(rate),
  }));
  const text = `Made through the API, ${AT_ONCE} at once; each with its audit row, hooks told to their account's object. A person has a key.`;
  const table = { title: "Filling the directory", text, rows, targets: [] };
  return { accounts: accounts.made, hooks: hooks.made, last: whose(count - 1).api, table };
}
