import { machine } from "../support/node/machine.ts";
import type { Result } from "./fault.ts";

/** A line of the table that is printed. */
export const rowOf = ({ fault, in: came, out, lost, doubled, stall, failed }: Result) => ({
  fault,
  in: came,
  out,
  lost,
  doubled,
  "stall ms": stall,
  ...(failed && { failed }),
});

const HEAD = `# Faults

Written by \`npm run faults\`. Each fault is brought about on the real runtime (the built Worker on miniflare, with its state on
disk) with real sockets on loopback: a Meta door that is posted to, receivers that misbehave, a process that is killed.

**Events in**: events of POSTs that were answered with 200, times the hooks they are for. A POST that got no 200 was sent again, as
Meta does. **Out**: of these, what a receiver took or what stands in the message cache, by its own id. **Lost**: the rest; it must be 0.
**Doubled**: events that a receiver took more than once, with the same id: delivery is at least once, and after a crash what was
delivered since the last write of the cursors comes again. **Longest stall**: from the 200 to the first time the receiver took it.`;

const TAIL = `## Shown elsewhere

| fault | where |
| --- | --- |
| D1 away while a post comes (503), while a failure is cached, while a pointer is handed over | \`test/meta/door.test.ts\`, \`test/durable-objects/account/failure.test.ts\`, \`test/queues/retries.test.ts\`: the binding is made to fail inside workerd. Here D1 is part of the process that is killed; it cannot fail alone, so there is no row for it |
| R2 away while a large message comes, and while it is delivered | \`test/faults/edge/stores.test.ts\`, for the same reason |
| an object evicted | \`test/cron.test.ts\`, \`test/durable-objects/account/\` |
| queue messages doubled or out of order; a queue that refuses | \`test/queues/retries.test.ts\`, \`test/cron.test.ts\` |
| hook targets (decimal, octal, mapped addresses, own host) | \`test/hooks/target.test.ts\` |
| an outage of an hour | \`test/durable-objects/account/outage.test.ts\`, with the clock moved; here it is real time and short |

## Not verified

A local workerd does not show these; the code keeps to the documented limits, and nothing here proves it:

- Six connections per invocation that wait for headers, and the queue behind the sixth.
- The 2 MB limit of a row: larger rows pass locally. That no row comes near it is tested where rows are made.
- 32 Worker invocations per request, subrequest counts, 128 MB of memory, CPU time.
- Latency and loss between data centres, an object's move to another machine, a deploy under load.
- Queues that deliver out of order, twice or late by themselves: locally they live in memory, in order, once.
- Certificates and name resolution of receivers: everything here is plain HTTP on loopback.
- Meta itself: how long and how often it sends again what was not answered with 200.
`;

/** The page. */
export function reportOf(results: Result[]): string {
  const rows = results.map(
    ({ fault, in: came, out, lost, doubled, stall, note }) =>
      `| ${fault} | ${came} | ${out} | ${lost} | ${doubled} | ${stall ?? "–"} | ${note} |`,
  );
  const table = [
    "| fault | events in | out | lost | doubled | longest stall ms | note |",
    "| --- | --: | --: | --: | --: | --: | --- |",
    ...rows,
  ];
  return `${HEAD}\n\n${machine()}\n\n${table.join("\n")}\n\n${TAIL}`;
}
