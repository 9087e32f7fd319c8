// How many messages of others an account takes in a second, by how long the link to the gateway takes.
import { setTimeout as sleep } from "node:timers/promises";
import type { BinaryNode } from "baileys";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import type { WhatsApp } from "../../support/whatsapp/server.ts";
import { alternate, cpuOf, rateOf, sampled } from "../rounds.ts";
import { atLeast, type Table } from "../table.ts";
import type { Account, Stage } from "./stage.ts";

const MESSAGES = 1_000;
const GROUP_MESSAGES = 200;
const DELAYS_MS = [0, 10, 50];
const LOOK_MS = 2;
const WANTED = 1_000;

/** Messages a second, by the link's delay: 1:1, and in a group. */
export async function receive(stage: Stage, rounds: number): Promise<Table> {
  const account = await stage.pair();
  const sender = new BareDevice(stage.whatsapp, "491799999999", 1);
  const turn = (delay: number, make: () => Promise<BinaryNode[]>) => async () => {
    const all = await make();
    stage.link.delay = () => delay;
    return sampled(stage.pids, all.length, () => taking(account, all));
  };
  const samples = await alternate(
    rounds,
    Object.fromEntries(
      DELAYS_MS.flatMap((delay) => [
        [`1:1, ${delay} ms`, turn(delay, () => letters(sender, account))],
        [`group, ${delay} ms`, turn(delay, () => groupLetters(stage.whatsapp, sender, account))],
      ]),
    ),
  );
  stage.link.delay = () => 0;
  return {
    title: "Messages received",
    text: TEXT,
    rows: Object.entries(samples).map(([name, taken]) => ({
      "messages, link's delay each way": name,
      "a second": Math.round(rateOf(taken)),
      "CPU ms each": ((cpuOf(taken) ?? Number.NaN) / 1_000).toFixed(2),
    })),
    targets: [
      atLeast("1:1 texts received a second, link of 50 ms each way", WANTED, rateOf(samples["1:1, 50 ms"] ?? [])),
    ],
  };
}

// Made beforehand: what is measured is the account, not who writes to it.
async function letters(sender: BareDevice, { device }: Account): Promise<BinaryNode[]> {
  const made: BinaryNode[] = [];
  for (let at = 0; at < MESSAGES; at++) made.push(await sender.letter(device, `text ${at}`));
  return made;
}

async function groupLetters(server: WhatsApp, sender: BareDevice, { device }: Account): Promise<BinaryNode[]> {
  const group = server.groups.create("Measured", sender.device.account, [device.account]);
  const made: BinaryNode[] = [];
  for (let at = 0; at < GROUP_MESSAGES; at++) made.push(await sender.groupLetter(group, device, `text ${at}`));
  return made;
}

/** Seconds until all of it is acknowledged: decrypted, stored, and let through the gate. */
async function taking(account: Account, all: BinaryNode[]): Promise<number> {
  const start = performance.now();
  for (const letter of all) deliver(account.device, letter);
  while (account.device.queue.waiting.length > 0) await sleep(LOOK_MS);
  return (performance.now() - start) / 1_000;
}

const TEXT = `${MESSAGES} texts at once from one person (${GROUP_MESSAGES} in a group): from the first frame to the last acknowledgement, that is until each is
decrypted, stored by the account's object, and its receipt has left. CPU: the connector's process and the runtime's. A group message has
a signature that libsignal checks in JavaScript.`;
