import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { ok } from "../../support/node/counter.ts";
import { status } from "../answers.ts";
import type { Fault } from "../fault.ts";

const UNDER_WAY_MS = 2_000;

export const gone: Fault = {
  name: "the receiver answers 410, and wants events again later",
  part: "long",
  async run(stage) {
    const line = await stage.hook(status(410));
    const { api } = stage.host;
    await stage.send(stage.posts(20));
    const isSuspended = async () => (await api("GET", `/hooks/${line.id}`))["active"] === false;
    assert(await stage.until(isSuspended, 10_000), "the hook was not suspended");
    // What was under way when the first answer came still arrives.
    await sleep(UNDER_WAY_MS);
    const before = line.requests;
    await stage.send(stage.posts(20));
    assert.equal(line.requests, before, "a suspended hook was sent something");
    line.answer = ok;
    await stage.change(line, { active: true });
    await stage.everythingTaken();
    return "suspended; nothing is sent until PATCH active:true, then everything";
  },
};
