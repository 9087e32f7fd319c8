// Cloudflare's API as wrangler meets it: every answer in its envelope, errors with Cloudflare's codes.
import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { type Context, Hono } from "hono";

type Metadata = {
  bindings: { name: string; type: string; text?: string; id?: string; bucket_name?: string; queue_name?: string }[];
  keep_bindings?: string[];
  migrations?: { old_tag?: string; new_tag: string; steps: unknown[] };
  assets?: { jwt: string };
};
type Consumer = { consumer_id: string; type: string; script: string; [setting: string]: unknown };

export type Script = {
  /** what each upload said of itself */
  uploads: Metadata[];
  secrets: Map<string, string>;
  migrationTag: string | null;
  deployments: string[];
  crons: string[];
  isOnWorkersDev: boolean;
  /** the tables of the first database when the last upload came */
  tables: string[];
};

export type Account = {
  id: string;
  databases: Map<string, { uuid: string; sqlite: DatabaseSync }>;
  queues: Map<string, { queue_id: string; consumers: Consumer[] }>;
  buckets: Set<string>;
  scripts: Map<string, Script>;
  /** hashes of uploaded assets */
  assets: Set<string>;
};

type Given = { Bindings: { account: Account; token: string } };
type Asked = Context<Given>;

export const newAccount = (id: string): Account => ({
  id,
  databases: new Map(),
  queues: new Map(),
  buckets: new Set(),
  scripts: new Map(),
  assets: new Set(),
});

const done = (c: Asked, result: unknown) => c.json({ success: true, errors: [], messages: [], result });
const refused = (c: Asked, status: 400 | 401 | 403 | 404 | 409, code: number, message: string) =>
  c.json({ success: false, errors: [{ code, message }], messages: [], result: null }, status);
const noWorker = (c: Asked) => refused(c, 404, 10007, "This Worker does not exist on your account.");
const scriptOf = (c: Asked) => c.env.account.scripts.get(c.req.param("name") ?? "");

const databases = new Hono<Given>()
  .get("/", (c) => {
    const all = [...c.env.account.databases].map(([name, { uuid }]) => ({ name, uuid }));
    return done(c, c.req.query("page") === "1" ? all : []);
  })
  .post("/", async (c) => {
    const { name } = await c.req.json<{ name: string }>();
    if (c.env.account.databases.has(name)) return refused(c, 400, 7502, "Database already exists");
    const made = { uuid: randomUUID(), sqlite: new DatabaseSync(":memory:") };
    c.env.account.databases.set(name, made);
    return done(c, { name, uuid: made.uuid });
  })
  .get("/:named", (c) => {
    const named = c.req.param("named");
    const found = [...c.env.account.databases].find(([name, { uuid }]) => name === named || uuid === named);
    return found ? done(c, { name: found[0], uuid: found[1].uuid }) : refused(c, 404, 7404, "Database not found");
  })
  .post("/:uuid/query", async (c) => {
    const found = [...c.env.account.databases.values()].find(({ uuid }) => uuid === c.req.param("uuid"));
    if (!found) return refused(c, 404, 7404, "Database not found");
    const { sql } = await c.req.json<{ sql: string }>();
    try {
      return done(c, [{ success: true, meta: { duration: 0 }, results: ran(found.sqlite, sql) }]);
    } catch (error) {
      return refused(c, 400, 7500, error instanceof Error ? error.message : String(error));
    }
  });

/** Runs a text of statements in one transaction, as D1 does; a question is answered with its rows. */
function ran(sqlite: DatabaseSync, sql: string): unknown[] {
  if (/^\s*SELECT/i.test(sql)) return sqlite.prepare(sql).all();
  sqlite.exec("BEGIN");
  try {
    sqlite.exec(sql);
    sqlite.exec("COMMIT");
  } catch (error) {
    sqlite.exec("ROLLBACK");
    throw error;
  }
  return [];
}

const told = ([queue_name, { queue_id, consumers }]: [string, { queue_id: string; consumers: Consumer[] }]) => ({
  queue_name,
  queue_id,
  consumers,
  consumers_total_count: consumers.length,
  producers: [],
  producers_total_count: 0,
});

