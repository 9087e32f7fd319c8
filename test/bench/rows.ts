import { setTimeout as sleep } from "node:timers/promises";
import { startCounter } from "../support/node/counter.ts";
import { type Account, addAccount, addHook } from "../support/node/installation.ts";
import { postsOf } from "../support/node/load.ts";
import { cpuSeconds } from "../support/node/processes.ts";
import { sourceOf } from "./bare.ts";
import type { Options } from "./rounds.ts";
import { postPaced, startSite, type Site } from "./site.ts";
import { atMost, type Table } from "./table.ts";
import type { Counts } from "./worker/told.ts";

const PER_SECOND = 320;
// An object's last timer writes its cursors; its alarm rings half a minute after the first event.
const WRITTEN_MS = 1_500;
const ALARM_MS = 33_000;
const LONE_EVENTS = 3;
// Dollars a million of each; from Cloudflare's prices of November 2026, without what a plan includes.
const PRICE = { request: 0.3, objectRequest: 0.15, objectSecond: 1.6, row: 1, cpuMs: 0.02 };
// How long a lone event keeps its object: until its cursors are written.
const LONE_SECONDS = 0.5;

type Load = {
  name: string;
  wanted: number;
  perPost: number;
  objectSeconds: number;
  /** what comes before the counting */
  first?(site: Site, account: Account): Promise<number>;
  run(site: Site, account: Account): Promise<number>;
};

/** What one event costs: rows and calls counted inside the runtime, the rest computed. */
export async function rows({ rounds, seconds }: Options): Promise<Table> {
  const receiver = await startCounter();
  const lines: Table["rows"] = [];
  const targets: Table["targets"] = [];
  for (const load of loadsOf({ seconds, patience: rounds > 1 ? ALARM_MS : WRITTEN_MS })) {
    // Each load has a gateway of its own: the alarms of one would stand on the bill of the next.
    const site = await startSite(sourceOf("counted"));
    const account = await addAccount(site.api);
    await addHook(site.api, [account], receiver.url);
    await sleep(WRITTEN_MS);
    await load.first?.(site, account);
    const { line, rowsPerEvent } = await counted(site, account, load);
    await site.gateway.stop();
    lines.push(line);
    targets.push(atMost(`rows written an event, ${load.name}`, load.wanted, rowsPerEvent));
  }
  receiver.stop();
  return { title: "Rows and price", text: TEXT, rows: lines, targets };
}

function loadsOf({ seconds, patience }: { seconds: number; patience: number }): Load[] {
  const busy =
    (perPost: number) =>
    async ({ door }: Site, account: Account) => {
      const count = Math.ceil((PER_SECOND * Math.max(seconds, 2)) / perPost) * perPost;
      await postPaced(door, postsOf(account.numberId, count, { perPost }), PER_SECOND / perPost);
      await sleep(WRITTEN_MS);
      return count;
    };
  const lone =
    (events: number) =>
    async ({ door }: Site, account: Account) => {
      for (const post of postsOf(account.numberId, events)) {
        await postPaced(door, [post], 1);
        await sleep(patience);
      }
      return events;
    };
  const objectSeconds = 1 / PER_SECOND;
  return [
    { name: "busy, posts of ten", wanted: 0.45, perPost: 10, objectSeconds, run: busy(10) },
    { name: "busy, singles", wanted: 2.2, perPost: 1, objectSeconds, run: busy(1) },
    // The first one wakes the hourly sweep of the log, which has a row of its own.
    {
      name: "lone singles",
      wanted: 4,
      perPost: 1,
      objectSeconds: LONE_SECONDS,
      first: lone(1),
      run: lone(LONE_EVENTS),
    },
  ];
}

async function counted(site: Site, account: Account, load: Load) {
  const { gateway } = site;
  const read = async () => (await (await fetch(`${gateway.url}/counts`)).json()) as Counts;
  const before = await read();
  const cpuBefore = cpuSeconds(gateway.pids) ?? 0;
  const events = await load.run(site, account);
  const cpuMs = ((cpuSeconds(gateway.pids) ?? 0) - cpuBefore) * 1000;
  const after = await read();
  const callsOf = ({ calls }: Counts) => Object.values(calls).reduce((sum, count) => sum + count, 0);
  const [sql, alarms, calls] = [
    after.rows - before.rows,
    after.alarms - before.alarms,
    callsOf(after) - callsOf(before),
  ];
  // Each row of the log is deleted once, days later.
  const later = 1 / load.perPost;
  const rowsPerEvent = (sql + alarms) / events + later;
  const price =
    PRICE.request / load.perPost +
    PRICE.objectRequest * (calls / events) +
    PRICE.objectSecond * load.objectSeconds +
    PRICE.row * rowsPerEvent +
    PRICE.cpuMs * (cpuMs / events);
  const line = {
    load: load.name,
    events,
    "rows, counted": (sql / events).toFixed(3),
    "alarms set": (alarms / events).toFixed(3),
    "deleted later": later.toFixed(2),
    "rows an event": rowsPerEvent.toFixed(2),
    "object requests an event": (calls / events).toFixed(3),
    "CPU ms an event": (cpuMs / events).toFixed(2),
    "$ a million events": price.toFixed(2),
  };
  return { line, rowsPerEvent };
}

const TEXT = `One hook, fast receiver. Rows and calls are counted inside the runtime: a module of the bench stands in front of the unchanged bundle and
adds up \`rowsWritten\` of every statement of the account objects, their \`setAlarm\`s (one row each) and the calls they get, alarms included.
The one deletion of each row of the log happens days later and is added by arithmetic. D1 is not in it: a delivered event writes nothing there; an account that is busy tells its figures, a row a minute.
The price is arithmetic too: Worker requests $0.30, object requests $0.15, object seconds $1.60, rows written $1.00, CPU ms $0.02 a million,
nothing included in a plan subtracted; object seconds by rate (1/320 s when busy, ${LONE_SECONDS} s assumed for a lone event); CPU is the whole
runtime's on this machine, more than would be billed. Lone singles: the object's alarm, half a minute later, is waited for and counted; the hourly
sweep of the log (one row) is not.`;
