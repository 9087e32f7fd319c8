import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { api_key, session, users } from "#src/db/schema.ts";
import { aKey, api, aPerson, auditOf, db, PASSWORD, type Person, readAll, wholeDirectory } from "../support/api.ts";

const GRACE = { username: "grace", email: "grace@example.com", full_name: "Grace Hopper" };

const make = ({ token }: Person, more: Record<string, unknown> = {}) =>
  api("POST", "/users", { as: token, body: { ...GRACE, password: PASSWORD, ...more } });
const change = ({ token }: Person, id: string, body: unknown) => api("PATCH", `/users/${id}`, { as: token, body });
const remove = ({ token }: Person, id: string) => api("DELETE", `/users/${id}`, { as: token });
const logIn = async (username: string, password = PASSWORD) =>
  (await api("POST", "/auth/login", { body: { username, password } })).status;

test("an administrator makes a user, who can sign in", async () => {
  const admin = await aPerson("admin");
  const made = await make(admin, { username: " Grace ", email: "Grace@Example.com" });
  expect(made).toMatchObject({ status: 201, body: { ...GRACE, role: "user", active: true, reset: null } });
  expect(Object.keys(made.body)).not.toContain("password");
  expect(await logIn("grace")).toBe(200);
  expect(await auditOf("user.created")).toMatchObject([
    { user_id: admin.id, entity_id: made.body.id, data: { after: { username: "grace", role: "user" } } },
  ]);
  expect(await wholeDirectory()).not.toContain(PASSWORD);
  const { reset: _, ...user } = made.body;
  expect((await api("GET", `/users/${user.id}`, { as: admin.token })).body).toEqual(user);
});

test("a key reads users when it may, and manages none", async () => {
  const admin = await aPerson("admin");
  const as = await aKey(admin, ["users:admin"]);
  expect((await api("GET", "/users", { as })).body.items).toMatchObject([{ id: admin.id }]);
  expect((await api("POST", "/users", { as, body: GRACE })).status).toBe(403);
});

test("user name and e-mail address are one person's, for good", async () => {
  const admin = await aPerson("admin");
  const { id } = (await make(admin)).body;
  const conflict = (...errors: { path: string; message: string }[]) => ({
    status: 409,
    body: { code: "conflict", errors },
  });
  const another = (path: string) => ({ path, message: "belongs to another user" });
  const deleted = (path: string) => ({ path, message: "belongs to a user who was deleted" });
  expect(await make(admin, { email: "other@example.com" })).toMatchObject(conflict(another("username")));
  expect(await make(admin, { username: "other", email: "GRACE@example.com" })).toMatchObject(
    conflict(another("email")),
  );
  expect(await make(admin)).toMatchObject(conflict(another("username"), another("email")));
  expect(await change(admin, admin.id, { username: "grace" })).toMatchObject(conflict(another("username")));
  expect((await change(admin, id, { username: "grace", email: "grace@example.com" })).status).toBe(200);
  await remove(admin, id);
  expect(await make(admin, { email: "other@example.com" })).toMatchObject(conflict(deleted("username")));
  expect(await change(admin, admin.id, { email: "grace@example.com" })).toMatchObject(conflict(deleted("email")));
});

test("of users with one name that are made at once one is there, and the others are told why", async () => {
  const admin = await aPerson("admin");
  const answers = await Promise.all(["a", "b", "c"].map((name) => make(admin, { email: `${name}@example.com` })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  for (const { status, body } of answers) {
    if (status === 409) expect(body.errors).toMatchObject([{ path: "username" }]);
  }
  expect(await auditOf("user.created")).toHaveLength(1);
});

test("what is named of a user is changed, with before and after in the audit", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const changed = await change(admin, user.id, { full_name: "New", role: "viewer" });
  expect(changed).toMatchObject({ status: 200, body: { full_name: "New", role: "viewer", username: user.username } });
  expect((await change(admin, user.id, { full_name: null })).body.full_name).toBeNull();
  const audits = (await auditOf("user.updated")).map(({ data }) => data);
  expect(audits).toContainEqual({
    before: expect.objectContaining({ full_name: null, role: "user" }),
    after: expect.objectContaining({ full_name: "New", role: "viewer" }),
  });
  // The role is the session's at once.
  const account = { account_type: "whatsmeow", phone_number: "+15550107778" };
  expect((await api("POST", "/accounts", { as: user.token, body: account })).status).toBe(403);
});

test("nobody slips in what is the gateway's to say", async () => {
  const [admin, user] = [await aPerson("admin"), await aPerson()];
  const fields = {
    id: user.id,
    user_id: user.id,
    deleted_at: null,
    created_at: "x",
    hooks_revision: 9,
    reset_token: "x",
  };
  for (const [name, value] of Object.entries(fields)) {
    for (const answer of [await make(admin, { [name]: value }), await change(admin, user.id, { [name]: value })]) {
      expect(answer.status, name).toBe(400);
      expect(answer.body.detail).toContain(`"${name}"`);
    }
  }
  expect((await change(admin, user.id, { password: PASSWORD })).status).toBe(400);
  expect((await make(admin, { active: false })).status).toBe(400);
});

test.each([
  ["a common password", { password: "Password1234!" }, "password"],
  ["a piece over and over", { password: "abcabcabcabc" }, "password"],
  ["a short password", { password: "eleven char" }, "password"],
  ["a role that is none", { role: "root" }, "role"],
  ["a user name like an address", { username: "a@b.c" }, "username"],
  ["an empty name", { full_name: " " }, "full_name"],
])("%s is refused", async (_what, wrong, path) => {
  const admin = await aPerson("admin");
  expect(await make(admin, wrong)).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ path }] } });
});

