// A part of `npm run test:long`: a personal account in conversation on the real way, while everything on it is broken again and again.
// Counts what was lost, doubled, refused and could not be read. `--messages`, `--strikes`, `--seed`. Exits with 1 if anything was.
import { parseArgs } from "node:util";
import { writePage } from "../../support/node/page.ts";
import { reportOf } from "./report.ts";
import { Series } from "./series.ts";
import { WAYS } from "./ways.ts";

const PAGE = "docs/kills.md";
// Less says nothing that is worth keeping.
const MESSAGES_TO_KEEP = 1_000;

// A session with private keys is what libsignal prints: `console` is taken away as soon as there is one.
const print = (line: string) => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: String(MESSAGES_TO_KEEP) },
    strikes: { type: "string", default: String(2 * WAYS.length) },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
});
const settings = { messages: Number(values.messages), strikes: Number(values.strikes), seed: Number(values.seed) };
const tally = await Series.run(settings);
print(
  `messages ${tally.written}, sends ${tally.sent} (${tally.outcomes}), others ${tally.others}, strikes ${tally.struck.length}, seed ${settings.seed}`,
);
for (const [name, list] of Object.entries(tally.wrong))
  print(`${name.padEnd(12)}${list.length} ${list.slice(0, 10).join(" · ")}`);
const isWrong = Object.values(tally.wrong).some(({ length }) => length > 0);
if (isWrong) {
  print(`the last of the strikes: ${tally.struck.slice(-3).join(" · ")}`);
  process.exitCode = 1;
} else if (settings.messages >= MESSAGES_TO_KEEP) writePage(PAGE, reportOf(tally, settings));
