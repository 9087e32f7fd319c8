import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { app } from "#src/app.ts";
import { hook, whatsapp_account } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";
import { keyIds, reseal, seal, unseal } from "#src/seal.ts";
import { resealSome } from "#src/sealing/sealing.ts";
import { faultsOf } from "#src/secrets.ts";
import { api, aPerson, call, db } from "../support/api.ts";
import { newBox } from "../support/box.ts";
import { aConnector, aLink, bytes, commitOf, digestOf } from "../support/connector.ts";
import { aHook, anAccount, append, aUser, eventually, SECRET, type Seeded } from "../support/seed.ts";

/** Everything an object has stored that is text. */
const storedIn = ({ stub }: Seeded) =>
  runInDurableObject(stub, (_, { storage }) =>
    JSON.stringify(["memo", "vault", "vault_log"].map((table) => storage.sql.exec(`SELECT * FROM ${table}`).toArray())),
  );

const randomKey = () => crypto.getRandomValues(new Uint8Array(32)).toBase64();
const OLD = env.ENCRYPTION_KEY;
const NEW = randomKey();
const BOTH = `${NEW}, ${OLD}`;

test("what was sealed before keys could be rotated still opens, with any number of newer keys before it", async () => {
  const sealed =
    "v1.5_7-1A6Y.7FEN/PbIk+aH80tGoOxY3b7WK8hy+Ursho7eX9Un/kcZqS2MLpr5F8HW4FDFGOaiYSlk8v4sRG9n5WBBN5wJdTJNAE6I";
  for (const keys of [OLD, BOTH, `${randomKey()},${BOTH}`]) {
    expect(await unseal(keys, sealed)).toBe("whsec_sealed before keys could be rotated");
  }
  await expect(unseal(NEW, sealed)).rejects.toThrow("another ENCRYPTION_KEY");
  await expect(unseal(OLD, sealed.replace(/.{8}$/, "AAAAAAA="))).rejects.toThrow();
});

test("the first key seals; what is sealed anew is the same, and only what has to be is", async () => {
  const [old, own] = [await seal(OLD, "a"), await seal(BOTH, "b")];
  expect(await unseal(NEW, own)).toBe("b");
  const text = await reseal(BOTH, JSON.stringify({ old, own, again: old, id: "v1.none" }));
  const found = JSON.parse(text);
  expect(found).toMatchObject({ own, id: "v1.none" });
  expect(await unseal(NEW, found.old)).toBe("a");
  expect(await unseal(NEW, found.again)).toBe("a");
});

test("after a rotation everything is sealed anew, deliveries go on, and the old key can be taken out", async () => {
  const { token: as } = await aPerson("admin");
  const config = JSON.stringify({ phone_number_id: "1", access_token: await seal(OLD, "token of Meta's") });
  const account = await anAccount({ config });
  const box = newBox();
  const headers = JSON.stringify({ "x-a": await seal(OLD, "one"), "x-b": await seal(OLD, "two") });
  const previous_secret = await seal(OLD, SECRET);
  await aHook(account, box.url, { headers, previous_secret, deleted_at: null });
  // One that nobody can open stays as it is, and keeps nobody from their turn.
  await aHook(account, box.url, { active: false, secret: `${(await seal(OLD, "x")).slice(0, 20)}AAAA` });
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);

  const key = vi.spyOn(env, "ENCRYPTION_KEY", "get").mockReturnValue(BOTH);
  const keys = async () => (await api("GET", "/sealing-keys", { as })).body.items;
  expect(await keys()).toMatchObject([
    { seals: true, hooks: 0, accounts: 0 },
    { seals: false, hooks: 2, accounts: 1 },
  ]);
  await resealSome(env);
  await resealSome(env);
  expect(await keys()).toMatchObject([
    { seals: true, hooks: 1, accounts: 1 },
    { seals: false, hooks: 1, accounts: 0 },
  ]);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("sealing.not_renewed"));
  const [row] = (await db().select().from(hook)).filter(({ active }) => active);
  expect(await unseal(NEW, row?.secret ?? "")).toBe(SECRET);
  expect(await unseal(NEW, row?.previous_secret ?? "")).toBe(SECRET);
  const sealed: Record<string, string> = JSON.parse(row?.headers ?? "");
  expect(await Promise.all(Object.values(sealed).map((text) => unseal(NEW, text)))).toEqual(["one", "two"]);
  const [{ config: after } = { config: null }] = await db().select().from(whatsapp_account);
  expect(await unseal(NEW, JSON.parse(after ?? "").access_token)).toBe("token of Meta's");
  await account.stub.visit();
  await append(account, 1);
  await eventually(async () => expect(await box.received()).toHaveLength(1));
  key.mockRestore();
  error.mockRestore();
});

