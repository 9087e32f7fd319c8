import { keptMs } from "./limits.ts";
import { prefixOf } from "./place.ts";

const MINUTES_OF_DAY = 24 * 60;
// Accounts whose ids begin with the same two digits are swept together: their ids are random.
const SHARDS = 256;
// A listing is a paid operation that shows a thousand; what is left is swept the next day.
const PAGES_PER_ACCOUNT = 20;

/**
 * Deletes files that are past their retention: each minute those of a share of the accounts, every account once a day. R2
 * itself says whose files there are and since when: no row is written for a file anywhere.
 */
export async function sweepMedia(env: Env, now: Date): Promise<void> {
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const before = now.getTime() - keptMs(env);
  for (const prefix of await accountsAt(env.MEDIA, minute)) {
    await deleteWhere(env.MEDIA, prefix, ({ uploaded }) => uploaded.getTime() < before);
  }
}

/** Deletes all files of an account, some at a time: false while there are more. */
export const purgeMedia = ({ MEDIA }: Env, accountId: string): Promise<boolean> =>
  deleteWhere(MEDIA, `${prefixOf(accountId)}/`, () => true);

/** The prefixes of the accounts that are swept in a minute of the day and have files. */
async function accountsAt(bucket: R2Bucket, minute: number): Promise<string[]> {
  const shard = Math.floor((minute * SHARDS) / MINUTES_OF_DAY);
  const isFirst = Math.floor(((minute - 1) * SHARDS) / MINUTES_OF_DAY) !== shard;
  if (!isFirst) return [];
  const prefix = prefixOf(shard.toString(16).padStart(2, "0"));
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await bucket.list({ prefix, delimiter: "/", ...(cursor && { cursor }) });
    found.push(...page.delimitedPrefixes);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor);
  return found;
}

/** Deletes what matches under a prefix; false when there may be more. */
async function deleteWhere(bucket: R2Bucket, prefix: string, matches: (object: R2Object) => boolean): Promise<boolean> {
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES_PER_ACCOUNT; pages++) {
    const page = await bucket.list({ prefix, ...(cursor && { cursor }) });
    const keys = page.objects.filter(matches).map(({ key }) => key);
    if (keys.length > 0) await bucket.delete(keys);
    if (!page.truncated) return true;
    cursor = page.cursor;
  }
  return false;
}