const queues = new Hono<Given>()
  .get("/", (c) => {
    const named = c.req.queries("name");
    const found = [...c.env.account.queues].filter(([name]) => !named || named.includes(name));
    return done(c, found.map(told));
  })
  .post("/", async (c) => {
    const { queue_name } = await c.req.json<{ queue_name: string }>();
    if (c.env.account.queues.has(queue_name)) return refused(c, 409, 11009, "Queue name is already taken");
    c.env.account.queues.set(queue_name, { queue_id: randomUUID(), consumers: [] });
    return done(c, { queue_name });
  })
  .post("/:id/consumers", async (c) => {
    const found = [...c.env.account.queues.values()].find(({ queue_id }) => queue_id === c.req.param("id"));
    if (!found) return refused(c, 404, 11001, "Queue not found");
    if (found.consumers.length > 0) return refused(c, 409, 11004, "The queue has a consumer");
    const { script_name, ...rest } = await c.req.json<{ script_name: string; type: string }>();
    const consumer = { ...rest, consumer_id: randomUUID(), script: script_name };
    found.consumers.push(consumer);
    return done(c, consumer);
  })
  .put("/:id/consumers/:consumer", async (c) => {
    const all = [...c.env.account.queues.values()].flatMap(({ consumers }) => consumers);
    const found = all.find(({ consumer_id }) => consumer_id === c.req.param("consumer"));
    return found ? done(c, Object.assign(found, await c.req.json())) : refused(c, 404, 11003, "No such consumer");
  });

const buckets = new Hono<Given>()
  .get("/:name", (c) => {
    const name = c.req.param("name");
    if (!c.env.account.buckets.has(name)) return refused(c, 404, 10006, "The specified bucket does not exist.");
    return done(c, { name, creation_date: new Date().toISOString() });
  })
  .post("/", async (c) => {
    const { name } = await c.req.json<{ name: string }>();
    if (c.env.account.buckets.has(name)) return refused(c, 409, 10004, "The bucket you tried to create already exists");
    c.env.account.buckets.add(name);
    return done(c, { name });
  });

const scripts = new Hono<Given>()
  .put("/:name", async (c) => {
    const found = scriptOf(c) ?? newScript();
    c.env.account.scripts.set(c.req.param("name"), found);
    return uploaded(c, found);
  })
  .post("/:name/versions", async (c) => {
    const found = scriptOf(c);
    return found ? uploaded(c, found) : noWorker(c);
  })
  .get("/:name/deployments", (c) => {
    const found = scriptOf(c);
    const versions = (id: string) => [{ version_id: id, percentage: 100 }];
    return found
      ? done(c, { deployments: found.deployments.map((id) => ({ id, versions: versions(id) })) })
      : noWorker(c);
  })
  .post("/:name/deployments", async (c) => {
    const { versions } = await c.req.json<{ versions: { version_id: string }[] }>();
    scriptOf(c)?.deployments.unshift(...versions.map(({ version_id }) => version_id));
    return done(c, { id: randomUUID() });
  })
  .get("/:name/secrets", (c) => {
    const found = scriptOf(c);
    return found ? done(c, secretsIn(found)) : noWorker(c);
  })
  .patch("/:name/secrets-bulk", async (c) => {
    const found = scriptOf(c);
    if (!found) return noWorker(c);
    const { secrets } = await c.req.json<{ secrets: Record<string, { text: string }> }>();
    for (const [name, { text }] of Object.entries(secrets)) found.secrets.set(name, text);
    return done(c, secretsIn(found));
  })
  .get("/:name/settings", (c) => {
    const found = scriptOf(c);
    return found ? done(c, { bindings: found.uploads.at(-1)?.bindings ?? [] }) : noWorker(c);
  })
  .patch("/:name/script-settings", async (c) => done(c, await c.req.json()))
  .post("/:name/subdomain", async (c) => {
    const { enabled, previews_enabled } = await c.req.json<{ enabled: boolean; previews_enabled: boolean }>();
    const found = scriptOf(c);
    if (found) found.isOnWorkersDev = enabled;
    return done(c, { enabled, previews_enabled });
  })
  .put("/:name/schedules", async (c) => {
    const crons = (await c.req.json<{ cron: string }[]>()).map(({ cron }) => cron);
    const found = scriptOf(c);
    if (found) found.crons = crons;
    return done(c, { schedules: crons });
  })
  .post("/:name/assets-upload-session", async (c) => {
    const { manifest } = await c.req.json<{ manifest: Record<string, { hash: string }> }>();
    const hashes = new Set(Object.values(manifest).map(({ hash }) => hash));
    const missing = [...hashes].filter((hash) => !c.env.account.assets.has(hash));
    return done(c, { jwt: jwt("session"), buckets: missing.length > 0 ? [missing] : [] });
  });

