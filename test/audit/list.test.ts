import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { expireAudit } from "#src/audit/retention.ts";
import { event_log } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";
import { aKey, api, aPerson, auditOf, db, type Person, readAll } from "../support/api.ts";

type Row = typeof event_log.$inferInsert;

/** A row straight into the audit; answers its id. */
async function aRow(values: Partial<Row> = {}): Promise<string> {
  const id = newId();
  await db()
    .insert(event_log)
    .values({ id, event_type: "thing.done", ...values });
  return id;
}

const idsOf = async ({ token: as }: Person, query = "") =>
  (await api("GET", `/event-log${query}`, { as })).body.items.map(({ id }: { id: string }) => id);

const aHookOf = (as: string, headers: Record<string, string> = {}) =>
  api("POST", "/hooks", { as, body: { name: "h", url: "https://example.com/" }, from: "192.0.2.9", headers });

test("a change says who made it, with which key, from where, and what it was before and after", async () => {
  const user = await aPerson();
  const as = await aKey(user, ["*"]);
  const { id } = (await aHookOf(as, { "user-agent": "curl/9" })).body;
  await api("PATCH", `/hooks/${id}`, { as: user.token, body: { name: "other" } });
  const { body } = await api("GET", "/event-log?entity_type=hook", { as: user.token });
  const [changed, made] = body.items;
  expect(made).toMatchObject({
    actor: "key",
    user_id: user.id,
    key_id: expect.any(String),
    event_type: "hook.created",
    entity_id: id,
    action: "create",
    ip_address: "192.0.2.9",
    user_agent: "curl/9",
    success: true,
    error: null,
    data: { after: { name: "h", secret: expect.stringMatching(/^••••/) } },
  });
  expect(changed).toMatchObject({ actor: "user", key_id: null, event_type: "hook.updated", action: "update" });
  expect(changed.data).toEqual({
    before: { name: "h", updated_at: expect.any(String) },
    after: { name: "other", updated_at: expect.any(String) },
  });
});

test("every filter narrows, also together", async () => {
  const admin = await aPerson("admin");
  const user = await aPerson();
  const rows: [string, Partial<Row>][] = [
    [`user_id=${user.id}`, { user_id: user.id }],
    ["actor=system", { actor: "system" }],
    ["key_id=k1", { actor: "key", key_id: "k1" }],
    ["event_type=door.opened", { event_type: "door.opened" }],
    ["entity_type=door", { entity_type: "door" }],
    ["entity_id=d1", { entity_id: "d1" }],
    ["success=false", { success: false, error: "locked" }],
    ["to=2020-01-01T00:00:00Z", { created_at: "2019-12-31T23:59:59.999Z" }],
  ];
  for (const [query, values] of rows) {
    const id = await aRow(values);
    expect(await idsOf(admin, `?${query}`), query).toEqual([id]);
  }
  expect(await idsOf(admin, "?success=true&from=2020-01-01T00:00:00%2B00:00")).toHaveLength(6);
  expect(await idsOf(admin, "?event_type=door.opened&entity_type=door")).toEqual([]);
});

test.each(["success=perhaps", "from=yesterday", "actor=me", "format=csv", "cursor=x"])(
  "%s is refused",
  async (query) => {
    const { token } = await aPerson("admin");
    expect(await api("GET", `/event-log?${query}`, { as: token })).toMatchObject({
      status: 400,
      body: { code: "invalid" },
    });
  },
);

test("others' rows are an administrator's; a key needs audit:read", async () => {
  const [admin, user, viewer] = [await aPerson("admin"), await aPerson(), await aPerson("viewer")];
  const own = await aRow({ user_id: user.id });
  const nobodys = await aRow();
  expect(await idsOf(user)).toEqual([own]);
  expect(await idsOf(user, `?user_id=${admin.id}`)).toEqual([]);
  expect(await idsOf(viewer)).toEqual([]);
  expect((await idsOf(admin)).toSorted()).toEqual([own, nobodys].toSorted());
  const asked = async (scope: "audit:read" | "hooks:read") =>
    (await api("GET", "/event-log", { as: await aKey(user, [scope]) })).status;
  expect([await asked("audit:read"), await asked("hooks:read")]).toEqual([200, 403]);
});

test("nothing changes or removes a row", async () => {
  const { token: as } = await aPerson("admin");
  const id = await aRow();
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect((await api(method, "/event-log", { as })).status).toBe(405);
    expect((await api(method, `/event-log/${id}`, { as })).status).toBe(404);
  }
});

test("pages follow each other, and lines bring all of it in the same order", async () => {
  const admin = await aPerson("admin");
  const at = (n: number) => ({ created_at: `2026-01-01T00:00:00.00${Math.floor(n / 100)}Z` });
  const values = Array.from({ length: 450 }, (_, n) => ({ id: newId(), event_type: "thing.done", ...at(n) }));
  await env.DB.batch(
    values.map(({ id, event_type, created_at }) =>
      env.DB.prepare("INSERT INTO event_log (id, event_type, created_at) VALUES (?, ?, ?)").bind(
        id,
        event_type,
        created_at,
      ),
    ),
  );
  const pages = await readAll("/event-log", admin.token, 200);
  expect(pages.map((page) => page.length)).toEqual([200, 200, 50]);
  const ids = pages.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(450);
  for (const [query, headers] of [
    ["?format=jsonl", {}],
    ["", { accept: "application/x-ndjson" }],
  ] as const) {
    const { exports } = await import("cloudflare:workers");
    const request = new Request(`https://gateway.test/api/v1/event-log${query}`, {
      headers: { authorization: `Bearer ${admin.token}`, ...headers },
    });
    const answer = await exports.default.fetch(request);
    expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
    const lines = new TextDecoder()
      .decode(await answer.arrayBuffer())
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
  }
});

test("rows leave after the days that are set, some with each minute", async () => {
  const now = new Date("2026-06-01T00:00:00.000Z");
  const old = Array.from({ length: 2_100 }, (_, n) => ({
    id: newId(),
    at: `2026-03-0${n < 2_000 ? 1 : 2}T00:00:00.000Z`,
  }));
  const insert =
    "INSERT INTO event_log (id, event_type, created_at) SELECT value ->> 'id', 'x', value ->> 'at' FROM json_each(?)";
  await env.DB.prepare(insert).bind(JSON.stringify(old)).run();
  const kept = await aRow({ created_at: "2026-03-04T00:00:00.000Z" });
  const count = () => env.DB.prepare("SELECT count(*) AS n FROM event_log").first<number>("n");
  await expireAudit(env, now);
  expect(await count()).toBe(101);
  await expireAudit(env, now);
  expect((await db().select().from(event_log)).map(({ id }) => id)).toEqual([kept]);
  await expireAudit({ ...env, RETENTION_AUDIT_DAYS: "10" }, now);
  expect(await count()).toBe(0);
});

test("a change that cannot be audited does not happen", async () => {
  const { token: as } = await aPerson();
  await env.DB.prepare("ALTER TABLE event_log RENAME TO away").run();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    expect((await aHookOf(as)).status).toBe(500);
  } finally {
    await env.DB.prepare("ALTER TABLE away RENAME TO event_log").run();
  }
  expect((await api("GET", "/hooks", { as })).body.items).toEqual([]);
  expect(await auditOf("hook.created")).toEqual([]);
});
