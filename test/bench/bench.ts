// `npm run bench`: what the gateway does against what the platform does with nothing around it, in rounds that alternate, on this
// machine's loopback. Prints tables and writes docs/bench.md. `-- --rounds 1 --seconds 1` is a quick look,
// `--only ingest` one part; neither writes the page. `-- connector` measures a connector instead, `-- api` the API with a full directory.
import { parseArgs } from "node:util";
import { writePage } from "../support/node/page.ts";
import { startBare } from "./bare.ts";
import { deliver } from "./deliver.ts";
import { ingest } from "./ingest.ts";
import { latency, neighbour } from "./latency.ts";
import { longLog } from "./long-log.ts";
import { reportOf } from "./report.ts";
import type { Options } from "./rounds.ts";
import { rows } from "./rows.ts";
import { startSite } from "./site.ts";
import type { Table } from "./table.ts";

const PAGE = "docs/bench.md";
// Fewer rounds say nothing that is worth keeping.
const ROUNDS_TO_KEEP = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    only: { type: "string" },
    accounts: { type: "string" },
    hooks: { type: "string" },
  },
});
const options: Options = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
for (const other of ["connector", "api"]) {
  if (!positionals.includes(other)) continue;
  await import(`./${other}/main.ts`);
  process.exit();
}
if (!(options.rounds >= 1 && options.seconds > 0)) throw new Error("--rounds is 1 or more, --seconds more than 0");

const bare = await startBare();
const site = await startSite();
const parts: Record<string, () => Promise<Table>> = {
  ingest: () => ingest(site, bare, options),
  deliver: () => deliver(site, bare, options),
  latency: () => latency(site, options),
  neighbour: () => neighbour(site, options),
  "long-log": () => longLog(site),
  rows: () => rows(options),
};
const tables: Table[] = [];
try {
  for (const [name, part] of Object.entries(parts)) {
    if (values.only && values.only !== name) continue;
    const table = await part();
    tables.push(table);
    console.log(`\n${table.title}`);
    console.table(table.rows);
  }
} finally {
  await bare.stop();
  await site.gateway.stop();
}
console.log("\nTargets");
console.table(tables.flatMap(({ targets }) => targets));
if (options.rounds >= ROUNDS_TO_KEEP && !values.only) writePage(PAGE, reportOf(tables, options));
