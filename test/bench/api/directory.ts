import { type Account, addAccount, addHook } from "../../support/node/installation.ts";
import type { Site } from "../site.ts";
import type { Table } from "../table.ts";

const AT_ONCE = 16;
const NOWHERE = "http://127.0.0.1:9/";

export type Directory = { accounts: Account[]; hooks: string[]; table: Table };

/** Does something so many times, some at once; answers what came of each, and how many a second. */
async function many<Made>(count: number, make: (n: number) => Promise<Made>): Promise<{ made: Made[]; rate: number }> {
  const began = performance.now();
  const made: Made[] = [];
  let next = 0;
  const work = async () => {
    for (let n = next++; n < count; n = next++) made.push(await make(n));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { made, rate: count / ((performance.now() - began) / 1_000) };
}

/** Makes accounts, and hooks of one account each, through the API. */
export async function fill({ api }: Site, size: { accounts: number; hooks: number }): Promise<Directory> {
  const accounts = await many(size.accounts, () => addAccount(api));
  const of = (n: number) => accounts.made[n % accounts.made.length] as Account;
  const hooks = await many(size.hooks, (n) => addHook(api, [of(n)], NOWHERE, { name: `hook ${n}`, active: false }));
  const rows = [
    { what: "accounts", made: size.accounts, "a second": Math.round(accounts.rate) },
    { what: "hooks", made: size.hooks, "a second": Math.round(hooks.rate) },
  ];
  const text = `Made through the API, ${AT_ONCE} at once, each with its audit row and told to its account's object.`;
  return {
    accounts: accounts.made,
    hooks: hooks.made,
    table: { title: "Filling the directory", text, rows, targets: [] },
  };
}
