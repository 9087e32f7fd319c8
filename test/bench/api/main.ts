// `npm run bench -- api`: what the API takes and answers with a full directory, beside a route that does nothing and one bare insert.
// `--rounds`, `--seconds`, `--hooks`, `--accounts`. Writes docs/bench-api.md after five rounds with the full directory.
import { parseArgs } from "node:util";
import { machine } from "../../support/node/machine.ts";
import { writePage } from "../../support/node/page.ts";
import { residentMB } from "../../support/node/processes.ts";
import { startBare } from "../bare.ts";
import { startSite } from "../site.ts";
import { type Table, toMarkdown } from "../table.ts";
import { fill } from "./directory.ts";
import { measure } from "./measure.ts";

const PAGE = "docs/bench-api.md";
const FULL = { accounts: 1_000, hooks: 10_000 };
const ROUNDS_TO_KEEP = 5;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: String(ROUNDS_TO_KEEP) },
    seconds: { type: "string", default: "2" },
    accounts: { type: "string", default: String(FULL.accounts) },
    hooks: { type: "string", default: String(FULL.hooks) },
  },
});
const options = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const size = { accounts: Number(values.accounts), hooks: Number(values.hooks) };

const bare = await startBare();
const site = await startSite();
const memory: Record<string, number> = { "empty directory": residentMB(site.gateway.pids) };
try {
  const directory = await fill(site, size);
  memory["directory filled"] = residentMB(site.gateway.pids);
  const requests = await measure({ site, bare, directory, ...options });
  memory["after all requests"] = residentMB(site.gateway.pids);
  const tables: Table[] = [directory.table, requests, memoryTable()];
  for (const { title, rows } of tables) console.log(`\n${title}\n\n${toMarkdown(rows)}`);
  const isWhole = size.accounts >= FULL.accounts && size.hooks >= FULL.hooks;
  if (options.rounds >= ROUNDS_TO_KEEP && isWhole) writePage(PAGE, pageOf(tables));
} finally {
  await bare.stop();
  await site.gateway.stop();
}

function memoryTable(): Table {
  const rows = Object.entries(memory).map(([when, mb]) => ({ when, "RSS MB": Math.round(mb) }));
  const text =
    "The runtime's process: the Worker, all account objects in memory, D1 and R2. On the platform these are many isolates.";
  return { title: "Memory", text, rows, targets: [] };
}

function pageOf(tables: Table[]): string {
  const sections = tables.map(({ title, text, rows }) => `## ${title}\n\n${text}\n\n${toMarkdown(rows)}`);
  return `# The API, measured

Written by \`npm run bench -- api\`: the built Worker on miniflare directly, its own socket, loopback; load and runtime share the machine. Medians of rounds that
alternate. Absolute figures move by a third from run to run; the ratio is to the bare route of the same run.

${machine()} · ${options.rounds} rounds of ${options.seconds} s

${sections.join("\n\n")}
`;
}