test("the last active administrator stays one", async () => {
  const admin = await aPerson("admin");
  await aPerson("admin", { active: false });
  await aPerson("admin", { deleted_at: "2026-01-01T00:00:00.000Z" });
  const refused = { status: 409, body: { code: "conflict" } };
  expect(await remove(admin, admin.id)).toMatchObject(refused);
  expect(await change(admin, admin.id, { active: false })).toMatchObject(refused);
  expect(await change(admin, admin.id, { role: "user" })).toMatchObject(refused);
  expect((await change(admin, admin.id, { role: "admin", active: true, full_name: "A" })).status).toBe(200);
  const second = await aPerson("admin");
  expect((await change(admin, admin.id, { role: "user" })).status).toBe(200);
  expect(await change(second, second.id, { role: "user" })).toMatchObject(refused);
  expect(await auditOf("user.deleted")).toHaveLength(0);
});

test("of administrators who remove each other at once one is left", async () => {
  const admins = await Promise.all([1, 2, 3].map(() => aPerson("admin")));
  const acts = [
    () => remove(admins[0]!, admins[1]!.id),
    () => change(admins[1]!, admins[2]!.id, { active: false }),
    () => change(admins[2]!, admins[0]!.id, { role: "user" }),
    () => remove(admins[1]!, admins[0]!.id),
  ];
  const statuses = (await Promise.all(acts.map((act) => act()))).map(({ status }) => status);
  const rows = await db().select().from(users);
  const left = rows.filter((row) => row.role === "admin" && row.active && !row.deleted_at);
  expect(left.length, statuses.join(" ")).toBeGreaterThan(0);
});

test("deleting a user ends sessions and keys; the row stays, and nothing finds it", async () => {
  const [admin, user, bystander] = [await aPerson("admin"), await aPerson(), await aPerson()];
  const [key, others] = [await aKey(user, ["*"]), await aKey(bystander, ["*"])];
  await api("POST", `/users/${user.id}/reset-password`, { as: admin.token });
  expect((await remove(admin, user.id)).status).toBe(204);
  for (const as of [user.token, key]) expect((await api("GET", "/accounts", { as })).status).toBe(401);
  for (const as of [bystander.token, others]) expect((await api("GET", "/accounts", { as })).status).toBe(200);
  expect(await db().select().from(session).where(eq(session.user_id, user.id))).toHaveLength(0);
  const keys = await db().select().from(api_key).where(eq(api_key.user_id, user.id));
  expect(keys).toMatchObject([{ active: false, deleted_at: expect.any(String) }]);
  const [row] = await db().select().from(users).where(eq(users.id, user.id));
  expect(row).toMatchObject({ deleted_at: expect.any(String), reset_token: null });
  expect(await logIn(user.username)).toBe(401);
  for (const answer of [
    await api("GET", `/users/${user.id}`, { as: admin.token }),
    await change(admin, user.id, { active: true }),
    await remove(admin, user.id),
    await api("POST", `/users/${user.id}/reset-password`, { as: admin.token }),
  ]) {
    expect(answer.status).toBe(404);
  }
  expect(await auditOf("user.deleted")).toMatchObject([{ user_id: admin.id, data: { before: { id: user.id } } }]);
});

test("lists are pages, without the deleted", async () => {
  const admin = await aPerson("admin");
  for (let i = 0; i < 5; i++) await aPerson();
  await aPerson("user", { deleted_at: "2026-01-01T00:00:00.000Z" });
  const pages = await readAll("/users", admin.token, 4);
  expect(pages.map((page) => page.length)).toEqual([4, 2]);
});
