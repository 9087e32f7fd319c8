import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { session } from "#src/db/schema.ts";
import { digest } from "#src/ids.ts";
import {
  aKey,
  anAccountRow,
  type Answer,
  api,
  aPerson,
  aSession,
  db,
  newAddress,
  PASSWORD,
  type Person,
} from "../support/api.ts";
import { ask, blocksOf, follow } from "../support/follow.ts";
import { batchesOf, eventually, someEvents } from "../support/seed.ts";
import { type Rule, TABLE } from "./table.ts";
import { thingsOf } from "./things.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const cookieOf = (token: string) => ({ cookie: `whatshooked_session=${token}` });

test("signing in makes a session of its own, whatever the browser brings along", async () => {
  const [victim, attacker] = [await aPerson(), await aPerson()];
  const body = { username: victim.username, password: PASSWORD };
  const chosen = `whs_${"A".repeat(43)}`;
  for (const planted of [attacker.token, chosen]) {
    const answer = await api("POST", "/auth/login", { body, headers: cookieOf(planted), from: newAddress() });
    expect(answer.status).toBe(200);
    expect(answer.body.token).not.toBe(planted);
    expect(answer.headers.get("set-cookie")).toContain(answer.body.token);
  }
  expect((await api("GET", "/me", { as: attacker.token })).body.id).toBe(attacker.id);
  expect((await api("GET", "/me", { as: chosen })).status).toBe(401);
});

