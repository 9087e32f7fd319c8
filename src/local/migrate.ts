// The migrations of a local gateway's database. `wrangler d1 migrations apply --local` starts a runtime for each of them, which takes
// most of a second; deploys have wrangler apply them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";

const DIR = "migrations";
/** As wrangler makes it: it finds there what was applied here. */
const APPLIED =
  "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

/** A D1 database as the runtime gives it. */
type Database = Awaited<ReturnType<Miniflare["getD1Database"]>>;

/** Applies to a database what it does not have yet, each migration whole or not at all. */
export async function migrate(db: Database): Promise<void> {
  await db.prepare(APPLIED).run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const files = readdirSync(DIR).filter((name) => name.endsWith(".sql"));
  for (const file of files.toSorted()) {
    if (applied.has(file)) continue;
    const statements = readFileSync(join(DIR, file), "utf8").split("--> statement-breakpoint");
    const mark = db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file);
    await db.batch([...statements.map((sql) => db.prepare(sql)), mark]);
  }
}

/** Applies them to the database that `wrangler dev --persist-to` has there. Nothing else may have it open. */
export async function migrateState(state: string): Promise<void> {
  const [database] = unstable_readConfig({ config: "wrangler.toml" }).d1_databases;
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      cf: false,
      d1Databases: { DB: database?.preview_database_id ?? "DB" },
      resourcePersistencePath: join(state, "v3"),
    }),
  );
  try {
    await migrate(await runtime.getD1Database("DB"));
  } finally {
    await runtime.dispose();
  }
}
