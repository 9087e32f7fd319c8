import { setTimeout as sleep } from "node:timers/promises";
import { ok } from "../../support/node/counter.ts";
import { percentile } from "../../support/node/numbers.ts";
import { hang } from "../answers.ts";
import type { Fault } from "../fault.ts";
import type { Line } from "../line.ts";
import type { Stage } from "../stage.ts";

const EVENTS = 800;
const PER_SECOND = 200;

/** Sends at an even pace; answers how long 99 of 100 events took to a line at most, ms. */
async function p99(stage: Stage, line: Line): Promise<number> {
  const before = new Set(stage.accepted.keys());
  await stage.sendPaced(stage.posts(EVENTS), PER_SECOND);
  const news = [...stage.accepted].filter(([id]) => !before.has(id));
  await stage.until(async () => news.every(([id]) => line.taken.has(id)), 10_000);
  return percentile(
    news.map(([id, at]) => Math.max(0, (line.taken.get(id) ?? Number.POSITIVE_INFINITY) - at)),
    99,
  );
}

export const neighbour: Fault = {
  name: "a dead hook beside a healthy one",
  part: "long",
  alone: true,
  async run(stage) {
    const healthy = await stage.hook(ok);
    await stage.send(stage.posts(100));
    const alone = await p99(stage, healthy);
    // A hook starts at the first event that is accepted at or after its creation, to the millisecond.
    await sleep(20);
    const dead = await stage.hook(hang, { timeout: 1 });
    const beside = await p99(stage, healthy);
    dead.answer = ok;
    // Whoever repairs a held hook need not wait for its probe.
    await stage.change(dead, { timeout: 2 });
    await stage.everythingTaken();
    const [a, b] = [alone, beside].map((ms) => Math.round(ms));
    return `${PER_SECOND} events/s; healthy p99 ${a} ms alone, ${b} ms beside a hook that hangs (time-out 1 s, held, then repaired by PATCH)`;
  },
};
