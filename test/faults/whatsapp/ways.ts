// The ways in which something on the way breaks, each at its own point.
import { setTimeout as sleep } from "node:timers/promises";
import type { Passing } from "../../support/node/slow-link.ts";
import type { Stage } from "./stage.ts";

export type Way = {
  name: string;
  /** brings it about while messages come and go, and mends it; false: it could not be. `random` is from 0 to 1 */
  strike(stage: Stage, random: () => number): Promise<boolean | void>;
};

// A point that is not reached in this time, since nothing goes that way just then, is hit at whatever it is then.
const POINT_MS = 20_000;
const LOOK_MS = 5;

/** Kills the connector when something on the link is so, before it arrives. */
const killedAt = (name: string, isPoint: (passing: Passing) => boolean): Way => ({
  name,
  strike: async (stage, random) => {
    let left = 1 + Math.floor(random() * 8);
    stage.link.watch = (passing) => {
      if (!stage.isAlive) return true;
      if (!isPoint(passing) || --left > 0) return false;
      stage.kill();
      return true;
    };
    await dead(stage);
    stage.link.watch = null;
    await stage.revive();
  },
});

/** Kills the connector right behind a stanza of its own. */
const killedBehind = (name: string, tag: string): Way => ({
  name,
  strike: async (stage) => {
    const see: (typeof stage.whatsapp.seen)[number] = ({ device, stanza }) => {
      if (device === stage.device && stanza.tag === tag) stage.kill();
    };
    stage.whatsapp.seen.push(see);
    await dead(stage);
    stage.whatsapp.seen.splice(stage.whatsapp.seen.indexOf(see), 1);
    await stage.revive();
  },
});

async function dead(stage: Stage): Promise<void> {
  for (const end = Date.now() + POINT_MS; stage.isAlive; await sleep(LOOK_MS)) if (Date.now() > end) stage.kill();
}

const commits = ({ by, frame }: Passing) => (by === "connector" && frame.is === "commit" ? frame.commits : []);

export const WAYS: Way[] = [
  killedAt("connector killed before a commit leaves", (passing) => commits(passing).some(({ events }) => events)),
  killedAt("connector killed when it is stored, before its receipt", ({ frame }) => frame.is === "committed"),
  killedBehind("connector killed behind a receipt", "receipt"),
  killedAt("connector killed before a message leaves", (passing) =>
    commits(passing).some(({ keys }) => keys?.["sent"]),
  ),
  killedBehind("connector killed behind a message of its own", "message"),
  {
    name: "connector killed at any instant",
    strike: async (stage, random) => {
      await sleep(random() * 300);
      stage.kill();
      await stage.revive();
    },
  },
  {
    name: "link cut",
    strike: async (stage, random) => {
      await sleep(random() * 300);
      stage.link.cut();
    },
  },
  { name: "account object evicted", strike: (stage) => stage.evict("hibernate") },
  { name: "account object evicted with its sockets", strike: (stage) => stage.evict("close") },
  { name: "fleet object evicted with its sockets", strike: (stage) => stage.evictFleet() },
  { name: "runtime killed", strike: (stage) => stage.cutPower() },
];
