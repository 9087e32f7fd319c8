import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { ok } from "../../support/node/counter.ts";
import { status } from "../answers.ts";
import type { Fault } from "../fault.ts";

// The cron leaves rows alone whose pointer may only be late.
const LATER_MS = 120_000;

export const lostQueue: Fault = {
  name: "the queue is lost with cached rows",
  part: "long",
  alone: true,
  async run(stage) {
    const line = await stage.hook(status(404));
    await stage.send(stage.posts(50));
    await stage.everythingSomewhere(10_000);
    const cached = (await stage.cached()).size;
    assert(cached > 0, "nothing was cached");
    // Local queues live in memory: they end with the process.
    await stage.host.cutPower();
    line.answer = ok;
    for (let round = 0; round < 15; round++) {
      await stage.host.cron(new Date(Date.now() + LATER_MS));
      if (await stage.everythingTaken(1_000)) break;
      await sleep(1_000);
    }
    assert(await stage.everythingTaken(0), "the sweep did not bring every row");
    return `${cached} rows whose pointers were lost with the process; found by the cron's sweep`;
  },
};
