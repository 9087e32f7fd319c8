// How many messages an account sends in a second, from the API to WhatsApp's acknowledgement.
import { setTimeout as sleep } from "node:timers/promises";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { alternate, cpuOf, rateOf, sampled } from "../rounds.ts";
import type { Table } from "../table.ts";
import type { Account, Stage } from "./stage.ts";

const MESSAGES = 200;
const AT_ONCE = 10;
const DELAYS_MS = [0, 10, 50];
const LOOK_MS = 5;

export async function send(stage: Stage, rounds: number): Promise<Table> {
  const account = await stage.pair();
  const people = Array.from({ length: AT_ONCE }, (_, at) => new BareDevice(stage.whatsapp, `4918000000${at}`, 1));
  const turn = (delay: number) => async () => {
    stage.link.delay = () => delay;
    return sampled(stage.pids, MESSAGES, () => sending(stage, account, people));
  };
  const samples = await alternate(rounds, Object.fromEntries(DELAYS_MS.map((delay) => [`${delay} ms`, turn(delay)])));
  stage.link.delay = () => 0;
  return {
    title: "Messages sent",
    text: TEXT,
    rows: Object.entries(samples).map(([name, taken]) => ({
      "link's delay each way": name,
      "a second": Math.round(rateOf(taken)),
      "CPU ms each": ((cpuOf(taken) ?? Number.NaN) / 1_000).toFixed(2),
    })),
    targets: [],
  };
}

/** Seconds until WhatsApp has all of them. */
async function sending(stage: Stage, { id }: Account, people: BareDevice[]): Promise<number> {
  const have = () => people.reduce((sum, { device }) => sum + device.queue.waiting.length, 0);
  const before = have();
  const start = performance.now();
  const each = people.map(async ({ device }) => {
    for (let at = 0; at < MESSAGES / people.length; at++) {
      const message = { to: device.account.lidJid, type: "text", text: { body: `text ${at}` } };
      await stage.api("POST", `/accounts/${id}/messages`, message);
    }
  });
  await Promise.all(each);
  while (have() < before + MESSAGES) await sleep(LOOK_MS);
  return (performance.now() - start) / 1_000;
}

const TEXT = `${MESSAGES} texts to ${AT_ONCE} people by ${AT_ONCE} clients of the API, each one after another, with no pace set: from the first request until
WhatsApp has the last. An account that shall not be banned sends a thousandth of that; its pace is what limits it.`;
