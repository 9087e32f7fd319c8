// `npm run deploy`: makes what the Cloudflare account lacks, migrates the database, deploys. What is there stays as it is, so it is
// also how a new version is brought out. Nothing is changed before it is sure that everything needed is known.
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import password from "@inquirer/password";
import { unstable_readConfig } from "wrangler";
import { bucket, database, isSignedIn, queue, secretsOf, type Thing } from "./cloudflare.ts";
import { type Ask, type Chosen, chooseSecrets } from "./deploy-secrets.ts";
import { buildPages } from "./pages.ts";
import { nextSteps, targetsIn } from "./deployed.ts";
import { runWrangler, startWrangler } from "./wrangler.ts";

type Queues = { queue?: string }[];
/** What of wrangler.toml is of interest here. */
type Config = {
  name?: string;
  vars: Record<string, unknown>;
  d1_databases: { database_name?: string }[];
  queues: { producers?: Queues; consumers?: Queues };
  r2_buckets: { bucket_name?: string }[];
};

const SIGN_IN = `wrangler is not signed in to Cloudflare. Either

  npx wrangler login            (in a browser)

or set CLOUDFLARE_API_TOKEN, made from the template "Edit Cloudflare Workers" with D1 and Queues, Edit, added to it, and
CLOUDFLARE_ACCOUNT_ID. Then run this again.`;

async function deploy(): Promise<number> {
  const config: Config = unstable_readConfig({ config: "wrangler.toml" });
  const worker = String(config.name);
  await buildPages();
  if (!(await isSignedIn())) return refuse(SIGN_IN);
  const [there, lacking] = await Promise.all([secretsOf(worker), lackingOf(config)]);
  if (!there?.includes("ENCRYPTION_KEY") && !lacking.some(({ what }) => what === "database")) warnOfOldKey();
  const chosen = await chooseSecrets(there ?? [], process.env, isTerminal() ? ask : null);
  if (chosen.faults.length > 0) return refuse(refusalOf(chosen.faults));

  // Before everything else: a made-up key that was shown is the one that is set, whatever fails later.
  await setSecrets(worker, chosen);
  for (const { what, name, make } of lacking) {
    await runWrangler(make);
    console.log(`Made the ${what} ${name}.`);
  }
  await migrate();
  const targets = await upload();
  if (!targets) return refuse("The deploy did not end well. What was done before it stays; run this again.");
  console.log(nextSteps(String(config.vars["PUBLIC_URL"] ?? ""), targets));
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}

const refusalOf = (faults: string[]): string => `These secrets have to be set first; nothing was changed.

${faults.map((fault) => `  ${fault}`).join("\n")}

Give them as environment variables, or run this in a terminal: it asks for them, and makes up good ones.`;

/** What of the things that wrangler.toml names is not there. */
async function lackingOf({ d1_databases, queues, r2_buckets }: Config): Promise<Thing[]> {
  const queued = [...(queues.producers ?? []), ...(queues.consumers ?? [])].map((one) => String(one.queue));
  const things = [
    ...d1_databases.map(({ database_name }) => database(String(database_name))),
    ...[...new Set(queued)].map(queue),
    ...r2_buckets.map(({ bucket_name }) => bucket(String(bucket_name))),
  ];
  const there = await Promise.all(things.map((thing) => thing.isThere()));
  return things.filter((_, index) => !there[index]);
}

const warnOfOldKey = (): void =>
  console.log(
    "The database is there already. If a gateway has used it, ENCRYPTION_KEY has to be the one of that gateway.",
  );

const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env["CI"]);

const ask: Ask = (message, faultOf) => password({ message, validate: (text) => faultOf(text) ?? true });

async function setSecrets(worker: string, { values, shown }: Chosen): Promise<void> {
  const names = Object.keys(values);
  if (names.length === 0) return;
  // On its standard input: neither a file nor a list of processes ever has them. A Worker that is not there is made for it, empty.
  await runWrangler(["secret", "bulk", "--name", worker], JSON.stringify(values));
  console.log(`Set ${names.join(", ")}.`);
  if (shown.length === 0) return;
  const lines = Object.entries(values).filter(([name]) => shown.some((one) => one === name));
  console.log(`\nMade up just now, and shown this once:\n`);
  for (const [name, value] of lines) console.log(`  ${name}=${value}`);
  console.log(
    "\nKeep ENCRYPTION_KEY somewhere else too: without it no hook secret, no token and no WhatsApp key can be read again.\n",
  );
}

async function migrate(): Promise<void> {
  const said = await runWrangler(["d1", "migrations", "apply", "DB", "--remote"]);
  const applied = new Set(said.match(/\b\d{4}_\w+\.sql\b/g));
  console.log(
    applied.size === 0 ? "The database is up to date." : `Migrated the database: ${[...applied].join(", ")}.`,
  );
}

/** Deploys, with wrangler at the terminal: it may have questions of its own. Where the Worker is then reached; null: it failed. */
async function upload(): Promise<string[] | null> {
  const dir = mkdtempSync(join(tmpdir(), "whatshooked-deploy-"));
  const file = join(dir, "told.ndjson");
  try {
    const child = startWrangler(["deploy"], "inherit", { WRANGLER_OUTPUT_FILE_PATH: file });
    const [code] = (await once(child, "close")) as [number | null];
    return code === 0 ? targetsIn(readFileSync(file, "utf8")) : null;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

try {
  process.exitCode = await deploy();
} catch (error) {
  // A question that was left with Ctrl-C: the questions come before every change.
  if (error instanceof Error && error.name === "ExitPromptError") console.error("Stopped. Nothing was changed.");
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
