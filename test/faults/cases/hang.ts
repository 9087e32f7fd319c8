import { atFirst, hang } from "../answers.ts";
import type { Fault } from "../fault.ts";

export const hangs: Fault = {
  name: "the receiver hangs",
  part: "long",
  async run(stage) {
    await stage.hook(atFirst(2, hang), { timeout: 1 });
    await stage.send(stage.posts(20));
    await stage.everythingTaken();
    return "the first two requests, for ever; the hook's time-out is 1 s; tried again after 5 s";
  },
};
