import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Probe } from "#connector/baileys/probe.ts";
import { RunAccount } from "../../support/connector/account.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { dead, stalled } from "../../support/whatsapp/faults.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";

let server: WhatsApp;
let account: RunAccount;
let probe: Probe;
const told: (string | undefined)[] = [];

/** Lets a second of the clock pass, and a moment for what the network brings. */
const second = async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  await sleep(10);
};

/** Lets the clock go on until it is so. */
async function until(look: () => boolean): Promise<void> {
  for (let seconds = 0; !look() && seconds < 300; seconds++) await second();
  expect(look()).toBe(true);
}

beforeAll(async () => {
  server = await WhatsApp.start();
  account = await RunAccount.link(server, "491700000021");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  probe = new Probe(account.socket, (trouble) => told.push(trouble));
});

afterEach(() => {
  server.faults.length = 0;
  told.length = 0;
});

afterAll(async () => {
  probe?.stop();
  vi.useRealTimers();
  account?.stop();
  await server?.stop();
});

test("an open connection that answers is fine, however quiet it is", async () => {
  for (let seconds = 0; seconds < 130; seconds++) await second();
  expect(told).toEqual([]);
});

test("what is sent and never acknowledged is stalled, until something is", async () => {
  const ada = new BareDevice(server, "491700000022", 1);
  await ada.write(account.device, "hello");
  await until(() => account.texts.includes("hello"));
  server.faults.push(stalled(account.device));
  account.send(ada.device.lidJid, "unanswered", []);
  await until(() => told.length > 0);
  expect(told).toEqual(["stalled"]);
  server.faults.length = 0;
  account.send(ada.device.lidJid, "answered", []);
  await until(() => told.length > 1);
  expect(told).toEqual(["stalled", undefined]);
});

test("probes that go unanswered make it deaf, answered ones well again, and three in a row end it", async () => {
  server.faults.push(dead(account.device));
  await until(() => told.length > 0);
  expect(told).toEqual(["deaf"]);
  server.faults.length = 0;
  await until(() => told.length > 1);
  expect(told).toEqual(["deaf", undefined]);
  server.faults.push(dead(account.device));
  await until(() => account.endings.length > 1);
  expect(account.endings.at(-1)).toMatchObject({ kind: "lost" });
  expect(told.slice(0, 3)).toEqual(["deaf", undefined, "deaf"]);
});
