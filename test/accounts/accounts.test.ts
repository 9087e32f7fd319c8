import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { app } from "#src/app.ts";
import { users, whatsapp_account } from "#src/db/schema.ts";
import { anAccountRow, api, aPerson, auditOf, db, type Person, readAll } from "../support/api.ts";

const PHONE = "+15550123200";
const create = (as: string, more: Record<string, unknown> = {}) =>
  api("POST", "/accounts", { as, body: { account_type: "whatsmeow", phone_number: PHONE, ...more } });
const appendNothing = (id: string) => env.ACCOUNT.getByName(id).append([]);

test("a personal account is made disconnected, and its object is told", async () => {
  const { id: user_id, token } = await aPerson();
  const { status, body } = await create(token, {
    phone_number: "+1 (555) 012-3200",
    display_name: "Support",
    metadata: { tenant: 7, tags: ["a"] },
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    user_id,
    account_type: "whatsmeow",
    phone_number: PHONE,
    meta_id: expect.stringMatching(/^90\d{15}$/),
    display_name: "Support",
    status: "disconnected",
    active: true,
    config: null,
    metadata: { tenant: 7, tags: ["a"] },
    owned_since: null,
    pace: null,
    last_connected_at: null,
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  expect(await appendNothing(body.id)).toMatchObject({ is: "appended" });
  expect((await api("GET", `/accounts/${body.id}`, { as: token })).body).toEqual(body);
  expect((await api("GET", "/accounts", { as: token })).body).toEqual({ items: [body], next: null });
  expect(await auditOf("account.created")).toMatchObject([{ user_id, entity_id: body.id, data: { after: body } }]);
});

test.each(["15550123200", "+1234", "+999123456789", "", 15550123200, null])(
  "%j is no phone number",
  async (phone_number) => {
    const { token } = await aPerson();
    const answer = await create(token, { phone_number });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ path: "phone_number" }] } });
  },
);

test("unknown fields are refused by name, so nothing can be slipped in", async () => {
  const { token } = await aPerson();
  for (const field of [
    "status",
    "owned_since",
    "id",
    "active",
    "session_path",
    "phone_number_id",
    "config",
    "verify",
  ]) {
    const answer = await create(token, { [field]: "x" });
    expect(answer.status, field).toBe(400);
    expect(answer.body.detail, field).toContain(`"${field}"`);
  }
  expect(await create(token, { account_type: "telegram" })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "account_type" }] },
  });
});

test("metadata is an object of 4 KB at most", async () => {
  const { token } = await aPerson();
  const fits = { text: "x".repeat(4_096 - '{"text":""}'.length) };
  expect((await create(token, { metadata: { text: `${fits.text}x` } })).body.errors).toMatchObject([
    { path: "metadata" },
  ]);
  expect((await create(token, { metadata: { text: "ä".repeat(2_100) } })).status).toBe(400);
  for (const metadata of ["text", ["list"], 7]) expect((await create(token, { metadata })).status).toBe(400);
  expect((await create(token, { metadata: fits })).status).toBe(201);
});

test("a number is taken once, for its owner and for everybody", async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  expect((await create(owner.token)).status).toBe(201);
  for (const as of [owner.token, other.token]) {
    const answer = await create(as, { phone_number: "+1 555 012 3200" });
    expect(answer).toMatchObject({ status: 409, body: { code: "conflict", errors: [{ path: "phone_number" }] } });
  }
});

test("of two that race for a number one gets it", async () => {
  const people = await Promise.all([aPerson(), aPerson(), aPerson()]);
  const statuses = (await Promise.all(people.map(({ token }) => create(token)))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([201, 409, 409]);
  expect(await db().select().from(whatsapp_account)).toHaveLength(1);
  expect(await auditOf("account.created")).toHaveLength(1);
});

test("a deleted account closes its object; its owner takes it up again under the same id", async () => {
  const owner = await aPerson();
  const first = (await create(owner.token, { display_name: "Old", metadata: { a: 1 } })).body;
  expect((await api("DELETE", `/accounts/${first.id}`, { as: owner.token })).status).toBe(204);
  expect((await api("GET", `/accounts/${first.id}`, { as: owner.token })).status).toBe(404);
  expect((await api("GET", "/accounts", { as: owner.token })).body.items).toEqual([]);
  expect(await appendNothing(first.id)).toEqual({ is: "unknown_account" });
  expect((await api("DELETE", `/accounts/${first.id}`, { as: owner.token })).status).toBe(404);

  expect((await create((await aPerson()).token)).status).toBe(409);
  const again = await create(owner.token);
  expect(again).toMatchObject({
    status: 201,
    body: { id: first.id, created_at: first.created_at, display_name: null, metadata: null },
  });
  expect(await appendNothing(first.id)).toMatchObject({ is: "appended" });
  expect((await auditOf("account.created")).map(({ data }) => data.revived)).toEqual([undefined, true]);
  expect(await auditOf("account.deleted")).toMatchObject([
    { entity_id: first.id, data: { before: { display_name: "Old" } } },
  ]);
});

test("an administrator makes accounts for active users, nobody else does", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const inactive = await aPerson("user", { active: false });
  expect(await create(admin.token, { user_id: user.id })).toMatchObject({ status: 201, body: { user_id: user.id } });
  for (const user_id of [inactive.id, crypto.randomUUID()]) {
    const answer = await create(admin.token, { user_id, phone_number: "+15550123201" });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "user_id" }] } });
  }
  expect((await create(user.token, { user_id: admin.id, phone_number: "+15550123201" })).status).toBe(403);
});

