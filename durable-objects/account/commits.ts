import type { Batch } from "#src/events/batch.ts";
import { toBatches } from "#src/events/batch.ts";
import type { Commit, Linked } from "#src/protocol/commit.ts";
import type { Vault } from "./vault.ts";

export type Ports = {
  vault: Vault;
  media: R2Bucket;
  /** whether the phone that is about to be linked may be */
  mayLink(linked: Linked): boolean;
  /** takes events into the log, and does something more in the same transaction */
  take(batches: Batch[], more: () => void): void;
  /** what commits say of the account itself; inside the transaction */
  apply(commits: Commit[]): void;
  /** they are stored: what they say of commands, in the same turn */
  applied(commits: Commit[]): void;
};

/** What became of commits: everything up to `n` is stored; what does not follow it, or may not, is not. */
export type Stored =
  | { is: "stored"; n: number }
  | { is: "gap"; n: number }
  | { is: "refused"; n: number; at: number; why: "wrong_number" }
  | { is: "stale" };

/**
 * Stores commits in the order of their numbers, each once, whole or not at all: keys, events and what they say of commands, in
 * one transaction. `isCurrent` is asked again behind each wait, so that nothing of an older generation is ever stored. The
 * caller waits for one call before it begins the next. Throws when they cannot be stored: then nothing of them is.
 */
export async function storeCommits(
  accountId: string,
  commits: Commit[],
  { isCurrent, ports }: { isCurrent(): boolean; ports: Ports },
): Promise<Stored> {
  const { vault } = ports;
  const known = new Set<number>();
  // Within one frame, or what waited behind it, the same may stand twice too.
  const fresh = commits.filter(({ n }) => n > vault.committed && !known.has(n) && known.add(n));
  const follows = fresh.findIndex(({ n }, i) => n !== vault.committed + 1 + i);
  const refusal = fresh.findIndex(({ linked }) => linked && !ports.mayLink(linked));
  const end = Math.min(...[follows, refusal, fresh.length].filter((at) => at >= 0));
  if (end > 0 && !(await store(accountId, fresh.slice(0, end), { isCurrent, ports }))) return { is: "stale" };
  const n = vault.committed;
  if (end === fresh.length) return { is: "stored", n };
  return end === refusal ? { is: "refused", n, at: n + 1, why: "wrong_number" } : { is: "gap", n };
}

async function store(
  accountId: string,
  commits: Commit[],
  { isCurrent, ports }: { isCurrent(): boolean; ports: Ports },
): Promise<boolean> {
  const { vault, media } = ports;
  const events = commits.flatMap((commit) => commit.events ?? []);
  const [sealed, batches] = await Promise.all([vault.seal(commits), toBatches(media, accountId, events, Date.now())]);
  if (!isCurrent()) return false;
  ports.take(batches, () => {
    vault.insert(sealed);
    ports.apply(commits);
  });
  vault.remember(sealed);
  ports.applied(commits);
  return true;
}
