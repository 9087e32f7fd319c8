// How many messages of others an account takes in a second, while what it commits takes its time to be stored.
import { setTimeout as sleep } from "node:timers/promises";
import type { BinaryNode } from "baileys";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { alternate, cpuOf, rateOf, sampled } from "../rounds.ts";
import { Core, type Running } from "./core.ts";

const MESSAGES = 1_000;
const GROUP_MESSAGES = 200;
const DELAYS_MS = [0, 10, 50];
const LOOK_MS = 2;

/** Messages a second, by how long a commit takes to be stored: 1:1, and in a group. */
export async function receive(rounds: number): Promise<Record<string, string | number>[]> {
  const server = await WhatsApp.start();
  const core = new Core(server);
  const account = await core.link(1);
  const sender = new BareDevice(server, "491799999999", 1);
  const turn = (delay: number, make: () => Promise<BinaryNode[]>) => async () => {
    account.store.delay = delay;
    const all = await make();
    return sampled([core.pid], all.length, () => taking(account, all));
  };
  const samples = await alternate(
    rounds,
    Object.fromEntries(
      DELAYS_MS.flatMap((delay) => [
        [`1:1 ${delay}`, turn(delay, () => letters(sender, account))],
        [`group ${delay}`, turn(delay, () => groupLetters(server, sender, account))],
      ]),
    ),
  );
  await core.stop();
  await server.stop();
  return Object.entries(samples).map(([name, taken]) => ({
    "messages, and ms to store a commit": name,
    "a second": Math.round(rateOf(taken)),
    "CPU ms each": ((cpuOf(taken) ?? Number.NaN) / 1_000).toFixed(2),
  }));
}

// Made beforehand: what is measured is the account, not who writes to it.
async function letters(sender: BareDevice, { device }: Running): Promise<BinaryNode[]> {
  const made: BinaryNode[] = [];
  for (let at = 0; at < MESSAGES; at++) made.push(await sender.letter(device, `text ${at}`));
  return made;
}

async function groupLetters(server: WhatsApp, sender: BareDevice, { device }: Running): Promise<BinaryNode[]> {
  const group = server.groups.create("Measured", sender.device.account, [device.account]);
  const made: BinaryNode[] = [];
  for (let at = 0; at < GROUP_MESSAGES; at++) made.push(await sender.groupLetter(group, device, `text ${at}`));
  return made;
}

/** Seconds until all of it is acknowledged: decrypted, stored, and let through the gate. */
async function taking(account: Running, all: BinaryNode[]): Promise<number> {
  const start = performance.now();
  for (const letter of all) deliver(account.device, letter);
  while (account.device.queue.waiting.length > 0) await sleep(LOOK_MS);
  return (performance.now() - start) / 1_000;
}
