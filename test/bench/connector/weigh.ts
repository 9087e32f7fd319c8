// What a connector's process weighs with accounts that are linked and idle, and how long they take to come back after a crash.
import { setTimeout as sleep } from "node:timers/promises";
import { residentMB } from "../../support/node/processes.ts";
import { atMost, type Table } from "../table.ts";
import type { Stage } from "./stage.ts";

const COUNTS = [0, 1, 10, 50];
const MOST = 50;
const SETTLE_MS = 8_000;
const MOST_MB = 300;
const MOST_MB_EACH = 4;

/** Pairs the accounts, then opens them step by step in a fresh process. */
export async function weigh(stage: Stage): Promise<Table> {
  while (stage.accounts.length < MOST) await stage.pair();
  await Promise.all(stage.accounts.map((account) => stage.disconnect(account)));
  await stage.open(0);
  await stage.crash();
  const weights = new Map<number, number>();
  let open = 0;
  for (const count of COUNTS) {
    await Promise.all(stage.accounts.slice(open, count).map((account) => stage.connect(account)));
    open = count;
    await stage.open(count);
    await sleep(SETTLE_MS);
    weights.set(count, residentMB([stage.pid]));
  }
  const [empty = Number.NaN, most = Number.NaN] = [weights.get(0), weights.get(MOST)];
  return {
    title: "Weight",
    text: `RSS of the connector's process, ${SETTLE_MS / 1_000} s after the last account had logged in: idle, paired, 812 pre-keys each, no history.`,
    rows: [...weights].map(([accounts, mb]) => ({ accounts, "RSS MB": Math.round(mb) })),
    targets: [
      atMost(`RSS with ${MOST} accounts`, MOST_MB, most, " MB"),
      atMost("RSS an account", MOST_MB_EACH, (most - empty) / MOST, " MB"),
    ],
  };
}

/** SIGKILL to the process with all its accounts, and another one started at once. */
export async function reconnect(stage: Stage, rounds: number): Promise<Table> {
  const count = stage.accounts.length;
  const rows: Table["rows"] = [];
  for (let round = 1; round <= Math.min(rounds, 3); round++) {
    const start = performance.now();
    await stage.crash();
    const seconds = async (open: number) => {
      await stage.open(open);
      return ((performance.now() - start) / 1_000).toFixed(1);
    };
    rows.push({ round, accounts: count, "s to all logged in": await seconds(count) });
  }
  return { title: "Back after a crash", text: BACK, rows, targets: [] };
}

const BACK = `The connector is killed and another one started at once. The first 10 s are the fleet's: so long it waits for a connector whose socket
closed. Eight accounts log in at a time.`;
