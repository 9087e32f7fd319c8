// A part of `npm run test:long`: a personal account in conversation, killed again and again. Counts what was lost, doubled,
// refused and could not be read. `--messages`, `--kills`, `--seed`. Exits with 1 if anything was.
import { parseArgs } from "node:util";
import { Series } from "./series.ts";

// A session with private keys is what libsignal prints: `console` is taken away as soon as there is one.
const print = (line: string) => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "1000" },
    kills: { type: "string", default: "30" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
});
const settings = { messages: Number(values.messages), kills: Number(values.kills), seed: Number(values.seed) };
const { lost, doubled, refused, astray, broken, others, ...tally } = await Series.run(settings);
const wrong = { lost, doubled, refused, astray, broken };
const rows = {
  ...tally,
  seed: settings.seed,
  "notifications, calls, newsletters": `${others.stored} of ${others.written}`,
  ...Object.fromEntries(Object.entries(wrong).map(([name, list]) => [name, list.length])),
};
for (const [name, value] of Object.entries(rows)) print(`${name.padEnd(34)} ${value}`);
for (const [name, list] of Object.entries(wrong)) for (const one of list.slice(0, 10)) print(`${name}: ${one}`);
if (Object.values(wrong).some(({ length }) => length > 0) || tally.unreadable > 0 || others.stored < others.written) {
  process.exitCode = 1;
}
