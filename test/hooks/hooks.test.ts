import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hook, users } from "#src/db/schema.ts";
import { unseal } from "#src/seal.ts";
import { anAccountRow, api, aPerson, auditOf, db, readAll, wholeDirectory } from "../support/api.ts";

const URL = "https://example.com/hook";
const SECRET = `whsec_${new Uint8Array(32).fill(9).toBase64()}`;
const create = (as: string, more: Record<string, unknown> = {}) =>
  api("POST", "/hooks", { as, body: { name: "Mine", url: URL, ...more } });
const revisionOf = async (id: string) => (await db().select().from(users).where(eq(users.id, id)))[0]?.hooks_revision;

test("a hook is made with its defaults, and its secret is shown this once", async () => {
  const { token, id: user_id } = await aPerson();
  const { status, body } = await create(token);
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    user_id,
    name: "Mine",
    url: URL,
    method: "POST",
    headers: {},
    events: [],
    active: true,
    suspended_reason: null,
    allow_insecure: false,
    description: null,
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    retry_count: 3,
    timeout: 30,
    ordering: "default",
    concurrency: null,
    rate_per_second: null,
    answers: false,
    accounts: [],
    filter: null,
    format: "native",
    raw: false,
    previous_secret_until: null,
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  const masked = { ...body, secret: `••••${body.secret.slice(-4)}` };
  const states = { active: 0, unknown: 0, held: 0, suspended: 0 };
  expect((await api("GET", `/hooks/${body.id}`, { as: token })).body).toEqual({ ...masked, state: null, states });
  expect((await api("GET", "/hooks", { as: token })).body).toEqual({ items: [masked], next: null });
  const [row] = await db().select().from(hook);
  expect(await unseal(env.ENCRYPTION_KEY, row?.secret ?? "")).toBe(body.secret);
  expect(await auditOf("hook.created")).toMatchObject([{ user_id, entity_id: body.id, data: { after: masked } }]);
});

test("everything a hook can be told on creation is kept", async () => {
  const person = await aPerson();
  const account = await anAccountRow(person);
  const wanted = {
    headers: { "X-Tenant": "seven", authorization: "Bearer of-the-receiver-1234" },
    events: ["message.*", "account.*", "business.account_alerts", "message.received"],
    active: false,
    description: "for the shop",
    retry_count: 0,
    timeout: 60,
    accounts: [account],
    method: "PATCH",
    filter: { chat_kinds: ["user", "group"], from_me: false, chats: ["16505551234"] },
    format: "meta",
    raw: true,
  };
  const { status, body } = await create(person.token, { ...wanted, secret: SECRET });
  expect(status).toBe(201);
  const headers = { "X-Tenant": "••••", authorization: "••••1234" };
  expect(body).toMatchObject({ ...wanted, headers, secret: SECRET });
});

test("a hook can go without a signature", async () => {
  const { token } = await aPerson();
  const { body } = await create(token, { secret: null });
  expect(body.secret).toBeNull();
  expect((await api("GET", `/hooks/${body.id}`, { as: token })).body.secret).toBeNull();
});

test("secrets and header values stand nowhere in clear and leave masked only", async () => {
  const { token } = await aPerson();
  const value = "Bearer of-the-receiver-1234";
  const made = await create(token, { headers: { authorization: value }, secret: SECRET });
  const another = `whsec_${new Uint8Array(24).fill(3).toBase64()}`;
  const patched = await api("PATCH", `/hooks/${made.body.id}`, {
    as: token,
    body: { secret: another, headers: { authorization: `${value}5` } },
  });
  const listed = await api("GET", "/hooks", { as: token });
  expect(patched.body).toMatchObject({ secret: `••••${another.slice(-4)}`, headers: { authorization: "••••2345" } });
  for (const { text } of [patched, listed]) {
    for (const secret of [SECRET, another, value, "v1."]) expect(text).not.toContain(secret);
  }
  expect(made.text).not.toContain(value);
  const stored = await wholeDirectory();
  for (const secret of [SECRET, another, value]) expect(stored).not.toContain(secret);
  const audit = JSON.stringify([...(await auditOf("hook.created")), ...(await auditOf("hook.updated"))]);
  expect(audit).not.toContain("v1.");
});

test("a hook says whether the receiver's certificate is checked", async () => {
  const { token } = await aPerson();
  const made = await create(token, { allow_insecure: true });
  expect(made).toMatchObject({ status: 201, body: { allow_insecure: true } });
  const body = { allow_insecure: false };
  expect((await api("PATCH", `/hooks/${made.body.id}`, { as: token, body })).body).toMatchObject(body);
});

