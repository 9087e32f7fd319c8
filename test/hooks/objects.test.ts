import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { app } from "#src/app.ts";
import { hook, message_cache, users } from "#src/db/schema.ts";
import { hooksOf, suspendHook } from "#src/hooks/snapshot.ts";
import { unseal } from "#src/seal.ts";
import { aCacheRow, anAccountRow, api, aPerson, auditOf, db, type Person } from "../support/api.ts";
import { batchesOf, someEvents } from "../support/seed.ts";

const URL = "https://example.com/hook";
const create = async (as: string, more: Record<string, unknown> = {}) =>
  (await api("POST", "/hooks", { as, body: { name: "h", url: URL, ...more } })).body;

async function anOpenAccount({ token }: Person, phone_number: string): Promise<string> {
  return (await api("POST", "/accounts", { as: token, body: { account_type: "whatsmeow", phone_number } })).body.id;
}

test("an account's snapshot has its owner's hooks, sealed, and the revision they are of", async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  const [first, second] = [await anAccountRow(owner), await anAccountRow(owner)];
  const all = await create(owner.token, {
    headers: { "x-a": "value" },
    events: ["message.*"],
    retry_count: 1,
    timeout: 5,
  });
  const bound = await create(owner.token, { accounts: [first], secret: null });
  const deleted = await create(owner.token);
  await api("DELETE", `/hooks/${deleted.id}`, { as: owner.token });
  await create(other.token);

  const { revision, hooks } = await hooksOf(db(), owner.id, first);
  expect(revision).toBe(4);
  expect(hooks.map(({ id }) => id)).toEqual([all.id, bound.id]);
  expect(hooks[0]).toEqual({
    id: all.id,
    url: URL,
    method: "POST",
    headers: { "x-a": expect.stringMatching(/^v1\./) },
    events: ["message.*"],
    active: true,
    suspended_reason: null,
    secret: expect.stringMatching(/^v1\./),
    previous_secret: null,
    previous_secret_until: null,
    format: "native",
    raw: false,
    filter: null,
    ordering: "default",
    concurrency: null,
    rate_per_second: null,
    answers: false,
    allow_insecure: false,
    retry_count: 1,
    timeout: 5,
    created_at: all.created_at,
  });
  expect(await unseal(env.ENCRYPTION_KEY, hooks[0]?.secret ?? "")).toBe(all.secret);
  expect(await unseal(env.ENCRYPTION_KEY, hooks[0]?.headers["x-a"] ?? "")).toBe("value");
  expect(hooks[1]).toMatchObject({ secret: null, headers: {} });
  expect((await hooksOf(db(), owner.id, second)).hooks.map(({ id }) => id)).toEqual([all.id]);
  expect(await hooksOf(db(), "nobody", first)).toEqual({ revision: 0, hooks: [] });
});

test.each([{ active: false }, { deleted_at: "2026-01-01T00:00:00.000Z" }])(
  "hooks of a user with %j are there, and not active",
  async (gone) => {
    const owner = await aPerson();
    const account = await anAccountRow(owner);
    await create(owner.token);
    await db().update(users).set(gone).where(eq(users.id, owner.id));
    expect((await hooksOf(db(), owner.id, account)).hooks).toMatchObject([{ active: false, suspended_reason: null }]);
  },
);

test("a hook is suspended once, with an audit row and a new revision, and activated by hand", async () => {
  const owner = await aPerson();
  const { id } = await create(owner.token);
  expect(await suspendHook(db(), id, "gone")).toBe(2);
  expect(await suspendHook(db(), id, "gone")).toBe(2);
  expect(await suspendHook(db(), "nothing", "gone")).toBe(0);
  expect(await auditOf("hook.suspended")).toMatchObject([
    {
      user_id: owner.id,
      entity_id: id,
      action: "update",
      data: { after: { active: false, suspended_reason: "gone" } },
    },
  ]);
  expect((await api("GET", `/hooks/${id}`, { as: owner.token })).body).toMatchObject({
    active: false,
    suspended_reason: "gone",
  });
  await api("PATCH", `/hooks/${id}`, { as: owner.token, body: { name: "still suspended" } });
  expect((await api("GET", `/hooks/${id}`, { as: owner.token })).body.suspended_reason).toBe("gone");
  const active = await api("PATCH", `/hooks/${id}`, { as: owner.token, body: { active: true } });
  expect(active.body).toMatchObject({ active: true, suspended_reason: null });
});

test("deleting a hook says how many events ended with it, over all accounts", async () => {
  const owner = await aPerson();
  const accounts = [await anOpenAccount(owner, "+15550123200"), await anOpenAccount(owner, "+15550123201")];
  const { id } = await create(owner.token, { active: false });
  for (const [i, account] of accounts.entries()) {
    await env.ACCOUNT.getByName(account).append(await batchesOf(account, someEvents(1, 2 + i)));
  }
  const answer = await api("DELETE", `/hooks/${id}`, { as: owner.token });
  expect(answer).toMatchObject({ status: 200, body: { id, ended: 5 } });
  expect((await api("DELETE", `/hooks/${id}`, { as: owner.token })).status).toBe(404);
});

test("what was cached for a deleted hook is parked, and nothing else", async () => {
  const owner = await aPerson();
  const account_id = await anAccountRow(owner);
  const [gone, stays] = [await create(owner.token), await create(owner.token)];
  const due_at = "2026-01-01T00:00:00.000Z";
  const rows = [
    await aCacheRow({ account_id, hook_id: gone.id, state: "cached", due_at }),
    await aCacheRow({ account_id, hook_id: gone.id, state: "held" }),
    await aCacheRow({ account_id, hook_id: stays.id, state: "cached", due_at }),
  ];
  await api("DELETE", `/hooks/${gone.id}`, { as: owner.token });
  const found = await db().select().from(message_cache);
  const stateOf = (id: string | undefined) => {
    const { state, due_at: due, reason } = found.find((row) => row.id === id) ?? {};
    return { state, due, reason };
  };
  expect(stateOf(rows[0])).toEqual({ state: "parked", due: null, reason: "hook_deleted" });
  expect(stateOf(rows[1])).toEqual({ state: "parked", due: null, reason: "hook_deleted" });
  expect(stateOf(rows[2])).toEqual({ state: "cached", due: due_at, reason: "failed" });
});

test("an object that cannot be told does not undo what the directory has", async () => {
  const owner = await aPerson();
  await anAccountRow(owner);
  const stub = {
    hooksChanged: async () => {
      throw new Error("overloaded");
    },
  };
  const request = new Request("https://gateway.test/api/v1/hooks", {
    method: "POST",
    headers: { authorization: `Bearer ${owner.token}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "h", url: URL }),
  });
  const answer = await app.request(request, {}, { ...env, ACCOUNT: { getByName: () => stub } });
  expect(answer.status).toBe(201);
  expect(await db().select().from(hook)).toHaveLength(1);
});