test("what the objects hold is sealed anew too: keys of WhatsApp, proxies, what they know of hooks", async () => {
  const { token: as } = await aPerson("admin");
  const account = await anAccount({ account_type: "whatsmeow" });
  const deleted = await anAccount({ deleted_at: "2026-01-01T00:00:00.000Z" });
  await aHook(account, "https://example.com/");
  const control = await aConnector();
  const proxy = await seal(OLD, "http://proxy.example:8080");
  {
    // Held on to, it would keep the object from being evicted.
    using personal = await account.stub.personal();
    await personal.connect({ phone: "15550001111", proxy });
  }
  const assign = await control.next("assign");
  const link = await aLink(assign);
  const journal = [{ digest: digestOf("d"), entry: bytes("plain") }];
  commitOf(link, { n: 1, creds: bytes("credentials"), keys: { session: { ada: bytes("session") } }, journal });
  await link.next("committed");

  const key = vi.spyOn(env, "ENCRYPTION_KEY", "get").mockReturnValue(BOTH);
  const objects = async () =>
    (await api("GET", "/sealing-keys", { as })).body.items.map((one: { objects: number }) => one.objects);
  for (const { stub } of [account, deleted]) await evictDurableObject(stub, { webSockets: "close" });
  expect(await objects()).toEqual([0, 2]);
  await eventually(async () => {
    await resealSome(env);
    expect(await objects()).toEqual([2, 0]);
  });
  expect(await storedIn(account)).not.toContain(`v1.${(await keyIds(OLD))[0]}.`);
  // A hook that was still sealed with the old key: what objects hold of it is looked at again.
  await aHook(account, "https://example.com/", { secret: await seal(OLD, SECRET) });
  expect(await storedIn(account)).toContain(`v1.${(await keyIds(OLD))[0]}.`);
  await resealSome(env);
  expect(await objects()).toEqual([1, 1]);
  await eventually(async () => {
    await resealSome(env);
    expect(await objects()).toEqual([2, 0]);
  });

  key.mockReturnValue(NEW);
  await evictDurableObject(account.stub, { webSockets: "close" });
  const again = await aLink(assign);
  expect(again.hello).toMatchObject({ committed: 1, account: { proxy: "http://proxy.example:8080" } });
  again.say({ is: "load" });
  await again.next("loaded");
  expect(again.heard).toContainEqual(expect.objectContaining({ is: "vault", creds: bytes("credentials") }));
  again.say({ is: "recall", digest: digestOf("d") });
  expect(await again.next("recalled")).toMatchObject({ entry: bytes("plain") });
  key.mockRestore();
});

test("an object that cannot open what it has is counted, and keeps no other from its turn", async () => {
  const { token: as } = await aPerson("admin");
  const [broken] = [await anAccount(), await anAccount()];
  await runInDurableObject(broken.stub, async (_, { storage }) => {
    const sealed = `${(await seal(OLD, "x")).slice(0, 20)}AAAA`;
    storage.sql.exec(
      "INSERT OR REPLACE INTO memo VALUES ('hooks', ?)",
      JSON.stringify({ hooks: [{ secret: sealed }] }),
    );
  });
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const key = vi.spyOn(env, "ENCRYPTION_KEY", "get").mockReturnValue(BOTH);
  await resealSome(env);
  const { items } = (await api("GET", "/sealing-keys", { as })).body;
  expect(items).toMatchObject([{ objects: 1 }, { objects: 1 }]);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("sealing.not_renewed"));
  key.mockRestore();
  error.mockRestore();
});

test("a row that was changed meanwhile is left to the next minute", async () => {
  const [user_id, secret] = [await aUser(), await seal(OLD, SECRET)];
  // No object knows it: nobody else has a batch to run.
  await db().insert(hook).values({ id: newId(), user_id, name: "h", url: "https://example.com/", secret });
  const changed = await seal(NEW, "changed");
  const batch = vi.spyOn(env.DB, "batch").mockImplementationOnce(async (statements) => {
    await env.DB.prepare("UPDATE hook SET secret = ?").bind(changed).run();
    batch.mockRestore();
    return env.DB.batch(statements);
  });
  await resealSome({ ...env, ENCRYPTION_KEY: BOTH });
  expect((await db().select().from(hook))[0]?.secret).toBe(changed);
});

test.each<[string, Partial<Env>, string]>([
  ["no key", { ENCRYPTION_KEY: "" }, "ENCRYPTION_KEY is missing"],
  ["a short key", { ENCRYPTION_KEY: btoa("too short") }, "ENCRYPTION_KEY must be 32 random bytes"],
  ["no base64", { ENCRYPTION_KEY: "ä".repeat(44) }, "ENCRYPTION_KEY must be 32 random bytes"],
  ["a key of zeros", { ENCRYPTION_KEY: new Uint8Array(32).toBase64() }, "ENCRYPTION_KEY must be random"],
  ["a weak older key", { ENCRYPTION_KEY: `${NEW},${btoa("x".repeat(32))}` }, "ENCRYPTION_KEY must be random"],
  ["no secret of the link", { LINK_SECRET: "" }, "LINK_SECRET is missing"],
  ["a short one", { CONNECTOR_SECRET: "changeme" }, "CONNECTOR_SECRET must have 16"],
  ["a token of one letter", { SETUP_TOKEN: "a".repeat(40) }, "SETUP_TOKEN must be random"],
])("with %s nothing is let in, and the answer says what to set", async (_, settings, fault) => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  error.mockClear();
  const unfit = { ...env, ...settings };
  for (const path of ["/health", "/api/v1/accounts", "/webhooks/meta"]) {
    const answer = await app.request(path, {}, unfit);
    expect(answer.status, path).toBe(503);
    const problem: { code: string; detail: string } = await answer.json();
    expect(problem.code).toBe("unavailable");
    expect(problem.detail).toContain(fault);
    for (const secret of Object.values(settings)) if (secret) expect(problem.detail).not.toContain(secret);
  }
  // Once, not with each request.
  expect(error).toHaveBeenCalledTimes(1);
  expect(error.mock.calls[0]?.[0]).toContain(fault);
});

test("a set-up token may be taken away, and Meta's secrets are for who has an app there", async () => {
  const without = { ...env, SETUP_TOKEN: "", META_APP_SECRET: "", META_VERIFY_TOKEN: "" };
  expect(faultsOf(without)).toEqual([]);
  expect((await call("GET", "/health")).status).toBe(200);
});
