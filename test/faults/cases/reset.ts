import { atFirst, reset } from "../answers.ts";
import type { Fault } from "../fault.ts";

export const resets: Fault = {
  name: "the receiver resets connections",
  part: "long",
  async run(stage) {
    await stage.hook(atFirst(2, reset));
    await stage.send(stage.posts(20));
    await stage.everythingTaken();
    return "the first two requests; tried again after 5 s";
  },
};
