// `npm run bench -- connector`: a connector on the real way, from the tests' WhatsApp over a link that takes its time to the account's object and
// the hook. `--rounds`, `--seconds`, `--only receive|send|hooked|files|weigh`. Writes docs/bench-connector.md after five rounds of everything.
import { parseArgs } from "node:util";
import { machine } from "../../support/node/machine.ts";
import { writePage } from "../../support/node/page.ts";
import { type Table, toMarkdown } from "../table.ts";
import { files } from "./files.ts";
import { hooked } from "./hooked.ts";
import { receive } from "./receive.ts";
import { send } from "./send.ts";
import { Stage } from "./stage.ts";
import { reconnect, weigh } from "./weigh.ts";

const PAGE = "docs/bench-connector.md";
const ROUNDS_TO_KEEP = 5;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: String(ROUNDS_TO_KEEP) },
    seconds: { type: "string", default: "5" },
    only: { type: "string" },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const parts: Record<string, (stage: Stage) => Promise<Table[]>> = {
  receive: async (stage) => [await receive(stage, rounds)],
  send: async (stage) => [await send(stage, rounds)],
  hooked: async (stage) => [await hooked(stage, { rounds, seconds })],
  files: async (stage) => [await files(stage)],
  weigh: async (stage) => [await weigh(stage), await reconnect(stage, rounds)],
};

// libsignal prints keys: the tests' WhatsApp takes `console` away.
const print = (text: string) => process.stdout.write(`${text}\n`);
const tables: Table[] = [];
const stage = await Stage.open();
try {
  for (const [name, part] of Object.entries(parts)) {
    if (values.only && values.only !== name) continue;
    for (const table of await part(stage)) {
      tables.push(table);
      print(`\n${table.title}\n\n${toMarkdown(table.rows)}`);
    }
  }
} finally {
  await stage.close();
}
const targets = tables.flatMap((table) =>
  table.targets.map(({ met, ...rest }) => ({ ...rest, met: met ? "yes" : "**no**" })),
);
print(`\n${toMarkdown(targets)}`);
if (rounds >= ROUNDS_TO_KEEP && !values.only) writePage(PAGE, pageOf());

function pageOf(): string {
  const sections = tables.map(({ title, text, rows }) => `## ${title}\n\n${text}\n\n${toMarkdown(rows)}`);
  return `# A connector, measured

Written by \`npm run bench -- connector\`: a WhatsApp of the tests, unmodified Baileys in a connector's process, a link that takes its time, the built Worker on
miniflare, all on one machine's loopback. Medians of rounds that alternate. Absolute figures move by a third from run to run.

${machine()} · ${rounds} rounds

## Targets

${toMarkdown(targets)}

${sections.join("\n\n")}
`;
}
