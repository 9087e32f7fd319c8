// `npm run check:deploy`: `npm run deploy` as it is, with the real wrangler, against a server that speaks Cloudflare's API: a fresh
// account, the same again, an update; and what must stop it before anything is changed. A minute or three.
import { strict as assert } from "node:assert";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MADE } from "#src/local/secrets.ts";
import { type Cloudflare, startCloudflare } from "../support/node/cloudflare.ts";
import { run } from "../support/node/program.ts";
import { asked, hasTerminal } from "./terminal.ts";

const TOML = readFileSync("wrangler.toml", "utf8");
const NAMES = ["ENCRYPTION_KEY", "CONNECTOR_SECRET", "LINK_SECRET", "SETUP_TOKEN"] as const;
const secrets = Object.fromEntries(NAMES.map((name) => [name, MADE[name]()]));
const nothing = Object.fromEntries(Object.keys(MADE).map((name) => [name, ""]));
const home = mkdtempSync(join(tmpdir(), "whatshooked-home-"));

const cloudflare = await startCloudflare();
try {
  await unready(cloudflare);
  await fresh(cloudflare);
  await again(cloudflare);
  await update(cloudflare);
  if (hasTerminal()) await asked({ HOME: home, XDG_CONFIG_HOME: home, ...nothing });
  else console.log("at a terminal: NOT looked at, there is no `script` (util-linux) here");
  assert.equal(readFileSync("wrangler.toml", "utf8"), TOML, "wrangler.toml was written to");
  noneWritten();
} finally {
  cloudflare.stop();
  rmSync(home, { recursive: true });
}

/** Deploys once; what it printed, and what it changed at Cloudflare. */
async function deploy(env: Record<string, string>) {
  const before = cloudflare.changes().length;
  const own = { CI: "true", HOME: home, XDG_CONFIG_HOME: home, ...nothing, ...cloudflare.env, ...env };
  const program = run(["src/local/deploy.ts"], own);
  const code = await program.ended;
  const printed = program.out() + program.err();
  for (const value of Object.values(secrets)) assert.ok(!printed.includes(value), "a secret was printed");
  return { code, printed, changes: cloudflare.changes().slice(before) };
}

async function unready({ changes }: Cloudflare): Promise<void> {
  const unknown = await deploy({ ...secrets, CLOUDFLARE_API_TOKEN: "" });
  assert.equal(unknown.code, 1, unknown.printed);
  assert.match(unknown.printed, /npx wrangler login/);

  const { LINK_SECRET: _, ...rest } = secrets;
  const lacking = await deploy({ ...rest, SETUP_TOKEN: "weak" });
  assert.equal(lacking.code, 1, lacking.printed);
  assert.match(lacking.printed, /LINK_SECRET is missing/);
  assert.match(lacking.printed, /SETUP_TOKEN must have 16 characters/);
  assert.deepEqual(changes(), [], "something was changed");
  console.log("not signed in, and without a secret: told, nothing changed");
}

async function fresh({ account }: Cloudflare): Promise<void> {
  const { code, printed, changes } = await deploy(secrets);
  assert.equal(code, 0, printed);
  assert.deepEqual([...account.databases.keys()], ["whatshooked"]);
  assert.deepEqual([...account.queues.keys()].toSorted(), ["retries", "retries-dead"]);
  assert.deepEqual([...account.buckets], ["whatshooked-media"]);
  const script = account.scripts.get("whatshooked");
  assert.ok(script, "the Worker");
  assert.deepEqual(Object.fromEntries(script.secrets), secrets);
  // The first upload is the empty Worker that secrets are set on; the second one is the gateway.
  assert.equal(script.uploads.length, 2);
  assert.ok(script.tables.includes("whatsapp_account"), "the gateway came before its tables");
  const uploads = changes.flatMap((change, index) => (change === "PUT /workers/scripts/whatshooked" ? [index] : []));
  assert.ok(
    changes.indexOf("PATCH /workers/scripts/whatshooked/secrets-bulk") < (uploads[1] ?? 0),
    "secrets came late",
  );
  assert.equal(script.migrationTag, "v3");
  assert.deepEqual(script.crons, ["* * * * *"]);
  assert.ok(script.isOnWorkersDev);
  for (const [name, { consumers }] of account.queues) {
    assert.deepEqual(
      consumers.map((one) => one.script),
      ["whatshooked"],
      name,
    );
  }
  assert.match(printed, /Dashboard {4}https:\/\/whatshooked\.tests\.workers\.dev\//);
  assert.match(printed, /Set PUBLIC_URL = "https:\/\/whatshooked\.tests\.workers\.dev"/);
  console.log("fresh account: everything made, secrets and tables there before the gateway");
}

async function again({ account }: Cloudflare): Promise<void> {
  const others = Object.fromEntries(NAMES.map((name) => [name, MADE[name]()]));
  const { code, printed, changes } = await deploy(others);
  assert.equal(code, 0, printed);
  assert.deepEqual(changes.filter(isMaking), []);
  assert.deepEqual(Object.fromEntries(account.scripts.get("whatshooked")?.secrets ?? []), secrets);
  assert.match(printed, /The database is up to date/);
  console.log("again: nothing made, no secret touched");
}

/** A new version that needs a queue, a secret and a migration which are not there. */
async function update({ account }: Cloudflare): Promise<void> {
  const script = account.scripts.get("whatshooked");
  const files = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
  const last = files.pop();
  account.queues.delete("retries-dead");
  script?.secrets.delete("LINK_SECRET");
  // The set-up token was taken away once there was a user.
  script?.secrets.delete("SETUP_TOKEN");
  Object.assign(account.databases.get("whatshooked") ?? {}, { sqlite: databaseAfter(files) });
  const { code, printed, changes } = await deploy({ LINK_SECRET: secrets["LINK_SECRET"] ?? "" });
  assert.equal(code, 0, printed);
  assert.deepEqual(changes.filter(isMaking), ["PATCH /workers/scripts/whatshooked/secrets-bulk", "POST /queues"]);
  assert.match(printed, new RegExp(`Migrated the database: ${last}`));
  const { SETUP_TOKEN: _, ...rest } = secrets;
  assert.deepEqual(Object.fromEntries(script?.secrets ?? []), rest);
  console.log("update: what was missing was made, and that alone");
}

function isMaking(change: string): boolean {
  return /^POST \/(d1\/database|queues|r2\/buckets)$|secrets|^PUT \/workers\/scripts\/whatshooked$/.test(change);
}

/** A database as these migrations leave it, and wrangler's list of them in it. */
function databaseAfter(files: string[]): DatabaseSync {
  const sqlite = new DatabaseSync(":memory:");
  sqlite.exec(
    "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP)",
  );
  for (const file of files) {
    sqlite.exec(readFileSync(`migrations/${file}`, "utf8"));
    sqlite.prepare("INSERT INTO d1_migrations (name) VALUES (?)").run(file);
  }
  return sqlite;
}

/** wrangler keeps logs of its own: no secret is in what all these runs have written. */
function noneWritten(): void {
  const written = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(written.length > 0, "no log of wrangler's to look at");
  for (const { parentPath, name } of written) {
    const text = readFileSync(join(parentPath, name), "utf8");
    for (const value of Object.values(secrets)) assert.ok(!text.includes(value), `a secret is in ${name}`);
  }
  console.log(`no secret in ${written.length} files that wrangler wrote`);
}