test("display name and metadata can be changed and taken away", async () => {
  const { token } = await aPerson();
  const { id } = (await create(token, { display_name: "A", metadata: { a: 1 } })).body;
  const patch = (body: object) => api("PATCH", `/accounts/${id}`, { as: token, body });
  expect((await patch({ display_name: "B" })).body).toMatchObject({ display_name: "B", metadata: { a: 1 } });
  expect((await patch({ metadata: { b: 2 } })).body).toMatchObject({ display_name: "B", metadata: { b: 2 } });
  expect((await patch({ display_name: null, metadata: null })).body).toMatchObject({
    display_name: null,
    metadata: null,
  });
  expect((await api("GET", `/accounts/${id}`, { as: token })).body).toMatchObject({
    display_name: null,
    metadata: null,
  });
  const [first] = await auditOf("account.updated");
  expect(first?.data).toMatchObject({ before: { display_name: "A" }, after: { display_name: "B" } });
  expect(first?.data.after).not.toHaveProperty("metadata");
});

test("what an account is cannot be changed", async () => {
  const { token } = await aPerson();
  const { id } = (await create(token)).body;
  for (const body of [
    { phone_number: "+15550123201" },
    { account_type: "business-api" },
    { user_id: id },
    { status: "connected" },
  ]) {
    expect((await api("PATCH", `/accounts/${id}`, { as: token, body })).status).toBe(400);
  }
  const answer = await api("PATCH", `/accounts/${id}`, { as: token, body: { config: { waba_id: "1" } } });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: "config" }] } });
});

test("others' accounts are not there; an administrator has them all", async () => {
  const [owner, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const { id } = (await create(owner.token)).body;
  const asked = (as: string) =>
    Promise.all([
      api("GET", `/accounts/${id}`, { as }),
      api("PATCH", `/accounts/${id}`, { as, body: { display_name: "mine" } }),
      api("GET", `/accounts/${id}/events`, { as }),
    ]);
  expect((await asked(other.token)).map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await api("DELETE", `/accounts/${id}`, { as: other.token })).status).toBe(404);
  expect((await api("GET", "/accounts", { as: other.token })).body.items).toEqual([]);
  expect((await asked(admin.token)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await api("DELETE", `/accounts/${id}`, { as: admin.token })).status).toBe(204);
});

test("a viewer reads their accounts and writes none", async () => {
  const viewer: Person = await aPerson("viewer");
  const id = await anAccountRow(viewer);
  expect((await api("GET", `/accounts/${id}`, { as: viewer.token })).status).toBe(200);
  expect((await create(viewer.token)).status).toBe(403);
  expect((await api("PATCH", `/accounts/${id}`, { as: viewer.token, body: {} })).status).toBe(403);
  expect((await api("DELETE", `/accounts/${id}`, { as: viewer.token })).status).toBe(403);
});

test("pages follow each other without gaps or repeats", async () => {
  const owner = await aPerson();
  const ids: string[] = [];
  for (let i = 0; i < 7; i++)
    ids.push(await anAccountRow(owner, i % 2 ? { created_at: "2026-01-01T00:00:00.000Z" } : {}));
  await anAccountRow(await aPerson());
  const pages = await readAll("/accounts", owner.token, 2);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 1]);
  expect(
    pages
      .flat()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids.toSorted());
});

test("an object that cannot be told does not undo what the directory has", async () => {
  const { id: user_id, token } = await aPerson();
  const stub = {
    open: async () => {
      throw new Error("overloaded");
    },
  };
  const request = new Request("https://gateway.test/api/v1/accounts", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ account_type: "whatsmeow", phone_number: PHONE }),
  });
  const ctx = createExecutionContext();
  const answer = await app.request(request, {}, { ...env, ACCOUNT: { getByName: () => stub } }, ctx);
  await waitOnExecutionContext(ctx);
  expect(answer.status).toBe(201);
  expect(await db().select().from(whatsapp_account).where(eq(whatsapp_account.user_id, user_id))).toHaveLength(1);
  expect(await db().select().from(users)).toHaveLength(1);
});
