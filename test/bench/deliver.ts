import { type Arrival, type Counter, startCounter } from "../support/node/counter.ts";
import { type Account, addAccount, addHook } from "../support/node/installation.ts";
import { postsOf } from "../support/node/load.ts";
import type { Bare } from "./bare.ts";
import { alternate, cpuOf, type Options, rateOf, ratioOf, type Sample, sampled } from "./rounds.ts";
import { postAll, type Site } from "./site.ts";
import { atLeast, type Table } from "./table.ts";

/** Accounts, and deliveries under way at once for each of them. */
const SHAPES = [
  { accounts: 1, concurrency: 48 },
  { accounts: 10, concurrency: 12 },
  { accounts: 50, concurrency: 6 },
] as const;

type Shape = (typeof SHAPES)[number];

const EVENTS_PER_SECOND = 3_000;
const PER_POST = 10;

/** Backlogs delivered to one fast receiver, against loops that only post. */
export async function deliver(site: Site, bare: Bare, options: Options): Promise<Table> {
  const rows: Table["rows"] = [];
  const targets: Table["targets"] = [];
  for (const shape of SHAPES) {
    const { plain, signed, ours } = await compare(site, bare, shape, options);
    const [toPlain, toSigned] = [ratioOf(ours, plain), ratioOf(ours, signed)];
    const cpu = [plain, signed, ours].map((samples) => Math.round(cpuOf(samples) ?? 0) || "–");
    rows.push({
      accounts: shape.accounts,
      "in flight": shape.accounts * shape.concurrency,
      "bare loop, events/s": Math.round(rateOf(plain)),
      "signing loop, events/s": Math.round(rateOf(signed)),
      "gateway, events/s": Math.round(rateOf(ours)),
      "of bare": `${toPlain.ratio.toFixed(2)} (${toPlain.range})`,
      "of signing": `${toSigned.ratio.toFixed(2)} (${toSigned.range})`,
      "CPU µs/event": cpu.join(" / "),
    });
    if (shape.accounts > 1) continue;
    targets.push(atLeast("delivery, one account: of a bare fetch loop", 0.6, toPlain.ratio));
    targets.push(atLeast("delivery, one account: of a loop that signs", 0.8, toSigned.ratio));
  }
  return { title: "Delivery", text: TEXT, rows, targets };
}

type Compared = { plain: Sample[]; signed: Sample[]; ours: Sample[] };

async function compare(site: Site, bare: Bare, shape: Shape, { rounds, seconds }: Options): Promise<Compared> {
  const receiver = await startCounter();
  const accounts: Account[] = [];
  while (accounts.length < shape.accounts) accounts.push(await addAccount(site.api));
  const { concurrency } = shape;
  const hook = await addHook(site.api, accounts, receiver.url, { active: false, concurrency });
  const each = Math.ceil((EVENTS_PER_SECOND * seconds) / shape.accounts / PER_POST) * PER_POST;
  const count = each * shape.accounts;
  // The loops post what the gateway posts.
  let body = await firstBody(site, accounts, { hook, receiver });
  const loops = (signed: boolean) => {
    const loop = { url: receiver.url, count: each, concurrency, body, signed };
    return sampled(bare.pids, count, () => timed(receiver, count, () => bare.loops(accounts.map(() => loop))));
  };
  const samples = await alternate(rounds, {
    plain: () => loops(false),
    signed: () => loops(true),
    ours: () => backlog(site, accounts, { hook, receiver, each }),
  });
  receiver.stop();
  return { plain: samples["plain"] ?? [], signed: samples["signed"] ?? [], ours: samples["ours"] ?? [] };
}

type Way = { hook: string; receiver: Counter };

async function firstBody({ api, door }: Site, [account]: Account[], { hook, receiver }: Way): Promise<string> {
  const first = Promise.withResolvers<Arrival>();
  receiver.taken = first.resolve;
  await api("PATCH", `/hooks/${hook}`, { active: true });
  await postAll(door, postsOf(account?.numberId ?? "", 1));
  return (await first.promise).body;
}

/** Fills the logs while the hook is suspended, then lets everything go. */
async function backlog(
  { gateway, api, door }: Site,
  accounts: Account[],
  way: Way & { each: number },
): Promise<Sample> {
  const { hook, receiver, each } = way;
  await api("PATCH", `/hooks/${hook}`, { active: false });
  for (const { numberId } of accounts) await postAll(door, postsOf(numberId, each, { perPost: PER_POST }), 16);
  const count = each * accounts.length;
  const go = () => api("PATCH", `/hooks/${hook}`, { active: true });
  return sampled(gateway.pids, count, () => timed(receiver, count, go));
}

/** Seconds from the first arrival to the last of so many. */
function timed(receiver: Counter, count: number, start: () => Promise<unknown>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let first = 0;
  let left = count;
  receiver.taken = ({ at }) => {
    first ||= at;
    if (--left === 0) resolve((at - first) / 1000);
  };
  start().catch(reject);
  return promise;
}

const TEXT = `A backlog is stored while the hook is suspended; then it is made active, and the time runs from the first arrival to the last.
Beside it, with the same bodies and as many in flight: a loop in a Durable Object that only posts, and one that also signs and has a
deadline. CPU: the runtime's own processor time, in that order (its process's, from the system).`;