test("what is no credential opens nothing, and breaks nothing", async () => {
  const user = await aPerson();
  const key = await aKey(user, ["*"]);
  const ended = await aSession(user.id, { expires_at: "2020-01-01T00:00:00.000Z" });
  const odd = [
    "",
    " ",
    "whs_",
    "whk_",
    "x".repeat(7_000),
    "whs_' or 1=1 --",
    `${key}x`,
    key.toUpperCase(),
    digest(key),
  ];
  const tokens = [...odd, ended, digest(user.token), user.token.slice(0, -1)];
  for (const token of tokens) {
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${token}` },
      { "x-api-key": token },
      cookieOf(encodeURIComponent(token)),
    ];
    for (const headers of ways) {
      const answer = await api("GET", "/me", { headers });
      expect(answer, JSON.stringify(headers).slice(0, 80)).toMatchObject({
        status: 401,
        body: { code: "unauthorized" },
      });
    }
  }
  for (const basic of ["", "x", "%%%", btoa("no colon"), btoa(`user:${user.token}`), btoa(`${key}:`)]) {
    expect((await api("GET", "/me", { headers: { authorization: `Basic ${basic}` } })).status, basic).toBe(401);
  }
});

test("no write that a cookie signs comes from another site, with whatever body", async () => {
  const user = await aPerson();
  const account = await anAccountRow(user);
  const writes: [method: string, path: string, body?: unknown][] = [
    ["POST", "/auth/logout"],
    ["DELETE", "/sessions"],
    ["DELETE", `/accounts/${account}`],
    ["PATCH", "/me", { full_name: "evil" }],
    ["PUT", `/accounts/${account}/consumers/crm`, { sequence: 0 }],
  ];
  const foreign = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.test" },
  ];
  for (const [method, path, body] of writes) {
    for (const from of [...foreign, { origin: "null" }]) {
      const headers = { ...cookieOf(user.token), ...(from as Record<string, string>) };
      expect((await api(method, path, { headers, body })).status, `${method} ${path}`).toBe(403);
    }
  }
  // Any page may open a WebSocket, and read it.
  const headers = { ...cookieOf(user.token), upgrade: "websocket", origin: "https://evil.test" };
  expect((await api("GET", `/accounts/${account}/stream`, { headers })).status).toBe(403);
  expect(await db().select().from(session)).toHaveLength(1);
});

test("nobody slips in whose a thing is, or what they are", async () => {
  const [user, other] = [await aPerson(), await aPerson("admin")];
  const things = await thingsOf(user);
  const slipped = { role: "admin", user_id: other.id, deleted_at: null, created_at: "2020-01-01T00:00:00.000Z" };
  const rules = Object.entries(TABLE).filter((entry): entry is [string, Exclude<Rule, { by: "anybody" }>] => {
    const [route, rule] = entry;
    // What is asked of Meta goes to Meta as it is.
    return (
      /^(POST|PUT|PATCH)(?!.*(\/meta\/|:version))/.test(route) &&
      rule.by !== "anybody" &&
      rule.body !== undefined &&
      !("role" in rule)
    );
  });
  expect(rules.length).toBeGreaterThan(5);
  for (const [route, rule] of rules) {
    const [method = "", path = ""] = route.split(" ");
    const ids: Record<string, string> = { id: rule.of ? things[rule.of] : "", ...rule.path };
    const at = path.replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? "x").replace("/api/v1", "");
    const body = typeof rule.body === "function" ? rule.body(things) : rule.body;
    if (typeof body !== "object") continue;
    for (const [name, value] of Object.entries(slipped)) {
      const answer = await api(method, at, { as: user.token, body: { ...body, [name]: value } });
      expect([400, 403], `${route} ${name}: ${answer.text}`).toContain(answer.status);
      expect(answer.text, route).toContain(answer.status === 400 ? name : "administrator");
    }
  }
});

test("an id of somebody else's in a query or a body finds nothing", async () => {
  const [user, other] = [await aPerson(), await aPerson()];
  const [own, foreign] = [await thingsOf(user), await thingsOf(other)];
  const asUser = (method: string, path: string, body?: unknown) => api(method, path, { as: user.token, body });
  for (const filter of [{ account_id: foreign.account }, { hook_id: foreign.hook }]) {
    expect((await asUser("GET", `/message-cache?${new URLSearchParams(filter)}`)).body.items).toEqual([]);
    expect((await asUser("GET", `/message-cache/counts?${new URLSearchParams(filter)}`)).body.total).toBe(0);
    for (const act of ["replay", "delete"]) {
      const answer = await asUser("POST", `/message-cache/${act}`, { filter });
      expect(answer.body.count, act).toBe(0);
    }
  }
  const replay = { account_id: foreign.account, from_sequence: 1, only: "all" };
  const refused = { status: 422, body: { errors: [{ path: "account_id" }] } };
  expect(await asUser("POST", `/hooks/${own.hook}/replay`, replay)).toMatchObject(refused);
  expect(await asUser("POST", `/hooks/${own.hook}/test`, { account_id: foreign.account })).toMatchObject(refused);
  expect((await asUser("GET", `/hooks/${own.hook}/deliveries?account_id=${foreign.account}`)).body.items).toEqual([]);
  expect((await asUser("GET", `/event-log?user_id=${other.id}`)).body.items).toEqual([]);
  expect((await api("GET", `/message-cache/${foreign.cached}`, { as: other.token })).status).toBe(200);
});

const READER = { name: "reader", permissions: ["events:read"] };
type Way = { as: string; revoke(): Promise<Answer> };

async function aReader({ token: as }: Person, revoke: (id: string) => Promise<Answer>): Promise<Way> {
  const { id, key } = (await api("POST", "/api-keys", { as, body: READER })).body;
  return { as: key, revoke: () => revoke(id) };
}

/** Ways in to an account of somebody's, and what ends each. */
const ENDINGS: [what: string, way: (person: Person) => Promise<Way>][] = [
  [
    "a key that is revoked",
    (person) => aReader(person, (id) => api("DELETE", `/api-keys/${id}`, { as: person.token })),
  ],
  [
    "a key that is rotated without overlap",
    (person) =>
      aReader(person, (id) => api("POST", `/api-keys/${id}/rotate`, { as: person.token, body: { overlap_hours: 0 } })),
  ],
  [
    "a session that is ended",
    async ({ id }) => {
      const as = await aSession(id);
      return { as, revoke: () => api("POST", "/auth/logout", { as }) };
    },
  ],
  [
    "a user who is deactivated",
    async ({ id, token: as }) => {
      const { token } = await aPerson("admin");
      return { as, revoke: () => api("PATCH", `/users/${id}`, { as: token, body: { active: false } }) };
    },
  ],
  [
    "an administrator who is one no more",
    async () => {
      const [{ token }, { id, token: as }] = [await aPerson("admin"), await aPerson("admin")];
      return { as, revoke: () => api("PATCH", `/users/${id}`, { as: token, body: { role: "user" } }) };
    },
  ],
];

const appendTo = async (id: string, n: number) =>
  env.ACCOUNT.getByName(id).append(await batchesOf(id, someEvents(n, n)));

test.each(ENDINGS)("%s gets nothing more on a stream that is open", async (what, wayOf) => {
  const [person, bystander] = [await aPerson(), await aPerson("admin")];
  const id = await anAccountRow(person);
  const path = `/accounts/${id}/stream`;
  const { as, revoke } = await wayOf(person);
  const [socket, other] = [await follow(path, as), await follow(path, bystander.token)];
  const blocks = blocksOf(await ask(path, { authorization: `Bearer ${as}` }));
  await blocks.next();
  await appendTo(id, 1);
  await eventually(async () => expect(socket.sequences()).toEqual([1]));
  expect(await blocks.next()).toMatch(/^id: 1\n/);
  expect((await revoke()).status, what).toBeLessThan(300);
  // What the object knew of it is old by now.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1_500 });
  await appendTo(id, 2);
  expect(await socket.ended).toMatchObject({ code: 4003 });
  expect(await blocks.next()).toBe("");
  expect(socket.sequences()).toEqual([1]);
  await eventually(async () => expect(other.sequences()).toEqual([1, 2]));
  other.close();
});

test("a stream on which nothing happens ends with a visit, and none ends because the directory is away", async () => {
  const person = await aPerson();
  const id = await anAccountRow(person);
  const as = await aSession(person.id);
  const [idle, other] = [
    await follow(`/accounts/${id}/stream`, as),
    await follow(`/accounts/${id}/stream`, person.token),
  ];
  await api("POST", "/auth/logout", { as });
  await env.ACCOUNT.getByName(id).visit();
  expect(await idle.ended).toMatchObject({ code: 4003 });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1_500 });
  vi.spyOn(env.DB, "prepare").mockImplementation(() => {
    throw new Error("D1 is away");
  });
  await appendTo(id, 1);
  await eventually(async () => expect(other.sequences()).toEqual([1]));
  other.close();
});

test("who is let out while waiting for an event is not told it", async () => {
  const person = await aPerson();
  const id = await anAccountRow(person);
  const as = await aSession(person.id);
  const waiting = api("GET", `/accounts/${id}/events?wait=20`, { as });
  await new Promise((resume) => setTimeout(resume, 1_100));
  await api("POST", "/auth/logout", { as });
  await appendTo(id, 1);
  expect(await waiting).toMatchObject({ status: 401, body: { code: "unauthorized" } });
});
