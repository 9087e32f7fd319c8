import { expect, test } from "vitest";
import { hook } from "#src/db/schema.ts";
import { aKey, anAccountRow, api, aPerson, db } from "../support/api.ts";

const URL = "https://example.com/hook";
const create = (as: string, more: Record<string, unknown> = {}) =>
  api("POST", "/hooks", { as, body: { name: "Mine", url: URL, ...more } });

test("a hook names accounts of its owner's only", async () => {
  const [owner, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const [own, foreign] = [await anAccountRow(owner), await anAccountRow(other)];
  const refused = { status: 422, body: { errors: [{ path: "accounts.1" }] } };
  expect(await create(owner.token, { accounts: [own, foreign] })).toMatchObject(refused);
  expect(await create(owner.token, { accounts: [own, crypto.randomUUID()] })).toMatchObject(refused);
  const deleted = await anAccountRow(owner, { deleted_at: new Date().toISOString() });
  expect(await create(owner.token, { accounts: [own, deleted] })).toMatchObject(refused);
  const { id } = (await create(owner.token, { accounts: [own] })).body;
  expect(await api("PATCH", `/hooks/${id}`, { as: admin.token, body: { accounts: [own, foreign] } })).toMatchObject(
    refused,
  );
});

test("others' hooks are not there; an administrator has them all", async () => {
  const [owner, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const { id } = (await create(owner.token)).body;
  for (const [method, body] of [
    ["GET", undefined],
    ["PATCH", { name: "x" }],
    ["DELETE", undefined],
  ] as const) {
    expect((await api(method, `/hooks/${id}`, { as: other.token, body })).status).toBe(404);
  }
  expect((await api("GET", "/hooks", { as: other.token })).body.items).toEqual([]);
  expect((await api("GET", "/hooks", { as: admin.token })).body.items).toMatchObject([{ id }]);
  expect((await api("PATCH", `/hooks/${id}`, { as: admin.token, body: { name: "x" } })).body).toMatchObject({
    user_id: owner.id,
  });
  expect((await api("DELETE", `/hooks/${id}`, { as: admin.token })).status).toBe(200);
});

test("a viewer reads hooks and writes none", async () => {
  const { token } = await aPerson("viewer");
  expect((await api("GET", "/hooks", { as: token })).status).toBe(200);
  expect((await create(token)).status).toBe(403);
  expect((await api("PATCH", "/hooks/x", { as: token, body: {} })).status).toBe(403);
  expect((await api("DELETE", "/hooks/x", { as: token })).status).toBe(403);
});

test("who may not read events may not have them sent", async () => {
  const person = await aPerson();
  const blind = await aKey(person, ["hooks:read", "hooks:write"]);
  expect((await create(blind)).status).toBe(403);
  const { id } = (await create(await aKey(person, ["hooks:write", "events:read"]))).body;
  expect((await api("PATCH", `/hooks/${id}`, { as: blind, body: { active: true } })).status).toBe(403);
  expect((await api("DELETE", `/hooks/${id}`, { as: blind })).status).toBe(200);
});

test("an administrator makes hooks for others; others make none", async () => {
  const [admin, owner] = [await aPerson("admin"), await aPerson()];
  const [theirs, own] = [await anAccountRow(owner), await anAccountRow(admin)];
  expect(await create(admin.token, { user_id: owner.id, accounts: [theirs] })).toMatchObject({
    status: 201,
    body: { user_id: owner.id },
  });
  expect((await create(admin.token, { user_id: owner.id, accounts: [own] })).status).toBe(422);
  expect((await create(admin.token, { user_id: crypto.randomUUID() })).status).toBe(422);
  expect((await create(owner.token, { user_id: admin.id })).status).toBe(403);
});

test("a hook that sends what it is answered is redirected by nobody who may not send", async () => {
  const person = await aPerson();
  const writer = await aKey(person, ["hooks:write", "events:read"]);
  const sender = await aKey(person, ["hooks:write", "events:read", "messages:send"]);
  expect((await create(writer, { answers: true })).status).toBe(403);
  const { id } = (await create(sender, { answers: true })).body;
  const change = (as: string, body: unknown) => api("PATCH", `/hooks/${id}`, { as, body });
  expect((await change(writer, { url: "https://example.com/mine" })).status).toBe(403);
  expect((await change(sender, { url: "https://example.com/ours" })).status).toBe(200);
  expect((await change(writer, { answers: false })).status).toBe(200);
  expect((await change(writer, { answers: true })).status).toBe(403);
  expect((await change(writer, { url: "https://example.com/mine" })).status).toBe(200);
});

test("a user has a hundred hooks at most", async () => {
  const { token, id: user_id } = await aPerson();
  const rows = Array.from({ length: 100 }, (_, i) => ({
    id: crypto.randomUUID(),
    user_id,
    name: `${i}`,
    url: URL,
    retry_count: 3,
  }));
  for (let i = 0; i < 100; i += 4)
    await db()
      .insert(hook)
      .values(rows.slice(i, i + 4));
  expect((await create(token)).status).toBe(422);
  await api("DELETE", `/hooks/${rows[0]?.id}`, { as: token });
  expect((await create(token)).status).toBe(201);
});
