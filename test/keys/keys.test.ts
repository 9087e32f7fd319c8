import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { api_key } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import { aKey, api, aPerson, auditOf, db, readAll, wholeDirectory } from "../support/api.ts";

const future = new Date(Date.now() + 86_400_000).toISOString();

test("a key is shown once, and only its digest is kept", async () => {
  const { token, id: user_id } = await aPerson();
  const body = { name: "CI", permissions: ["accounts:read", "hooks:read"], expires_at: future };
  const made = await api("POST", "/api-keys", { as: token, body });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    ...body,
    user_id,
    key: expect.stringMatching(/^whk_[\w-]{43}$/),
    last_used_at: null,
  });
  expect(made.body.key.startsWith(made.body.key_prefix)).toBe(true);
  expect(made.body.key_prefix).toHaveLength(12);

  const listed = await api("GET", "/api-keys", { as: token });
  const { key, ...rest } = made.body;
  expect(listed.body).toEqual({ items: [rest], next: null });
  const [row] = await db().select().from(api_key);
  expect(row?.key).toBe(digest(key));
  expect(await wholeDirectory()).not.toContain(key);
  expect(await auditOf("api_key.created")).toMatchObject([
    { user_id, entity_id: made.body.id, data: { after: { name: "CI" } } },
  ]);
});

test("a key works as x-api-key, as Bearer and as the password of Basic", async () => {
  const key = await aKey(await aPerson(), ["accounts:read"]);
  const status = async (headers: Record<string, string>) => (await api("GET", "/accounts", { headers })).status;
  expect(await status({ "x-api-key": key })).toBe(200);
  expect(await status({ authorization: `Bearer ${key}` })).toBe(200);
  expect(await status({ authorization: `bearer  ${key}` })).toBe(200);
  expect(await status({ authorization: `Basic ${btoa(`anybody:${key}`)}` })).toBe(200);
  expect(await status({ authorization: `Basic ${btoa(`:${key}`)}` })).toBe(200);
  expect(await status({ authorization: "Basic not base64!" })).toBe(401);
  expect(await status({ authorization: `Digest ${key}` })).toBe(401);
  expect(await status({ authorization: "" })).toBe(401);
  expect(await status({})).toBe(401);
});

test("a wrong key is not made good by a cookie", async () => {
  const { token } = await aPerson();
  const headers = { cookie: `whatshooked_session=${token}`, "x-api-key": "whk_wrong" };
  expect((await api("GET", "/accounts", { headers })).status).toBe(401);
});

test("a session token is no key", async () => {
  const { token } = await aPerson();
  expect((await api("GET", "/accounts", { headers: { "x-api-key": token } })).status).toBe(401);
});

test("a key notes its use, once a minute", async () => {
  const key = await aKey(await aPerson(), ["accounts:read"]);
  const used = async () => (await db().select().from(api_key))[0]?.last_used_at;
  await api("GET", "/accounts", { as: key });
  const first = await used();
  expect(Date.parse(first ?? "")).toBeGreaterThan(Date.now() - 5_000);
  await api("GET", "/accounts", { as: key });
  expect(await used()).toBe(first);
});

test("keys manage no keys and end no sessions", async () => {
  const key = await aKey(await aPerson("admin"), ["*"]);
  for (const [method, path] of [
    ["GET", "/api-keys"],
    ["POST", "/api-keys"],
    ["DELETE", "/api-keys/x"],
    ["POST", "/auth/logout"],
  ] as const) {
    expect(await api(method, path, { as: key })).toMatchObject({ status: 403, body: { code: "forbidden" } });
  }
});

test("a scope that is missing is refused before the body is looked at", async () => {
  const reader = await aKey(await aPerson(), ["hooks:read", "accounts:write"]);
  expect((await api("GET", "/accounts", { as: reader })).status).toBe(403);
  expect((await api("POST", "/hooks", { as: reader, body: "{" })).status).toBe(403);
  expect((await api("GET", "/hooks", { as: reader })).status).toBe(200);
});

test("a key can do no more than its owner's role", async () => {
  const key = await aKey(await aPerson("viewer"), ["*"]);
  expect((await api("GET", "/accounts", { as: key })).status).toBe(200);
  const account = { account_type: "whatsmeow", phone_number: "+15550000001" };
  expect((await api("POST", "/accounts", { as: key, body: account })).status).toBe(403);
});

test.each([
  ["viewer", "hooks:write"],
  ["viewer", "messages:send"],
  ["viewer", "*"],
  ["user", "users:admin"],
  ["user", "metrics:read"],
] as const)("a %s makes no key with %s", async (role, scope) => {
  const { token } = await aPerson(role);
  const body = { name: "k", permissions: ["accounts:read", scope] };
  const answer = await api("POST", "/api-keys", { as: token, body });
  expect(answer).toMatchObject({ status: 403, body: { errors: [{ path: "permissions.1" }] } });
  expect(await db().select().from(api_key)).toHaveLength(0);
});

test("a viewer makes keys that read", async () => {
  const { token } = await aPerson("viewer");
  const body = { name: "k", permissions: ["accounts:read", "events:read"] };
  expect((await api("POST", "/api-keys", { as: token, body })).status).toBe(201);
});

