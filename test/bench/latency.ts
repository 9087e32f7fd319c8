import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, type Counter, ok, startCounter } from "../support/node/counter.ts";
import { type Account, addAccount, addHook } from "../support/node/installation.ts";
import { postsOf } from "../support/node/load.ts";
import { median, percentile } from "../support/node/numbers.ts";
import type { Options } from "./rounds.ts";
import { postPaced, type Site } from "./site.ts";
import { atMost, type Table } from "./table.ts";

const PER_SECOND = 320;
const SLOW_MS = 100;
const PATIENCE_MS = 30_000;

const slow: Answer = async (response, arrival) => {
  await sleep(SLOW_MS);
  return ok(response, arrival);
};

/** What the accepted events of one load waited for their first attempt, ms, and how many were undone when it ended. */
type Waits = { p50: number; p95: number; p99: number; left: number };

/** From acceptance to the first attempt, at Meta's highest rate for one number. */
export async function latency(site: Site, options: Options): Promise<Table> {
  const cases: [string, Answer, number, number][] = [
    ["fast, singles", ok, 1, 250],
    ["fast, tens", ok, 10, 250],
    ["100 ms, singles", slow, 1, 500],
    ["100 ms, tens", slow, 10, 500],
  ];
  const rows: Table["rows"] = [];
  const targets: Table["targets"] = [];
  for (const [name, answer, perPost, wanted] of cases) {
    const { account, receiver } = await place(site, answer);
    const waits: Waits[] = [];
    for (let i = 0; i < options.rounds; i++) waits.push(await load(site, account, receiver, { ...options, perPost }));
    receiver.stop();
    rows.push({ "receiver, posts": name, ...shown(waits) });
    targets.push(atMost(`first attempt, p99, 320 events/s, receiver ${name}`, wanted, p99Of(waits), " ms"));
  }
  return { title: "First attempt", text: LATENCY, rows, targets };
}

/** A dead hook beside a healthy one: what the healthy one notices of it. */
export async function neighbour(site: Site, options: Options): Promise<Table> {
  const { account, receiver } = await place(site, ok);
  const dead = await startCounter(() => false);
  const hook = await addHook(site.api, [account], dead.url, { timeout: 1, active: false });
  const alone: Waits[] = [];
  const beside: Waits[] = [];
  for (let i = 0; i < options.rounds; i++) {
    await site.api("PATCH", `/hooks/${hook}`, { active: false });
    alone.push(await load(site, account, receiver, { ...options, perPost: 1 }));
    await site.api("PATCH", `/hooks/${hook}`, { active: true });
    beside.push(await load(site, account, receiver, { ...options, perPost: 1 }));
  }
  receiver.stop();
  dead.stop();
  const rows = [
    { "healthy hook": "alone", ...shown(alone) },
    { "healthy hook": "beside a hook that hangs", ...shown(beside) },
  ];
  return { title: "A dead hook beside a healthy one", text: NEIGHBOUR, rows, targets: [] };
}

async function place({ api }: Site, answer: Answer): Promise<{ account: Account; receiver: Counter }> {
  const account = await addAccount(api);
  const receiver = await startCounter(answer);
  await addHook(api, [account], receiver.url);
  return { account, receiver };
}

type Load = Options & { perPost: number };

async function load(
  { door }: Site,
  { numberId }: Account,
  receiver: Counter,
  { seconds, perPost }: Load,
): Promise<Waits> {
  const posts = postsOf(numberId, Math.ceil(PER_SECOND * seconds), { perPost });
  const expected = posts.reduce((sum, { ids }) => sum + ids.length, 0);
  const waits: number[] = [];
  receiver.seen = ({ at, attempt, body }) => {
    // The gateway writes when it accepted the event, by the same clock.
    if (attempt === 1) waits.push(Math.max(0, at - Date.parse(JSON.parse(body).timestamp)));
  };
  await postPaced(door, posts, PER_SECOND / perPost);
  await sleep(SLOW_MS);
  const left = expected - waits.length;
  for (const end = Date.now() + PATIENCE_MS; waits.length < expected && Date.now() < end;) await sleep(20);
  const [p50, p95, p99] = [50, 95, 99].map((part) => percentile(waits, part)) as [number, number, number];
  return { p50, p95, p99, left };
}

const shown = (waits: Waits[]) => {
  const of = (name: keyof Waits) => Math.round(median(waits.map((one) => one[name])));
  const p99s = waits.map(({ p99 }) => Math.round(p99));
  const range = `${Math.min(...p99s)}–${Math.max(...p99s)}`;
  return {
    "p50 ms": of("p50"),
    "p95 ms": of("p95"),
    "p99 ms": of("p99"),
    "p99 of one round": range,
    "undone at the end": of("left"),
  };
};

const p99Of = (waits: Waits[]): number => median(waits.map(({ p99 }) => p99));

const LATENCY = `One account, 320 events/s (Meta's highest for a number of 80 messages/s) from 200 people at an even pace, in posts of one and of
ten: from the acceptance that the gateway wrote into the event to its arrival at the receiver, medians of the rounds. "Undone at the end":
events that had not been tried ${SLOW_MS} ms after the last post was answered; a backlog would stand there.`;

const NEIGHBOUR = `The same load, singles, fast receiver; the second hook's receiver never answers (time-out 1 s, then held).`;
