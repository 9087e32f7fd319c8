import { expect, test } from "vitest";
import { isWithin, toNetwork } from "#src/keys/networks.ts";
import { aCacheRow, aKey, anAccountRow, api, aPerson, auditOf, newAddress } from "../support/api.ts";

const READS = ["accounts:read", "hooks:read", "cache:read", "events:read"] as const;

test("a network is kept by its first address, and written in no odd way", () => {
  const kept: [text: string, network: string | null][] = [
    ["203.0.113.7", "203.0.113.7/32"],
    ["203.0.113.7/24", "203.0.113.0/24"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:db8::1", "2001:db8::1/128"],
    ["2001:DB8:0:1::5/64", "2001:db8:0:1::/64"],
  ];
  for (const [text, network] of kept) expect(toNetwork(text), text).toBe(network);
  const odd = ["10/8", "010.0.0.0/8", "0x7f.0.0.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8"];
  for (const text of [...odd, "::ffff:10.0.0.1", "2001:db8::/129", "example.com", ""]) {
    expect(toNetwork(text), text).toBeNull();
  }
});

test("an address is in its network in whichever form it comes, and nowhere when it is none", () => {
  const networks = ["203.0.113.0/24", "2001:db8::/64"];
  for (const ip of ["203.0.113.255", "::ffff:203.0.113.5", "2001:db8:0:0:ffff::1"]) {
    expect(isWithin(networks, ip), ip).toBe(true);
  }
  for (const ip of ["203.0.114.0", "2001:db8:0:1::1", "not an address", "", null]) {
    expect(isWithin(networks, ip), String(ip)).toBe(false);
  }
});

test("a key with networks works from these alone", async () => {
  const person = await aPerson();
  const body = { name: "k", permissions: ["accounts:read"], cidrs: ["203.0.113.7/24", "203.0.113.0/24"] };
  const made = await api("POST", "/api-keys", { as: person.token, body });
  expect(made.body.cidrs).toEqual(["203.0.113.0/24"]);
  const as = made.body.key;
  expect((await api("GET", "/accounts", { as, from: "203.0.113.9" })).status).toBe(200);
  const elsewhere = newAddress();
  expect((await api("GET", "/accounts", { as, from: elsewhere })).status).toBe(401);
  expect((await api("GET", "/accounts", { as })).status).toBe(401);
  const refusals = (await auditOf("api_key.refused")).filter((row) => row.ip_address === elsewhere);
  expect(refusals).toMatchObject([{ error: "address", entity_id: made.body.id, user_id: person.id }]);
});

test("a key is bound to accounts that are there for its owner", async () => {
  const [owner, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const [own, foreign] = [await anAccountRow(owner), await anAccountRow(other)];
  const make = (as: string, accounts: string[], user_id?: string) =>
    api("POST", "/api-keys", { as, body: { name: "k", permissions: ["*"], accounts, ...(user_id && { user_id }) } });
  const refused = { status: 422, body: { errors: [{ path: "accounts.1" }] } };
  expect(await make(owner.token, [own, foreign])).toMatchObject(refused);
  expect(await make(owner.token, [own, crypto.randomUUID()])).toMatchObject(refused);
  expect(await make(admin.token, [own, foreign], owner.id)).toMatchObject(refused);
  expect((await make(owner.token, [own, own])).body.accounts).toEqual([own]);
  expect((await make(admin.token, [own, foreign])).status).toBe(201);
});

test.each(["user", "admin"] as const)("a %s's key that is bound to an account sees it alone", async (role) => {
  const person = await aPerson(role);
  const [bound, another] = [await anAccountRow(person), await anAccountRow(person)];
  const rows = await Promise.all([bound, another].map((account_id) => aCacheRow({ account_id })));
  const hooks: string[] = [];
  for (const accounts of [[bound], [another], [bound, another], []]) {
    const body = { name: "h", url: "https://example.com/hook", accounts };
    hooks.push((await api("POST", "/hooks", { as: person.token, body })).body.id);
  }
  const as = await aKey(person, ["*"], { accounts: JSON.stringify([bound]) });
  const ids = async (path: string) => (await api("GET", path, { as })).body.items.map(({ id }: { id: string }) => id);
  expect(await ids("/accounts")).toEqual([bound]);
  expect(await ids("/message-cache")).toEqual([rows[0]]);
  expect(await ids("/hooks")).toEqual([hooks[0]]);
  expect((await api("GET", "/message-cache/counts", { as })).body.total).toBe(1);
  const all = { filter: { reason: "failed" }, dry_run: true };
  expect((await api("POST", "/message-cache/delete", { as, body: all })).body.count).toBe(1);
  expect((await api("POST", "/message-cache/replay", { as, body: all })).body.count).toBe(1);
  for (const hook of hooks.slice(1)) {
    expect((await api("DELETE", `/hooks/${hook}`, { as })).status).toBe(404);
    expect((await api("POST", `/hooks/${hook}/test`, { as })).status).toBe(404);
  }
});

test("a key that is bound to accounts makes hooks for these alone, and no accounts", async () => {
  const person = await aPerson("admin");
  const [bound, another] = [await anAccountRow(person), await anAccountRow(person)];
  const as = await aKey(person, ["*"], { accounts: JSON.stringify([bound]) });
  const make = (accounts?: string[]) =>
    api("POST", "/hooks", { as, body: { name: "h", url: "https://example.com/hook", ...(accounts && { accounts }) } });
  const refused = (path: string) => ({ status: 403, body: { code: "forbidden", errors: [{ path }] } });
  expect(await make()).toMatchObject(refused("accounts"));
  expect(await make([])).toMatchObject(refused("accounts"));
  expect(await make([bound, another])).toMatchObject(refused("accounts.1"));
  const { status, body } = await make([bound]);
  expect(status).toBe(201);
  const change = (accounts: string[]) => api("PATCH", `/hooks/${body.id}`, { as, body: { accounts } });
  expect(await change([])).toMatchObject(refused("accounts"));
  expect(await change([another])).toMatchObject(refused("accounts.0"));
  expect((await change([bound])).status).toBe(200);
  const account = { account_type: "whatsmeow", phone_number: "+15550107777" };
  expect((await api("POST", "/accounts", { as, body: account })).status).toBe(403);
});

test("an account that is gone takes a bound key with it, and gives nothing else", async () => {
  const person = await aPerson();
  const bound = await anAccountRow(person);
  await anAccountRow(person);
  const as = await aKey(person, [...READS], { accounts: JSON.stringify([bound]) });
  await api("DELETE", `/accounts/${bound}`, { as: person.token });
  expect((await api("GET", "/accounts", { as })).body.items).toEqual([]);
});
