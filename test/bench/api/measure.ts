import type { Call, Json } from "../../support/node/installation.ts";
import { percentile } from "../../support/node/numbers.ts";
import type { Bare } from "../bare.ts";
import { alternate, cpuOf, type Options, rateOf, type Sample, sampled } from "../rounds.ts";
import type { Site } from "../site.ts";
import type { Table } from "../table.ts";
import type { Directory } from "./directory.ts";

const CONNECTIONS = 20;
const PAGE = 100;
const DEEP_PAGES = 50;
const LATER = new Date(Date.now() + 24 * 3_600_000).toISOString();

type Asked = () => Promise<unknown>;
type Measured = Options & { site: Site; bare: Bare; directory: Directory };

/** Requests over kept connections, as many as are answered in the time. */
export async function measure({ site, bare, directory, rounds, seconds }: Measured): Promise<Table> {
  const latencies: Record<string, number[]> = {};
  const run = (name: string, ask: Asked, pids: number[]) => () =>
    timed(ask, { pids, seconds, into: (latencies[name] ??= []) });
  const requests = await requestsOf(site.api, directory);
  const body = JSON.stringify(messageTo(0));
  const bareAsks: Record<string, Asked> = {
    "bare route": () => fetch(bare.url).then((answer) => answer.text()),
    "bare insert": () => fetch(`${bare.url}/insert`, { method: "POST", body }).then((answer) => answer.text()),
  };
  const turns = Object.fromEntries([
    ...Object.entries(bareAsks).map(([name, ask]) => [name, run(name, ask, bare.pids)] as const),
    ...Object.entries(requests).map(([name, ask]) => [name, run(name, ask, site.gateway.pids)] as const),
  ]);
  const samples = await alternate(rounds, turns);
  const base = rateOf(samples["bare route"] ?? []);
  const rows = Object.entries(samples).map(([name, of]) => ({
    request: name,
    "a second": Math.round(rateOf(of)),
    "of the bare route": (rateOf(of) / base).toFixed(2),
    "p50 ms": Math.round(percentile(latencies[name] ?? [], 50)),
    "p99 ms": Math.round(percentile(latencies[name] ?? [], 99)),
    "CPU µs": Math.round(cpuOf(of) ?? 0) || "–",
  }));
  return { title: "Requests", text: TEXT, rows, targets: [] };
}

const messageTo = (n: number): Json => ({
  to: `+1650556${String(1_000 + (n % 9_000))}`,
  type: "text",
  text: { body: "hello" },
  not_before: LATER,
});

async function requestsOf(api: Call, { accounts, hooks, last }: Directory): Promise<Record<string, Asked>> {
  let n = 0;
  const next = <One>(all: One[]): One => all[n++ % all.length] as One;
  const deep = await cursorAfter(api, DEEP_PAGES);
  return {
    "read an account": () => api("GET", `/accounts/${next(accounts).id}`),
    "read a hook": () => api("GET", `/hooks/${next(hooks)}`),
    "hooks of one's own, page of 100": () => last("GET", `/hooks?limit=${PAGE}`),
    "accounts, first page of 100": () => api("GET", `/accounts?limit=${PAGE}`),
    "hooks, first page of 100": () => api("GET", `/hooks?limit=${PAGE}`),
    [`hooks, page ${DEEP_PAGES + 1} of 100`]: () =>
      api("GET", `/hooks?limit=${PAGE}&cursor=${encodeURIComponent(deep)}`),
    "audit, first page of 100": () => api("GET", `/event-log?limit=${PAGE}`),
    "accept a message, one account": () => api("POST", `/accounts/${accounts[0]?.id}/messages`, messageTo(n++)),
    "accept a message, all accounts": () => api("POST", `/accounts/${next(accounts).id}/messages`, messageTo(n++)),
  };
}

/** Where the hooks go on after so many pages, or as many as there are. */
async function cursorAfter(api: Call, pages: number): Promise<string> {
  let cursor = "";
  for (let page = 0; page < pages; page++) {
    const { next } = await api("GET", `/hooks?limit=${PAGE}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    if (next === null) break;
    cursor = String(next);
  }
  return cursor;
}

type Timed = { pids: number[]; seconds: number; into: number[] };

async function timed(ask: Asked, { pids, seconds, into }: Timed): Promise<Sample> {
  const until = performance.now() + seconds * 1_000;
  const before = into.length;
  const work = async () => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      await ask();
      into.push(performance.now() - began);
    }
  };
  let count = 0;
  const { rate, cpu } = await sampled(pids, 1, async () => {
    const began = performance.now();
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    count = into.length - before;
    return (performance.now() - began) / 1_000;
  });
  return { rate: rate * count, cpu: cpu === null ? null : cpu / count };
}

const TEXT = `${CONNECTIONS} connections with an API key. A message is accepted with one durable write of its account's object; it is for tomorrow, so that nothing is sent meanwhile.
The bare route answers without looking at anything; the bare insert is one object's.`;
