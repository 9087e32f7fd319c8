import { dataOf, type components, type Gateway, pages } from "#src/client/whatshooked.ts";
import { Unusable } from "./output.ts";

export type Account = components["schemas"]["Account"];
export type Hook = components["schemas"]["Hook"];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHORTEST = 4;

/** Every account there is for the key. */
export const accountsOf = (gateway: Gateway) =>
  pages((at) => gateway.GET("/api/v1/accounts", { params: { query: { limit: 200, ...at } } }));

export const hooksOf = (gateway: Gateway) =>
  pages((at) => gateway.GET("/api/v1/hooks", { params: { query: { limit: 200, ...at } } }));

/** The account somebody means: by its id, the beginning of it, its number or its name. */
export async function findAccount(gateway: Gateway, named: string): Promise<Account> {
  if (ID.test(named)) return dataOf(gateway.GET("/api/v1/accounts/{id}", { params: { path: { id: named } } }));
  const digits = /^\+?[\d\s()-]+$/.test(named) ? named.replaceAll(/\D/g, "") : null;
  return only(
    named,
    "account",
    await Array.fromAsync(accountsOf(gateway)),
    (one) => one.display_name === named || one.phone_number.replace("+", "") === digits,
  );
}

/** The hook somebody means: by its id, the beginning of it or its name. */
export async function findHook(gateway: Gateway, named: string): Promise<Hook> {
  if (ID.test(named)) return dataOf(gateway.GET("/api/v1/hooks/{id}", { params: { path: { id: named } } }));
  return only(named, "hook", await Array.fromAsync(hooksOf(gateway)), (one) => one.name === named);
}

function only<Item extends { id: string }>(
  named: string,
  noun: string,
  items: Item[],
  isNamed: (item: Item) => boolean,
): Item {
  const found = items.filter(isNamed);
  const all = found.length > 0 || named.length < SHORTEST ? found : items.filter(({ id }) => id.startsWith(named));
  const [first, second] = all;
  if (!first) throw new Unusable(`There is no ${noun} "${named}"`);
  if (second) throw new Unusable(`"${named}" is more than one ${noun}: ${all.map(({ id }) => id).join(", ")}`);
  return first;
}
