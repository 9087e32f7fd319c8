import { expect, test } from "vitest";
import { session } from "#src/db/schema.ts";
import { api, aPerson, aSession, auditOf, db, readAll } from "../support/api.ts";

const ended = { expires_at: "2020-01-01T00:00:00.000Z" };

test("my sessions are listed with where they began, mine marked, and no token", async () => {
  const [user, other] = [await aPerson(), await aPerson()];
  await aSession(user.id, { ip_address: "192.0.2.7", user_agent: "curl" });
  await aSession(user.id, ended);
  const { body } = await api("GET", "/sessions", { as: user.token });
  expect(body.items).toHaveLength(2);
  expect(body.items).toContainEqual(
    expect.objectContaining({ user_id: user.id, current: false, ip_address: "192.0.2.7", user_agent: "curl" }),
  );
  expect(body.items.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
  expect(Object.keys(body.items[0])).not.toContain("token");
  expect((await api("GET", `/sessions?user_id=${other.id}`, { as: user.token })).body.items).toEqual([]);
  const pages = await readAll("/sessions", user.token, 1);
  expect(pages.map((page) => page.length)).toEqual([1, 1]);
});

test("a session is ended at once, by its user or an administrator", async () => {
  const [user, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  const elsewhere = await aSession(user.id);
  const idOf = async (current: boolean) =>
    (await api("GET", "/sessions", { as: user.token })).body.items.find(
      (one: { current: boolean }) => one.current === current,
    ).id;
  const id = await idOf(false);
  expect((await api("DELETE", `/sessions/${id}`, { as: other.token })).status).toBe(404);
  const answer = await api("DELETE", `/sessions/${id}`, { as: user.token });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect((await api("GET", "/me", { as: elsewhere })).status).toBe(401);
  expect((await api("DELETE", `/sessions/${id}`, { as: user.token })).status).toBe(404);
  const own = await api("DELETE", `/sessions/${await idOf(true)}`, { as: admin.token });
  expect(own.status).toBe(204);
  expect((await api("GET", "/me", { as: user.token })).status).toBe(401);
  expect(await auditOf("session.deleted")).toHaveLength(2);
});

test("all sessions end, or all but the one in use, and nobody else's", async () => {
  const [user, other] = [await aPerson(), await aPerson()];
  const [a, b] = [await aSession(user.id), await aSession(user.id)];
  const status = async (as: string) => (await api("GET", "/me", { as })).status;
  expect((await api("DELETE", "/sessions?keep_current=true", { as: user.token })).status).toBe(204);
  expect([await status(user.token), await status(a), await status(b)]).toEqual([200, 401, 401]);
  const answer = await api("DELETE", "/sessions", { as: user.token });
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  expect([await status(user.token), await status(other.token)]).toEqual([401, 200]);
  expect((await auditOf("session.deleted")).map(({ data }) => data.count)).toEqual([2, 1]);
});

test("an administrator ends all sessions of somebody; others end none but theirs", async () => {
  const [user, other, admin] = [await aPerson(), await aPerson(), await aPerson("admin")];
  expect((await api("DELETE", `/sessions?user_id=${user.id}`, { as: other.token })).status).toBe(204);
  expect((await api("GET", "/me", { as: user.token })).status).toBe(200);
  expect((await api("DELETE", `/sessions?user_id=${user.id}`, { as: admin.token })).status).toBe(204);
  expect((await api("GET", "/me", { as: user.token })).status).toBe(401);
  expect(await db().select().from(session)).toHaveLength(2);
  expect((await api("DELETE", "/sessions?keep_current=maybe", { as: admin.token })).status).toBe(400);
});
