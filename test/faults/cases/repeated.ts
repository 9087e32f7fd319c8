import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { ok } from "../../support/node/counter.ts";
import type { Fault } from "../fault.ts";

const TIMES = 100;

export const repeated: Fault = {
  name: "the same POST a hundred times in parallel",
  part: "long",
  async run(stage) {
    const line = await stage.hook(ok);
    const [post] = stage.posts(10, { perPost: 10 });
    assert(post);
    await stage.send(
      Array.from({ length: TIMES }, () => post),
      TIMES,
    );
    await stage.everythingTaken();
    await sleep(1_000);
    assert.equal(line.requests, post.ids.length, "an event was sent more than once");
    return `one POST of 10 messages, answered with 200 ${TIMES} times; 10 requests reached the receiver`;
  },
};
