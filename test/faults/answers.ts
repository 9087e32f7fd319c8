// Receivers that misbehave.
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, ok } from "../support/node/counter.ts";

const CHUNK = Buffer.alloc(64 * 1024, "x");

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end();
    return code < 300;
  };

/** Closes the connection under the sender's feet. */
export const reset: Answer = (response) => {
  response.socket?.resetAndDestroy();
  return false;
};

/** Never answers. */
export const hang: Answer = () => false;

export const slow =
  (ms: number): Answer =>
  async (response, arrival) => {
    await sleep(ms);
    return ok(response, arrival);
  };

/** Says 200 and then one byte a second, for ever. */
export const trickle: Answer = async (response) => {
  response.writeHead(200);
  await pipeline(drops, response).catch(leave);
  return false;
};

async function* drops() {
  for (;;) {
    yield "x";
    await sleep(1_000);
  }
}

/** The other side has had enough: that is what is expected of it. */
const leave = () => undefined;

/** Answers so much that nobody should read it; tells how much was taken off its hands. */
export const flood =
  (code: number, bytes: number, told: (bytes: number) => void): Answer =>
  async (response) => {
    response.writeHead(code);
    let sent = 0;
    const chunks = function* () {
      for (; sent < bytes; sent += CHUNK.length) yield CHUNK;
    };
    await pipeline(chunks, response).catch(leave);
    told(sent);
    return code < 300;
  };

/** Answers so to the first `count` requests, and as it should to all later ones. */
export function atFirst(count: number, bad: Answer): Answer {
  let left = count;
  return (response, arrival) => (left-- > 0 ? bad(response, arrival) : ok(response, arrival));
}
