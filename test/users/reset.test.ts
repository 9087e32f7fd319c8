import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { users } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import { api, aPerson, auditOf, db, newAddress, PASSWORD, type Person, wholeDirectory } from "../support/api.ts";

const NEW = "a quite new password";

const ask = async ({ token }: Person, id: string) =>
  (await api("POST", `/users/${id}/reset-password`, { as: token })).body.token;
const set = (token: string, password = NEW, from = newAddress()) =>
  api("POST", "/auth/reset-password", { body: { token, password }, from });
const logIn = async ({ username }: Person, password: string) =>
  (await api("POST", "/auth/login", { body: { username, password }, from: newAddress() })).status;

test("a link token sets a new password, once, and all sessions end", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const token = await ask(admin, user.id);
  expect(token).toMatch(/^whr_[\w-]{43}$/);
  expect(await wholeDirectory()).not.toContain(token);
  expect((await api("GET", "/accounts", { as: user.token })).status).toBe(200);
  expect((await set(token)).status).toBe(204);
  expect((await api("GET", "/accounts", { as: user.token })).status).toBe(401);
  expect((await api("GET", "/accounts", { as: admin.token })).status).toBe(200);
  expect([await logIn(user, PASSWORD), await logIn(user, NEW)]).toEqual([401, 200]);
  const from = newAddress();
  expect(await set(token, "yet another password", from)).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  expect(await logIn(user, NEW)).toBe(200);
  expect(await auditOf("user.reset_requested")).toMatchObject([{ user_id: admin.id, entity_id: user.id }]);
  expect(await auditOf("user.password_reset")).toMatchObject([{ user_id: user.id, entity_id: user.id }]);
  expect((await auditOf("reset.refused")).filter((row) => row.ip_address === from)).toMatchObject([
    { success: false, error: "wrong_token" },
  ]);
});

test("a user who was made without a password sets one with the token of that answer", async () => {
  const admin = await aPerson("admin");
  const body = { username: "grace", email: "grace@example.com" };
  const { reset } = (await api("POST", "/users", { as: admin.token, body })).body;
  expect(Date.parse(reset.expires_at)).toBeGreaterThan(Date.now());
  expect((await set(reset.token)).status).toBe(204);
  expect(await logIn({ ...admin, username: "grace" }, NEW)).toBe(200);
});

test("a token that ended, was replaced, or is somebody's who may not sign in is worth nothing", async () => {
  const [admin, user, gone] = [await aPerson("admin"), await aPerson(), await aPerson()];
  const first = await ask(admin, user.id);
  const second = await ask(admin, user.id);
  expect((await set(first)).status).toBe(401);
  await db().update(users).set({ reset_expires_at: "2020-01-01T00:00:00.000Z" }).where(eq(users.id, user.id));
  expect((await set(second)).status).toBe(401);
  const token = await ask(admin, gone.id);
  await api("PATCH", `/users/${gone.id}`, { as: admin.token, body: { active: false } });
  expect((await set(token)).status).toBe(401);
  expect((await api("POST", `/users/${gone.id}/reset-password`, { as: admin.token })).status).toBe(404);
  expect((await set(digest(token))).status).toBe(401);
  expect((await set("")).status).toBe(400);
});

test("of two who use a token at once one sets the password", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const token = await ask(admin, user.id);
  const passwords = ["the first password", "the second password"];
  const statuses = (await Promise.all(passwords.map((password) => set(token, password)))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([204, 401]);
  expect(await logIn(user, passwords[statuses.indexOf(204)]!)).toBe(200);
});

test("a common password is refused, and the token is not used up by it", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const token = await ask(admin, user.id);
  expect(await set(token, "qwerty123456")).toMatchObject({ status: 400, body: { errors: [{ path: "password" }] } });
  expect((await set(token)).status).toBe(204);
});
