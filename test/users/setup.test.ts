import { env } from "cloudflare:workers";
import { compare } from "bcryptjs";
import { expect, test } from "vitest";
import { users } from "#src/db/schema.ts";
import { api, auditOf, db, newAddress, PASSWORD, wholeDirectory } from "../support/api.ts";

const body = {
  setup_token: env.SETUP_TOKEN,
  username: "Ada",
  email: "Ada@Example.com",
  password: PASSWORD,
  full_name: "Ada Lovelace",
};

test("the set-up token makes the first administrator", async () => {
  const { status, body: answer, headers } = await api("POST", "/setup", { body, from: "192.0.2.7" });
  expect(status).toBe(201);
  expect(answer.user).toMatchObject({
    username: "ada",
    email: "ada@example.com",
    full_name: "Ada Lovelace",
    role: "admin",
    active: true,
  });
  expect(Object.keys(answer.user)).not.toContain("password");
  expect(headers.get("x-request-id")).toBeTruthy();
  const [row] = await db().select().from(users);
  expect(row?.password).toMatch(/^\$2b\$10\$/);
  expect(await compare(PASSWORD, row?.password ?? "")).toBe(true);
  const [audit] = await auditOf("user.created");
  expect(audit).toMatchObject({
    user_id: answer.user.id,
    entity_id: answer.user.id,
    action: "create",
    ip_address: "192.0.2.7",
    success: true,
  });
  expect(await wholeDirectory()).not.toContain(PASSWORD);
});

test("a second set-up is a conflict", async () => {
  await api("POST", "/setup", { body });
  const again = await api("POST", "/setup", { body: { ...body, username: "eve", email: "eve@example.com" } });
  expect(again).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(await db().select().from(users)).toHaveLength(1);
});

test("of set-ups that race one makes a user, and one audit row says so", async () => {
  const racing = ["a", "b", "c", "d", "e"].map((name) =>
    api("POST", "/setup", { body: { ...body, username: name, email: `${name}@example.com` } }),
  );
  const statuses = (await Promise.all(racing)).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([201, 409, 409, 409, 409]);
  expect(await db().select().from(users)).toHaveLength(1);
  expect(await auditOf("user.created")).toHaveLength(1);
});

test("a wrong token makes nobody, and is audited", async () => {
  const answer = await api("POST", "/setup", { body: { ...body, setup_token: "guess" }, from: newAddress() });
  expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  expect(await db().select().from(users)).toHaveLength(0);
  expect(await auditOf("setup.refused")).toMatchObject([{ success: false, error: "wrong_token" }]);
});

test.each([
  ["a short password", { password: "eleven char" }, "password"],
  ["a password beyond 72 bytes", { password: `${"ä".repeat(36)}x` }, "password"],
  ["a NUL, where bcrypt would stop", { password: "long enough\0and more" }, "password"],
  ["a user name that is an address", { username: "ada@example.com" }, "username"],
  ["an address that is none", { email: "ada" }, "email"],
])("%s is refused", async (_what, wrong, path) => {
  const answer = await api("POST", "/setup", { body: { ...body, ...wrong } });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ path }] } });
});

test("72 bytes are a password", async () => {
  expect((await api("POST", "/setup", { body: { ...body, password: `x${"ä".repeat(35)}y` } })).status).toBe(201);
});

test("nobody names a role", async () => {
  const answer = await api("POST", "/setup", { body: { ...body, role: "viewer", active: false } });
  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain("role");
  expect(answer.body.detail).toContain("active");
});
