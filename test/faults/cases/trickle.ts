import { atFirst, trickle } from "../answers.ts";
import type { Fault } from "../fault.ts";

export const trickles: Fault = {
  name: "the receiver says 200, then one byte a second",
  part: "long",
  async run(stage) {
    await stage.hook(atFirst(2, trickle), { timeout: 2 });
    await stage.send(stage.posts(20));
    await stage.everythingTaken();
    return "the first two requests; the time-out of 2 s covers the answer's body; not a delivery, tried again";
  },
};
