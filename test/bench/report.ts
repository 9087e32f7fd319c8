import { machine } from "../support/node/machine.ts";
import type { Options } from "./rounds.ts";
import { type Table, toMarkdown } from "./table.ts";

/** The page. */
export function reportOf(tables: Table[], { rounds, seconds }: Options): string {
  const targets = tables.flatMap((table) =>
    table.targets.map(({ met, what, ...rest }) => ({ what, ...rest, met: met ? "yes" : "**no**" })),
  );
  const parts = tables.map(({ title, text, rows }) => `## ${title}\n\n${text}\n\n${toMarkdown(rows)}`);
  return `${HEAD}\n\n${machine()} · ${rounds} rounds of ${seconds} s\n\n## Targets\n\n${toMarkdown(targets)}\n\n${parts.join("\n\n")}\n\n${TAIL}`;
}

const HEAD = `# Measured

Written by \`npm run bench\`. The built Worker on miniflare directly, its own socket, loopback; load, receiver and runtime share the machine.
Figures are medians of rounds that alternate with their baseline. **Only ratios of one run say anything**: absolute figures move by a third
from run to run on the same machine.`;

const TAIL = `## What limits

- **Ingest**: the baseline is dominated by the write to the disk, which both do once per post. What the gateway adds is one HMAC, the parse and
  the normalisation of the messages, and one JSON text per event; it grows with the messages in a post, the write does not.
- **Delivery**: the drain's own work on one thread: cutting the log into events, a call to the Sender per group of at most six, the
  signature, the outcome, the cursors. A receiver's own time hides it as soon as it is more than a few milliseconds.
- **First attempt with a slow receiver**: 48 deliveries under way and one of a chat at a time. 320 events/s at 100 ms need 32.
- **A lone event**: beyond its log row, its cursors' row, its alarm and the later deletion, whatever an object writes when its alarm wakes it.
- **A long log**: more than 100 000 events within an hour; whether a repeat is among them is then looked up in the log with each post.
- Not measured here: networks, other data centres, limits that local runtimes do not have (six connections per invocation, memory, CPU).
`;