test.each([
  ["no scope", { permissions: [] }, "permissions"],
  ["a scope that is none", { permissions: ["accounts:delete"] }, "permissions.0"],
  ["a time that has passed", { expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
  ["no name", { name: " " }, "name"],
  ["no account", { accounts: [] }, "accounts"],
  ["an account that is none", { accounts: ["mine"] }, "accounts.0"],
  ["no network", { cidrs: [] }, "cidrs"],
  ["a network that is none", { cidrs: ["10.0.0.0/8", "10.0.0.0/33"] }, "cidrs.1"],
])("%s is invalid", async (_what, wrong, path) => {
  const { token } = await aPerson();
  const body = { name: "k", permissions: ["accounts:read"], ...wrong };
  expect(await api("POST", "/api-keys", { as: token, body })).toMatchObject({
    status: 400,
    body: { errors: [{ path }] },
  });
});

test("nobody names a key's text, or what is the gateway's to say", async () => {
  const { token } = await aPerson();
  const more = { key: "whk_mine", active: true, deleted_at: null, last_used_at: null, previous_key: "x" };
  const body = { name: "k", permissions: ["accounts:read"], ...more };
  const { status, body: problem } = await api("POST", "/api-keys", { as: token, body });
  expect(status).toBe(400);
  for (const name of Object.keys(more)) expect(problem.detail).toContain(`"${name}"`);
});

test("an administrator makes keys for others, as wide as their role; others make none", async () => {
  const [admin, viewer, user] = [await aPerson("admin"), await aPerson("viewer"), await aPerson()];
  const make = (as: string, permissions: string[], user_id: string) =>
    api("POST", "/api-keys", { as, body: { name: "k", permissions, user_id } });
  const made = await make(admin.token, ["accounts:read"], viewer.id);
  expect(made).toMatchObject({ status: 201, body: { user_id: viewer.id } });
  expect((await api("GET", "/api-keys", { as: viewer.token })).body.items).toMatchObject([{ id: made.body.id }]);
  expect(await auditOf("api_key.created")).toMatchObject([{ user_id: admin.id }]);
  expect(await make(admin.token, ["accounts:write"], viewer.id)).toMatchObject({
    status: 403,
    body: { errors: [{ path: "permissions.0" }] },
  });
  const gone = await aPerson("user", { active: false });
  for (const id of [gone.id, crypto.randomUUID()]) {
    expect(await make(admin.token, ["*"], id)).toMatchObject({ status: 422, body: { errors: [{ path: "user_id" }] } });
  }
  expect((await make(user.token, ["accounts:read"], viewer.id)).status).toBe(403);
});

test("an expiry in another zone is kept in UTC", async () => {
  const { token } = await aPerson();
  const body = { name: "k", permissions: ["accounts:read"], expires_at: "2999-01-01T02:00:00+02:00" };
  expect((await api("POST", "/api-keys", { as: token, body })).body.expires_at).toBe("2999-01-01T00:00:00.000Z");
});

test("a revoked key is worth nothing, is not listed, and is revoked once", async () => {
  const person = await aPerson();
  const { body } = await api("POST", "/api-keys", { as: person.token, body: { name: "k", permissions: ["*"] } });
  expect((await api("DELETE", `/api-keys/${body.id}`, { as: person.token })).status).toBe(204);
  expect((await api("GET", "/accounts", { as: body.key })).status).toBe(401);
  expect((await api("GET", "/api-keys", { as: person.token })).body.items).toEqual([]);
  expect((await api("DELETE", `/api-keys/${body.id}`, { as: person.token })).status).toBe(404);
  expect(await auditOf("api_key.deleted")).toHaveLength(1);
});

test("others' keys are not there; an administrator sees and revokes all", async () => {
  const [owner, other, admin] = await Promise.all([aPerson(), aPerson(), aPerson("admin")]);
  await aKey(owner, ["*"]);
  const [row] = await db().select().from(api_key);
  expect((await api("GET", "/api-keys", { as: other.token })).body.items).toEqual([]);
  expect((await api("DELETE", `/api-keys/${row?.id}`, { as: other.token })).status).toBe(404);
  expect((await api("GET", "/api-keys", { as: admin.token })).body.items).toMatchObject([{ user_id: owner.id }]);
  expect((await api("DELETE", `/api-keys/${row?.id}`, { as: admin.token })).status).toBe(204);
  const [revoked] = await db()
    .select()
    .from(api_key)
    .where(eq(api_key.id, row?.id ?? ""));
  expect(revoked).toMatchObject({ active: false, deleted_at: expect.any(String) });
});

test("pages follow each other without gaps or repeats, also within one millisecond", async () => {
  const person = await aPerson();
  const created_at = "2026-01-01T00:00:00.000Z";
  for (let i = 0; i < 8; i++) await aKey(person, ["*"], i % 4 ? { created_at } : {});
  const pages = await readAll("/api-keys", person.token, 3);
  expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(8);
});

test("a cursor that is none is invalid, and so is a limit out of range", async () => {
  const { token } = await aPerson();
  expect(await api("GET", "/api-keys?cursor=nonsense", { as: token })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "cursor" }] },
  });
  for (const limit of ["0", "201", "x"]) {
    expect((await api("GET", `/api-keys?limit=${limit}`, { as: token })).status).toBe(400);
  }
});
