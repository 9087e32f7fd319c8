import assert from "node:assert/strict";
import { atFirst, flood } from "../answers.ts";
import type { Fault } from "../fault.ts";

const GIGABYTE = 1024 ** 3;
// What stands in the sockets' buffers on both sides is gone before anybody reads it.
const BUFFERED = 64 * 1024 ** 2;

export const floods: Fault = {
  name: "the receiver answers with 1 GB",
  part: "long",
  async run(stage) {
    const sent: number[] = [];
    const told = (bytes: number) => void sent.push(bytes);
    const line = await stage.hook(atFirst(1, flood(500, GIGABYTE, told)));
    await stage.send(stage.posts(5), 1);
    line.answer = atFirst(3, flood(200, GIGABYTE, told));
    await stage.send(stage.posts(5), 1);
    await stage.everythingTaken();
    assert(sent.length >= 4 && sent.every((bytes) => bytes < BUFFERED), `sent were ${sent.join(", ")} bytes`);
    return `once with a 500, three times with a 200; at most ${Math.ceil(Math.max(...sent) / 1024 ** 2)} MB left the receiver`;
  },
};