test.each([
  ["url", "example.com"],
  ["url", "ftp://example.com"],
  ["url", "https://user:pass@example.com/"],
  ["url", "https://example.com/#x"],
  ["name", ""],
  ["events", ["message.nonsense"]],
  ["events", ["*"]],
  ["events", "message.*"],
  ["retry_count", 10],
  ["retry_count", -1],
  ["retry_count", 1.5],
  ["timeout", 0],
  ["timeout", 61],
  ["secret", "whsec_short"],
  ["secret", "••••abcd"],
  ["secret", ""],
  ["method", "DELETE"],
  ["method", "get"],
  ["format", "twilio"],
  ["raw", "yes"],
  ["filter", { chat_kinds: ["nobody"] }],
  ["filter", { chat_kinds: [] }],
  ["filter", { from_me: "no" }],
  ["filter", { chats: [""] }],
  ["filter", { chats: [] }],
  ["filter", { chat: "16505551234" }],
  ["filter", []],
  ["active", "yes"],
  ["accounts", ["not-an-id"]],
])("%s %j is invalid", async (field, value) => {
  const { token } = await aPerson();
  const answer = await create(token, { [field]: value });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
  expect(answer.body.errors[0].path.split(".")[0]).toBe(field);
});

test.each([{ Host: "evil" }, { "webhook-id": "x" }, { "x y": "1" }, { "x-a": "a\r\nb: c" }])(
  "headers %j are invalid",
  async (headers) => {
    const { token } = await aPerson();
    const answer = await create(token, { headers });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: `headers.${Object.keys(headers)[0]}` }] } });
  },
);

test("unknown fields are refused by name, so nothing can be slipped in", async () => {
  const { token } = await aPerson();
  const { id } = (await create(token)).body;
  for (const field of ["owner", "id", "suspended_reason", "created_at", "deleted_at", "colour"]) {
    for (const answer of [
      await create(token, { [field]: "x" }),
      await api("PATCH", `/hooks/${id}`, { as: token, body: { [field]: "x" } }),
    ]) {
      expect(answer.status, field).toBe(400);
      expect(answer.body.detail).toContain(`"${field}"`);
    }
  }
  const given = await api("PATCH", `/hooks/${id}`, { as: token, body: { user_id: crypto.randomUUID() } });
  expect(given).toMatchObject({ status: 400, body: { detail: expect.stringContaining('"user_id"') } });
});

test("each field can be changed, one at a time, and the rest stays", async () => {
  const person = await aPerson();
  const account = await anAccountRow(person);
  const { id } = (await create(person.token, { description: "d" })).body;
  const { state: _state, states: _states, ...made } = (await api("GET", `/hooks/${id}`, { as: person.token })).body;
  let expected = made;
  for (const change of [
    { name: "Other" },
    { url: "https://example.com/other" },
    { events: ["message.received"] },
    { active: false },
    { description: null },
    { retry_count: 9 },
    { timeout: 1 },
    { accounts: [account] },
    { accounts: [] },
    { events: [] },
    { active: true },
    { secret: null },
    { method: "GET" },
    { filter: { from_me: true } },
    { filter: null },
    { format: "meta" },
    { raw: true },
  ]) {
    const { status, body } = await api("PATCH", `/hooks/${id}`, { as: person.token, body: change });
    expect(status).toBe(200);
    expected = { ...expected, ...change, updated_at: body.updated_at };
    expect(body).toEqual(expected);
    expect((await api("GET", `/hooks/${id}`, { as: person.token })).body).toEqual({
      ...expected,
      state: expect.any(String),
      states: expect.any(Object),
    });
  }
  expect(await auditOf("hook.updated")).toHaveLength(17);
  expect((await auditOf("hook.updated"))[0]?.data).toMatchObject({
    before: { name: "Mine" },
    after: { name: "Other" },
  });
});

test("every change raises the owner's revision, nobody else's, and a refused one does not", async () => {
  const [owner, admin] = [await aPerson(), await aPerson("admin")];
  expect(await revisionOf(owner.id)).toBe(0);
  const { id } = (await create(owner.token)).body;
  expect(await revisionOf(owner.id)).toBe(1);
  await api("PATCH", `/hooks/${id}`, { as: admin.token, body: { name: "x" } });
  expect(await revisionOf(owner.id)).toBe(2);
  await api("PATCH", `/hooks/${id}`, { as: owner.token, body: { timeout: 0 } });
  await create(owner.token, { timeout: 0 });
  expect(await revisionOf(owner.id)).toBe(2);
  await api("DELETE", `/hooks/${id}`, { as: owner.token });
  expect(await revisionOf(owner.id)).toBe(3);
  expect(await revisionOf(admin.id)).toBe(0);
});

test("pages follow each other without gaps or repeats", async () => {
  const { token, id: user_id } = await aPerson();
  const created_at = "2026-01-01T00:00:00.000Z";
  for (let i = 0; i < 7; i++) {
    await db()
      .insert(hook)
      .values({ id: crypto.randomUUID(), user_id, name: `${i}`, url: URL, ...(i % 3 ? { created_at } : {}) });
  }
  const pages = await readAll("/hooks", token, 3);
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(7);
});
