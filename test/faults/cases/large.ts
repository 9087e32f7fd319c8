import assert from "node:assert/strict";
import { atFirst, status } from "../answers.ts";
import type { Fault } from "../fault.ts";

const MB = 1_000_000;

export const large: Fault = {
  name: "bodies of 2 MB and 3 MB",
  part: "long",
  async run(stage) {
    const line = await stage.hook(atFirst(1, status(404)));
    let longest = 0;
    line.counter.seen = ({ body }) => void (longest = Math.max(longest, body.length));
    const content = (n: number) => ({ type: "text", text: { body: "x".repeat((n % 2 ? 2 : 3) * MB) } });
    await stage.send(stage.posts(4, { content }), 2);
    await stage.everythingTaken();
    assert(longest > 3 * MB, `the longest body that arrived has ${longest} bytes`);
    return "delivered whole, one of them by a retry out of the message cache";
  },
};
