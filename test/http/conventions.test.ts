import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { app } from "#src/app.ts";
import { takes } from "#src/http/accept.ts";
import { thingsOf } from "../access/things.ts";
import { anAccountRow, api, aPerson, auditOf, call, newAddress } from "../support/api.ts";
import { newBox } from "../support/box.ts";

test("health answers that the gateway can work, and nothing private", async () => {
  const { status, body } = await call("GET", "/health");
  expect(status).toBe(200);
  expect(body).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    link_protocol: expect.any(Number),
    parts: { directory: "ok", objects: "ok", queue: "ok", files: "ok", connectors: "unneeded" },
    checked_at: expect.any(String),
  });
});

test("a path nobody knows is a problem", async () => {
  for (const path of ["/nothing", "/api/v1/nothing", "/api/v2/hooks"]) {
    const { status, headers, body } = await call("GET", path);
    expect(status).toBe(404);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ code: "not_found", status: 404, request_id: headers.get("x-request-id") });
  }
});

test("the dashboard is a page for each of its addresses, with a nonce of its own for styles", async () => {
  const pages = await Promise.all(
    ["/", "/accounts", "/hooks/x/edit", "/hooks"].map((path) => app.request(path, {}, env)),
  );
  const nonces = await Promise.all(
    pages.map(async (page) => {
      expect(page.status).toBe(200);
      const policy = page.headers.get("content-security-policy") ?? "";
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
      expect(policy).toContain("script-src 'self';");
      expect(await page.text()).toContain(`nonce="${nonce}"`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(pages.length);
});

test("the contract's page takes its scripts from here alone", async () => {
  const page = await app.request("/docs", {}, env);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  const scripts = [...(await page.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts) expect(tag).toMatch(/ src="\/assets\/[^"]+"/);
});

test("a known path under another method says which it takes", async () => {
  const answer = await api("PUT", "/hooks/some-id");
  expect(answer).toMatchObject({ status: 405, body: { code: "method_not_allowed" } });
  expect(answer.headers.get("allow")).toBe("GET, PATCH, DELETE, HEAD, OPTIONS");
  expect((await api("GET", "/auth/login")).headers.get("allow")).toBe("POST, OPTIONS");
  expect((await call("POST", "/health")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("HEAD is answered where GET is", async () => {
  expect((await call("HEAD", "/health")).status).toBe(200);
});

test("a body that is not JSON is refused", async () => {
  const { token } = await aPerson();
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/json",
  ]) {
    const answer = await api("POST", "/hooks", { as: token, body: "{}", headers: { "content-type": type } });
    expect(answer, type).toMatchObject({ status: 415, body: { code: "unsupported_media_type" } });
  }
  const without = await app.request("/api/v1/setup", { method: "POST", body: new Uint8Array([123, 125]) }, env);
  expect(without.status).toBe(415);
});

test("JSON is taken with a charset, and malformed JSON is invalid", async () => {
  const { token } = await aPerson();
  const headers = { "content-type": "application/json; charset=utf-8" };
  const body = { name: "k", permissions: ["accounts:read"] };
  expect((await api("POST", "/api-keys", { as: token, body, headers })).status).toBe(201);
  for (const wrong of ["{", "", "[]", '"text"', "null"]) {
    const answer = await api("POST", "/api-keys", { as: token, body: wrong, headers });
    expect(answer, wrong).toMatchObject({ status: 400, body: { code: "invalid" } });
  }
});

test("a body above 1 MB is too large, with or without its length", async () => {
  const text = JSON.stringify({ padding: "x".repeat(1024 * 1024) });
  expect(await api("POST", "/setup", { body: text })).toMatchObject({ status: 413, body: { code: "too_large" } });
  const stream = new Blob([text]).stream();
  const headers = { "content-type": "application/json" };
  const request = new Request("https://gateway.test/api/v1/setup", { method: "POST", headers, body: stream });
  const { exports } = await import("cloudflare:workers");
  const answer = await exports.default.fetch(request);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: "too_large" });
});

test("whoever has no credential is told how to show one", async () => {
  const answer = await api("GET", "/hooks");
  expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } });
  expect(answer.headers.get("www-authenticate")).toContain("Bearer");
});

test("a thing tells its version, and is changed only in the one that is named", async () => {
  const admin = await aPerson("admin");
  const as = admin.token;
  const key = (await api("POST", "/api-keys", { as, body: { name: "k", permissions: ["accounts:read"] } })).body.id;
  const hook = (await api("POST", "/hooks", { as, body: { name: "h", url: newBox().url } })).body.id;
  const things: [path: string, change: object | null, removable: boolean][] = [
    [`/accounts/${await anAccountRow(admin)}`, { display_name: "n" }, true],
    [`/hooks/${hook}`, { name: "n" }, true],
    [`/users/${(await aPerson()).id}`, { full_name: "n" }, true],
    [`/api-keys/${key}`, null, true],
    ["/me", { full_name: "n" }, false],
  ];
  for (const [path, body, removable] of things) {
    const asked = (tag: string) => ({ as, headers: { "if-match": tag } });
    const first = (await api("GET", path, { as })).headers.get("etag") ?? "";
    expect(first, path).toMatch(/^"\w+"$/);
    let tag = first;
    if (body) {
      await scheduler.wait(5);
      const changed = await api("PATCH", path, { ...asked(`"other", ${first}`), body });
      expect(changed, path).toMatchObject({ status: 200 });
      tag = changed.headers.get("etag") ?? "";
      expect(tag, path).not.toBe(first);
      expect((await api("GET", path, { as })).headers.get("etag"), path).toBe(tag);
      const late = await api("PATCH", path, { ...asked(first), body });
      expect(late, path).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    }
    if (!removable) continue;
    expect((await api("DELETE", path, asked('"other"'))).status, path).toBe(412);
    expect((await api("DELETE", path, asked(tag))).status, path).toBeLessThan(300);
    expect((await api("GET", path, { as })).status, path).toBe(404);
  }
});

test("what is asked for is taken by type, range and weight", () => {
  for (const accept of [undefined, "", "*/*", "application/*", "text/html, application/json;q=0.1", "nonsense"]) {
    expect(takes(accept, "application/json; charset=utf-8"), accept).toBe(true);
  }
  for (const accept of ["text/html", "application/json;q=0", "application/xml, image/*"]) {
    expect(takes(accept, "application/json"), accept).toBe(false);
  }
});

test("health says what is away: without the directory nothing works, without the queue or the files it does", async () => {
  const away = () => {
    throw new Error("away");
  };
  const directory = await app.request("/health", {}, { ...env, DB: { prepare: away } });
  expect(directory.status).toBe(503);
  expect(await directory.json()).toMatchObject({ code: "unavailable", detail: expect.stringContaining("directory") });
  const objects = await app.request("/health", {}, { ...env, FLEET: { getByName: away } });
  expect(await objects.json()).toMatchObject({ status: 503, detail: expect.stringContaining("objects") });
  for (const [binding, part] of [
    ["RETRIES", "queue"],
    ["MEDIA", "files"],
  ] as const) {
    const answer = await app.request("/health", {}, { ...env, [binding]: { metrics: away, head: away } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: "degraded", parts: { directory: "ok", [part]: "away" } });
  }
});

// What breaks SQL, JSON in SQL, patterns, headers and pages where they are put together by hand.
const STRINGS = [
  "'; DROP TABLE users; --",
  "' OR '1'='1",
  '" OR ""="',
  "1) OR 1=1 --",
  "%",
  "_",
  "*",
  "\\",
  '"]}',
  "$.a",
  "x' UNION SELECT password FROM users --",
  "<script>alert(1)</script>",
  "a\r\nset-cookie: whatshooked_session=evil",
  "a\u2028b",
  "{{7*7}} ${7*7} %s %n",
];

test("no text is more than a text: in filters, ids, names and headers", { timeout: 120_000 }, async () => {
  const [person, admin] = [await aPerson(), await aPerson("admin")];
  const { hook } = await thingsOf(person);
  const before = await countsOf();
  for (const odd of STRINGS) {
    await expectNothingFound(admin.token, encodeURIComponent(odd));
    const body = { name: odd, description: odd };
    const changed = await api("PATCH", `/hooks/${hook}`, { as: person.token, body });
    if (changed.status === 200) expect(changed.body).toMatchObject({ name: odd.trim(), description: odd });
    else expect(changed.body, odd).toMatchObject({ code: "invalid" });
    const login = { username: odd, password: odd };
    expect((await api("POST", "/auth/login", { body: login, from: newAddress() })).status, odd).toBe(401);
    // A header takes no line ends and no letters beyond these.
    const header = odd.replaceAll(/[^\x20-\x7e]+/g, " ");
    const headers = { "user-agent": header, "x-request-id": header, "cf-connecting-ip": header, origin: header };
    const answer = await api("PATCH", "/me", { as: person.token, body: { full_name: odd }, headers });
    expect(answer, odd).toMatchObject({ status: 200, body: { full_name: odd } });
    expect(answer.headers.get("set-cookie"), odd).toBeNull();
    expect((await auditOf("user.updated")).at(-1), odd).toMatchObject({ user_agent: header, ip_address: header });
  }
  const { event_log: _, ...after } = await countsOf();
  expect(before).toMatchObject(after);
});

/** What is asked for by such a text finds nothing, or is refused in words; never everything. */
async function expectNothingFound(as: string, text: string): Promise<void> {
  const filters = [
    ...["account_id", "hook_id", "event_type", "reason"].map((name) => `/message-cache?${name}=${text}`),
    ...["user_id", "event_type", "entity_type", "entity_id", "key_id"].map((name) => `/event-log?${name}=${text}`),
  ];
  for (const path of filters) {
    const { status, body } = await api("GET", path, { as });
    if (status === 200) expect(body.items, path).toEqual([]);
    else expect(body, path).toMatchObject({ status: 400, code: "invalid", errors: [expect.anything()] });
  }
  for (const path of [
    "/hooks?cursor=",
    "/event-log?from=",
    "/event-log?actor=",
    "/accounts?limit=",
    "/message-cache?state=",
  ])
    expect((await api("GET", path + text, { as })).status, path).toBe(400);
  for (const path of ["accounts", "hooks", "api-keys", "users", "messages", "message-cache", "media"])
    expect((await api("GET", `/${path}/${text}`, { as })).status, path).toBe(404);
  expect((await api("DELETE", `/sessions/${text}`, { as })).status).toBe(404);
}

/** How many rows each table has. */
async function countsOf(): Promise<Record<string, number>> {
  const tables = ["users", "session", "api_key", "hook", "whatsapp_account", "message_cache", "event_log"];
  const counting = tables.map((table) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`));
  const counts = await env.DB.batch<{ n: number }>(counting);
  return Object.fromEntries(tables.map((table, i) => [table, counts[i]?.results[0]?.n ?? 0]));
}
