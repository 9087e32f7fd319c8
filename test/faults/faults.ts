// `npm run faults`: brings every fault about on the real runtime with real sockets, counts what went in and what came out,
// and writes docs/faults.md. `--quick` leaves out what takes long, and the page. Exits with 1 if anything was lost.
import { writePage } from "../support/node/page.ts";
import { FAULTS } from "./cases.ts";
import type { Fault, Result, Tally } from "./fault.ts";
import { Host } from "./host.ts";
import { reportOf, rowOf } from "./report.ts";
import { Stage } from "./stage.ts";

const PAGE = "docs/faults.md";

const quick = process.argv.includes("--quick");
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
const chosen = FAULTS.filter(({ name, part }) => (only ? name.includes(only) : !quick || part === "quick"));

const results = new Map<Fault, Result>();
for (const fault of chosen.filter(({ alone }) => alone)) await onHost([fault]);
// The others share one gateway at the same time: what one account's receiver does is nothing to the others.
await onHost(chosen.filter(({ alone }) => !alone));

const rows = FAULTS.flatMap((fault) => results.get(fault) ?? []);
console.table(rows.map(rowOf));
for (const { fault, note, failed } of rows) if (failed) console.error(`${fault}: ${note}`);
if (!quick && !only) writePage(PAGE, reportOf(rows));
if (rows.some(({ lost, failed }) => lost > 0 || failed)) process.exitCode = 1;

async function onHost(faults: Fault[]): Promise<void> {
  if (faults.length === 0) return;
  const host = await Host.start();
  try {
    await Promise.all(faults.map(async (fault) => results.set(fault, await resultOf(fault, host))));
  } finally {
    await host.stop();
  }
}

async function resultOf(fault: Fault, host: Host): Promise<Result> {
  const stage = await Stage.open(host);
  try {
    const note = await fault.run(stage);
    return { fault: fault.name, ...(await stage.tally()), note, failed: false };
  } catch (error) {
    const nothing: Tally = { in: stage.accepted.size, out: 0, lost: 0, doubled: 0, stall: null };
    const tally = await stage.tally().catch(() => nothing);
    return { fault: fault.name, ...tally, note: `FAILED: ${String(error)}`, failed: true };
  } finally {
    stage.close();
  }
}
