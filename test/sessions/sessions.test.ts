import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { onCron } from "#src/cron.ts";
import { session, users } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import { api, aPerson, aSession, auditOf, call, db, newAddress, PASSWORD, wholeDirectory } from "../support/api.ts";

const HOUR_MS = 3_600_000;
const soon = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

test("signing in by user name and by e-mail, in any case", async () => {
  const { username, email, id } = await aPerson();
  for (const name of [username, email, email.toUpperCase(), ` ${username} `]) {
    const { status, body, headers } = await api("POST", "/auth/login", {
      body: { username: name, password: PASSWORD },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token: expect.stringMatching(/^whs_[\w-]{43}$/), user: { id, username } });
    expect(Date.parse(body.expires_at) - Date.now()).toBeGreaterThan(11.9 * HOUR_MS);
    expect(headers.get("set-cookie")).toMatch(/^whatshooked_session=whs_.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await api("GET", "/accounts", { as: body.token })).status).toBe(200);
    expect(await wholeDirectory()).not.toContain(body.token);
  }
  expect(await auditOf("session.created")).toHaveLength(4);
});

test("the cookie is Secure everywhere but on loopback http", async () => {
  const { username } = await aPerson();
  const asking = { body: { username, password: PASSWORD } };
  const cookieAt = async (origin: string) =>
    (await call("POST", `${origin}/api/v1/auth/login`, asking)).headers.get("set-cookie");
  expect(await cookieAt("http://localhost:8787")).not.toContain("Secure");
  expect(await cookieAt("http://127.0.0.1:8787")).not.toContain("Secure");
  expect(await cookieAt("http://gateway.test")).toContain("Secure");
  expect(await cookieAt("https://localhost")).toContain("Secure");
});

test("a wrong password, an unknown user and a user who may not sign in get the same answer", async () => {
  const from = newAddress();
  const known = await aPerson();
  const inactive = await aPerson("user", { active: false });
  const deleted = await aPerson("user", { deleted_at: soon(0) });
  const answers = await Promise.all(
    [
      { username: known.username, password: "wrong password" },
      { username: "nobody", password: PASSWORD },
      { username: inactive.username, password: PASSWORD },
      { username: deleted.email, password: PASSWORD },
    ].map((body) => api("POST", "/auth/login", { body, from })),
  );
  const seen = answers.map(({ status, body, headers }) => ({
    status,
    body: { ...body, request_id: "" },
    cookie: headers.get("set-cookie"),
  }));
  expect(new Set(seen.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(seen[0]).toMatchObject({ status: 401, body: { code: "unauthorized" }, cookie: null });
  const refusals = await auditOf("session.refused");
  expect(refusals.map(({ error, ip_address, success }) => ({ error, ip_address, success }))).toEqual(
    expect.arrayContaining([
      { error: "wrong_password", ip_address: from, success: false },
      { error: "unknown_user", ip_address: from, success: false },
    ]),
  );
});

test("what follows the 72nd byte of a password, or a NUL, is not ignored", async () => {
  const { username } = await aPerson();
  for (const password of [`${PASSWORD}\0${PASSWORD}`, `${PASSWORD}\0`, "x".repeat(80)]) {
    const body = { username, password };
    expect((await api("POST", "/auth/login", { body, from: newAddress() })).status).toBe(401);
  }
});

test("signing out ends the session at once", async () => {
  const { token } = await aPerson();
  const answer = await api("POST", "/auth/logout", { as: token });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  expect((await api("GET", "/accounts", { as: token })).status).toBe(401);
  expect(await db().select().from(session)).toHaveLength(0);
  expect(await auditOf("session.deleted")).toHaveLength(1);
});

test("a session ends at its time, with its user and with its user's activity", async () => {
  const person = await aPerson();
  const ended = await aSession(person.id, { expires_at: soon(-0.001) });
  expect((await api("GET", "/accounts", { as: ended })).status).toBe(401);
  expect((await api("GET", "/accounts", { as: person.token })).status).toBe(200);
  await db().update(users).set({ active: false }).where(eq(users.id, person.id));
  expect((await api("GET", "/accounts", { as: person.token })).status).toBe(401);
});

test("a session in use is prolonged to 12 hours, once less than 11 remain", async () => {
  const { id } = await aPerson();
  const short = await aSession(id, { expires_at: soon(2) });
  const fresh = await aSession(id, { expires_at: soon(11.5) });
  for (const as of [short, fresh]) await api("GET", "/accounts", { as });
  const expiry = async (token: string) => {
    const [row] = await db()
      .select()
      .from(session)
      .where(eq(session.token, digest(token)));
    return (Date.parse(row?.expires_at ?? "") - Date.now()) / HOUR_MS;
  };
  expect(await expiry(short)).toBeGreaterThan(11.9);
  expect(await expiry(fresh)).toBeLessThan(11.6);
});

test("no session outlives 30 days", async () => {
  const { id } = await aPerson();
  const old = await aSession(id, { created_at: soon(-30 * 24 + 1), expires_at: soon(0.5) });
  await api("GET", "/accounts", { as: old });
  const [row] = await db()
    .select()
    .from(session)
    .where(eq(session.token, digest(old)));
  expect(Date.parse(row?.expires_at ?? "")).toBeLessThanOrEqual(Date.now() + HOUR_MS);
});

test("sessions that have ended go when their user signs in again", async () => {
  const { id, username } = await aPerson();
  await aSession(id, { expires_at: soon(-1) });
  await api("POST", "/auth/login", { body: { username, password: PASSWORD } });
  expect(await db().select().from(session)).toHaveLength(2);
});

test("sessions that have ended are gone within the minute, and no others", async () => {
  const { id, token } = await aPerson();
  await aSession(id, { expires_at: soon(-0.001) });
  await onCron({ scheduledTime: Date.now(), cron: "* * * * *", noRetry() {} } as ScheduledController, env);
  expect(await db().select().from(session)).toMatchObject([{ token: digest(token) }]);
});

test("the cookie signs in, but not another site's form", async () => {
  const { token } = await aPerson();
  const cookie = `whatshooked_session=${token}`;
  const post = (headers: Record<string, string>) =>
    api("POST", "/api-keys", { headers: { cookie, ...headers }, body: { name: "k", permissions: ["accounts:read"] } });
  expect((await api("GET", "/accounts", { headers: { cookie, "sec-fetch-site": "cross-site" } })).status).toBe(200);
  expect((await post({})).status).toBe(201);
  expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(201);
  expect((await post({ origin: "https://gateway.test" })).status).toBe(201);
  expect((await post({ "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ origin: "https://evil.test" })).status).toBe(403);
  expect((await post({ origin: "null" })).status).toBe(403);
});
