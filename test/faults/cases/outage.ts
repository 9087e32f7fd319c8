import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, ok } from "../../support/node/counter.ts";
import { status } from "../answers.ts";
import type { Fault } from "../fault.ts";
import type { Stage } from "../stage.ts";

const PATIENCE_MS = 240_000;

/** A receiver that answers everything so for a while, under load; answers what its lane asked of it meanwhile. */
async function during(stage: Stage, bad: Answer, forMs: number): Promise<number> {
  const line = await stage.hook(bad);
  const sending = stage.sendPaced(stage.posts(400), 20);
  await sleep(forMs);
  line.answer = ok;
  const asked = line.requests;
  await sending;
  assert(await stage.everythingTaken(PATIENCE_MS), "not everything came after the outage");
  return asked;
}

export const outage: Fault = {
  name: "the receiver answers 500 for a while",
  part: "long",
  async run(stage) {
    const asked = await during(stage, status(500), 40_000);
    return `for 40 s, 20 events/s; held and probed after 30 s, then twice that: it was asked ${asked} times; nothing was spent`;
  },
};

export const tooManySeconds: Fault = {
  name: "429 with Retry-After in seconds",
  part: "long",
  async run(stage) {
    const asked = await during(stage, status(429, { "retry-after": "70" }), 10_000);
    return `Retry-After: 70; it was asked ${asked} times and then left alone`;
  },
};

export const tooManyDate: Fault = {
  name: "429 with Retry-After as a date",
  part: "long",
  async run(stage) {
    const date = new Date(Date.now() + 70_000).toUTCString();
    const asked = await during(stage, status(429, { "retry-after": date }), 10_000);
    return `Retry-After: a date 70 s ahead; it was asked ${asked} times and then left alone`;
  },
};
