import { setTimeout as sleep } from "node:timers/promises";
import { slow } from "../answers.ts";
import type { Fault } from "../fault.ts";
import type { Stage } from "../stage.ts";

/** Cuts the power so many times while posts come in; posts without an answer are sent again, as Meta does. */
async function underLoad(stage: Stage, events: number, kills: number): Promise<string> {
  await stage.hook(slow(20));
  const sending = stage.send(stage.posts(events), 16);
  for (let i = 1; i <= kills; i++) {
    const due = (events * i) / (kills + 1);
    await stage.until(async () => stage.accepted.size >= due, 60_000);
    await stage.host.cutPower();
  }
  await sending;
  await stage.everythingTaken();
  return `${kills} × SIGKILL of workerd, restart on the same state; doubled: what was delivered after the last write of the cursors`;
}

export const kill: Fault = {
  name: "SIGKILL under load",
  part: "quick",
  alone: true,
  run: (stage) => underLoad(stage, 1_000, 1),
};

export const kills: Fault = {
  name: "SIGKILL under load, five times",
  part: "long",
  alone: true,
  run: (stage) => underLoad(stage, 15_000, 5),
};

export const killInSilence: Fault = {
  name: "SIGKILL, and nobody calls afterwards",
  part: "long",
  alone: true,
  async run(stage) {
    await stage.hook(slow(400));
    await stage.send(stage.posts(1_000, { perPost: 10 }));
    await sleep(1_000);
    await stage.host.cutPower();
    await stage.everythingTaken();
    return "a backlog on disk, no request after the restart: the object's alarm alone goes on with it";
  },
};
