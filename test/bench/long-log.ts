import { addAccount, addHook } from "../support/node/installation.ts";
import { postsOf } from "../support/node/load.ts";
import { postAll, type Site } from "./site.ts";
import type { Table } from "./table.ts";

const PER_POST = 10;
// The set of known events reaches back over so many; what is older is looked for in the log itself.
const KNOWN_EVENTS = 100_000;
const MEASURED_POSTS = 100;

/** What a post takes before and after the log has outgrown the set of known events within one hour. */
export async function longLog({ api, door }: Site): Promise<Table> {
  const account = await addAccount(api);
  await addHook(api, [account], "http://127.0.0.1:9/", { active: false });
  const post = (posts: number, connections: number) =>
    postAll(door, postsOf(account.numberId, posts * PER_POST, { perPost: PER_POST }), connections);
  const rows: Table["rows"] = [];
  const measure = async (events: number) => {
    const seconds = await post(MEASURED_POSTS, 1);
    rows.push({ "events in the log": events, "ms a post": ((seconds / MEASURED_POSTS) * 1000).toFixed(1) });
  };
  await post(MEASURED_POSTS, 1);
  await measure(MEASURED_POSTS * PER_POST);
  await post(KNOWN_EVENTS / PER_POST, 16);
  await measure(KNOWN_EVENTS + 2 * MEASURED_POSTS * PER_POST);
  return { title: "A long log", text: TEXT, rows, targets: [] };
}

const TEXT = `Posts of ten, one after another, to an account that has taken so many events within the hour. Up to 100 000 the account's
object knows its events from memory; beyond, a repeat must be looked for in the log.`;
