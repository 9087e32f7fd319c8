// `npm run bench -- connector`: what a connector's core does by itself, against the WhatsApp of the tests: messages a second by how long a commit takes,
// and what the process weighs by how many accounts it holds. `--rounds`, `--only receive|weigh`.
import { parseArgs } from "node:util";
import { machine } from "../../support/node/machine.ts";
import { toMarkdown } from "../table.ts";
import { receive } from "./receive.ts";
import { weigh } from "./weigh.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, only: { type: "string" } },
});
const parts = { receive: () => receive(Number(values.rounds)), weigh };

process.stdout.write(`${machine()}\n`);
for (const [name, part] of Object.entries(parts)) {
  if (!values.only || values.only === name) process.stdout.write(`\n${name}\n\n${toMarkdown(await part())}\n`);
}
