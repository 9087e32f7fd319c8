import { expect, test } from "vitest";
import {
  aKey,
  api,
  aPerson,
  aSession,
  auditOf,
  newAddress,
  PASSWORD,
  type Person,
  wholeDirectory,
} from "../support/api.ts";

const NEW = "a quite new password";

const change = ({ token }: Person, body: unknown) => api("PATCH", "/me", { as: token, body, from: newAddress() });

test("everybody reads who they are, and what their credential may do", async () => {
  const [admin, viewer, user] = [await aPerson("admin"), await aPerson("viewer"), await aPerson()];
  const me = async (as: string) => (await api("GET", "/me", { as })).body;
  expect(await me(admin.token)).toMatchObject({ id: admin.id, role: "admin", accounts: null });
  expect((await me(admin.token)).permissions).toContain("*");
  expect((await me(viewer.token)).permissions).not.toContain("accounts:write");
  const key = await aKey(user, ["accounts:read", "users:admin"], { accounts: '["a"]' });
  expect(await me(key)).toMatchObject({ id: user.id, permissions: ["accounts:read"], accounts: ["a"] });
  expect(Object.keys(await me(key))).not.toContain("password");
});

test("a profile is its user's to change, with the password where that signs in", async () => {
  const [viewer, other] = [await aPerson("viewer"), await aPerson()];
  expect((await change(viewer, { full_name: "Vera" })).body).toMatchObject({ id: viewer.id, full_name: "Vera" });
  const needs = { status: 400, body: { errors: [{ path: "current_password" }] } };
  expect(await change(viewer, { email: "vera@example.com" })).toMatchObject(needs);
  expect(await change(viewer, { username: "vera" })).toMatchObject(needs);
  expect(await change(viewer, { password: NEW })).toMatchObject(needs);
  const proven = { current_password: PASSWORD };
  const changed = await change(viewer, { ...proven, username: "Vera", email: "Vera@Example.com" });
  expect(changed.body).toMatchObject({ username: "vera", email: "vera@example.com" });
  expect(await change(viewer, { ...proven, email: other.email })).toMatchObject({
    status: 409,
    body: { errors: [{ path: "email" }] },
  });
});

test("nobody makes more of themselves", async () => {
  const user = await aPerson();
  for (const [name, value] of Object.entries({
    role: "admin",
    active: true,
    deleted_at: null,
    id: "x",
    user_id: "x",
  })) {
    const answer = await change(user, { [name]: value, current_password: PASSWORD });
    expect(answer.status, name).toBe(400);
    expect(answer.body.detail).toContain(`"${name}"`);
  }
});

test("a new password ends the other sessions, and a reset that was under way", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const elsewhere = await aSession(user.id);
  const { token } = (await api("POST", `/users/${user.id}/reset-password`, { as: admin.token })).body;
  expect((await change(user, { password: NEW, current_password: PASSWORD })).status).toBe(200);
  const status = async (as: string) => (await api("GET", "/me", { as })).status;
  expect([await status(user.token), await status(elsewhere), await status(admin.token)]).toEqual([200, 401, 200]);
  const logIn = async (password: string) =>
    (await api("POST", "/auth/login", { body: { username: user.username, password } })).status;
  expect([await logIn(PASSWORD), await logIn(NEW)]).toEqual([401, 200]);
  const body = { token, password: "yet another password" };
  expect((await api("POST", "/auth/reset-password", { body })).status).toBe(401);
  expect((await auditOf("user.updated")).at(-1)?.data).toMatchObject({ password: "changed" });
  const whole = await wholeDirectory();
  for (const secret of [PASSWORD, NEW]) expect(whole).not.toContain(secret);
});

test("a wrong password changes nothing", async () => {
  const user = await aPerson();
  const elsewhere = await aSession(user.id);
  const wrong = { current_password: "not the password", password: NEW };
  expect(await change(user, wrong)).toMatchObject({ status: 403, body: { errors: [{ path: "current_password" }] } });
  expect((await api("GET", "/me", { as: elsewhere })).status).toBe(200);
});

test("a key is no way to change its owner", async () => {
  const key = await aKey(await aPerson("admin"), ["*"]);
  expect((await api("PATCH", "/me", { as: key, body: { full_name: "x" } })).status).toBe(403);
});