const newScript = (): Script => ({
  uploads: [],
  secrets: new Map(),
  migrationTag: null,
  deployments: [],
  crons: [],
  isOnWorkersDev: false,
  tables: [],
});

const secretsIn = ({ secrets }: Script) => [...secrets.keys()].map((name) => ({ name, type: "secret_text" }));

async function uploaded(c: Asked, script: Script) {
  const form = await c.req.formData();
  const given = form.get("metadata");
  const metadata = JSON.parse(typeof given === "string" ? given : ((await given?.text()) ?? "{}")) as Metadata;
  const fault = faultOf(c.env.account, script, metadata);
  if (fault) return refused(c, 400, 10021, fault);
  const id = randomUUID();
  script.uploads.push(metadata);
  script.migrationTag = metadata.migrations?.new_tag ?? script.migrationTag;
  if (!metadata.keep_bindings?.includes("secret_text")) script.secrets.clear();
  if (c.req.method === "PUT") script.deployments.unshift(id);
  const [first] = c.env.account.databases.values();
  const rows = first?.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() ?? [];
  script.tables = rows.map(({ name }) => String(name));
  return done(c, {
    id,
    deployment_id: id.replaceAll("-", ""),
    resources: { script: { etag: id } },
    startup_time_ms: 1,
  });
}

/** What Cloudflare would not take: a binding to what is not there, or migrations that do not follow on. */
function faultOf({ databases: there, queues: queued, buckets: kept }: Account, script: Script, metadata: Metadata) {
  const uuids = [...there.values()].map(({ uuid }) => uuid);
  for (const { name, type, id, queue_name, bucket_name } of metadata.bindings) {
    if (type === "d1" && !uuids.includes(id ?? ""))
      return `binding ${name} of type d1 must have a valid \`id\` specified`;
    if (type === "queue" && !queued.has(queue_name ?? "")) return `binding ${name}: no such queue`;
    if (type === "r2_bucket" && !kept.has(bucket_name ?? "")) return `binding ${name}: no such bucket`;
  }
  const from = metadata.migrations?.old_tag ?? null;
  return metadata.migrations && from !== script.migrationTag ? "the migrations do not follow on" : null;
}

// wrangler reads what is in the middle, and passes the whole on.
const jwt = (what: string) => `h.${Buffer.from(JSON.stringify({ what, exp: 4e9 })).toString("base64url")}.s`;

const account = new Hono<Given>()
  .route("/d1/database", databases)
  .route("/queues", queues)
  .route("/r2/buckets", buckets)
  .route("/workers/scripts", scripts)
  .get("/workers/services/:name", (c) => {
    const found = scriptOf(c);
    if (!found) return refused(c, 404, 10090, "This service does not exist on your account.");
    const script = { tag: "tag", tags: [], last_deployed_from: "wrangler", migration_tag: found.migrationTag };
    return done(c, { default_environment: { environment: "production", script } });
  })
  .get("/workers/workers/:name", (c) => {
    const found = scriptOf(c);
    return found ? done(c, { subdomain: { enabled: found.isOnWorkersDev, previews_enabled: false } }) : noWorker(c);
  })
  .get("/workers/subdomain", (c) => done(c, { subdomain: "tests" }))
  .post("/workers/assets/upload", async (c) => {
    for (const hash of (await c.req.formData()).keys()) c.env.account.assets.add(hash);
    return c.json({ success: true, errors: [], messages: [], result: { jwt: jwt("assets") } }, 201);
  });

export const api = new Hono<Given>()
  .use("*", async (c, next) => {
    // Assets are uploaded with the token of their session.
    const token = c.req.header("authorization")?.replace("Bearer ", "") ?? "";
    if (token === c.env.token || (token === jwt("session") && c.req.path.includes("/assets/"))) return next();
    return refused(c, 401, 10000, "Authentication error");
  })
  .get("/user/tokens/verify", (c) => done(c, { status: "active" }))
  .get("/user", (c) => done(c, { email: "owner@example.com" }))
  .get("/accounts", (c) => done(c, [{ id: c.env.account.id, name: "Tests" }]))
  .get("/memberships", (c) => done(c, [{ account: { id: c.env.account.id, name: "Tests" } }]))
  .post("/graphql", (c) => c.json({ data: { viewer: { accounts: [] } }, errors: null }))
  .route("/accounts/:account", account)
  .notFound((c) => refused(c, 404, 7003, `No route for ${c.req.method} ${c.req.path}`));
