import { addAccount, addHook } from "../support/node/installation.ts";
import { postsOf } from "../support/node/load.ts";
import type { Bare } from "./bare.ts";
import { alternate, cpuOf, type Options, rateOf, ratioOf, sampled } from "./rounds.ts";
import { postAll, type Site } from "./site.ts";
import { atLeast, type Table } from "./table.ts";

const POSTS_PER_SECOND = 2_500;
const NOWHERE = "http://127.0.0.1:9/";

/** Posts of 1 and of 10 messages, against a route that does one insert of the same body. */
export async function ingest({ gateway, api, door }: Site, bare: Bare, { rounds, seconds }: Options): Promise<Table> {
  const rows: Table["rows"] = [];
  const targets: Table["targets"] = [];
  for (const perPost of [1, 10]) {
    const count = Math.ceil(POSTS_PER_SECOND * seconds);
    const run = async (url: string, pids: number[]) => {
      const account = await addAccount(api);
      // A hook that takes nothing: what is measured ends with the answer to the post.
      await addHook(api, [account], NOWHERE, { active: false });
      const posts = postsOf(account.numberId, count * perPost, { perPost });
      return sampled(pids, count, () => postAll(url, posts));
    };
    const turns = { bare: () => run(`${bare.url}/insert`, bare.pids), gateway: () => run(door, gateway.pids) };
    const samples = await alternate(rounds, turns);
    const [base = [], ours = []] = [samples["bare"], samples["gateway"]];
    const { ratio, range } = ratioOf(ours, base);
    rows.push({
      "messages in a post": perPost,
      "bare, posts/s": Math.round(rateOf(base)),
      "gateway, posts/s": Math.round(rateOf(ours)),
      ratio: ratio.toFixed(2),
      "of one round": range,
      "CPU µs/post, bare": Math.round(cpuOf(base) ?? 0) || "–",
      "CPU µs/post, gateway": Math.round(cpuOf(ours) ?? 0) || "–",
    });
    targets.push(atLeast(`ingest, posts of ${perPost}: of one bare insert`, 0.75, ratio));
  }
  return { title: "Ingest", text: TEXT, rows, targets };
}

const TEXT = `Posts as Meta sends them, signed beforehand, over 50 kept connections; the answer comes after the durable write. Beside it
a Worker with one route that inserts the same body into one Durable Object. The account's hook is suspended, so that nothing is delivered
meanwhile.`;
