import assert from "node:assert/strict";
import { startCounter } from "../../support/node/counter.ts";
import { atFirst, status } from "../answers.ts";
import type { Fault } from "../fault.ts";

export const redirects: Fault = {
  name: "the receiver answers 301",
  part: "long",
  async run(stage) {
    const elsewhere = await startCounter();
    let followed = 0;
    elsewhere.seen = () => void followed++;
    await stage.hook(atFirst(5, status(301, { location: elsewhere.url })));
    await stage.send(stage.posts(20));
    await stage.everythingTaken();
    elsewhere.stop();
    assert.equal(followed, 0, "a redirect was followed");
    return "the first five requests; none is followed; cached and tried again by the queue";
  },
};
