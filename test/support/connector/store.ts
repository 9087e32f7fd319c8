// Where a connector's commits are stored in tests of the connector alone: the edge's half, in memory, after a delay.
import type { Commit, Keys } from "#src/protocol/commit.ts";
import type { NewEvent } from "#src/protocol/event.ts";

const DIGESTS = 1_000;

export class Store {
  readonly commits: Commit[] = [];
  /** ms from a commit to its `committed`; null: it is never stored */
  delay: number | null | (() => number) = 0;
  /** stored, and never told */
  isMute = false;
  /** the last one is stored then; they are stored in order */
  #due = 0;
  #generation = 0;

  /** Takes commits as they come over the link; `committed` is called when they are stored. */
  take(commits: Commit[], committed: (n: number) => void): void {
    const delay = typeof this.delay === "function" ? this.delay() : this.delay;
    if (delay === null) return;
    const generation = this.#generation;
    const store = () => {
      if (generation !== this.#generation) return;
      for (const commit of commits) if (commit.n > this.stored) this.commits.push(commit);
      if (!this.isMute) committed(this.stored);
    };
    this.#due = Math.max(this.#due, Date.now() + delay);
    if (delay === 0) store();
    else setTimeout(store, this.#due - Date.now());
  }

  /** Another one holds the account from now on: what is on its way from the one before is not taken. */
  fence(): void {
    this.#generation++;
  }

  /** The number of the last commit. */
  get stored(): number {
    return this.commits.at(-1)?.n ?? 0;
  }

  recall(digest: string): string | null {
    const entries = this.commits.flatMap(({ journal }) => journal ?? []);
    return entries.findLast((entry) => entry.digest === digest)?.entry ?? null;
  }

  /** What a vault is loaded from. */
  get contents() {
    const keys: Keys = {};
    for (const commit of this.commits) {
      for (const [kind, values] of Object.entries(commit.keys ?? {})) Object.assign((keys[kind] ??= {}), values);
    }
    for (const values of Object.values(keys)) {
      for (const [id, value] of Object.entries(values)) if (value === null) delete values[id];
    }
    const creds = this.commits.findLast((commit) => commit.creds !== undefined)?.creds;
    const digests = this.commits.flatMap(({ journal = [] }) =>
      journal.map(({ digest }) => Buffer.from(digest, "base64")),
    );
    const done = new Set(this.commits.flatMap((commit) => commit.done ?? []));
    return {
      parts: [{ keys, creds }],
      work: this.commits.flatMap((commit) => commit.work ?? []).filter(({ id }) => !done.has(id)),
      committed: this.stored,
      digests: Buffer.concat(digests.slice(-DIGESTS)).toString("base64"),
    };
  }

  get events(): NewEvent[] {
    return this.commits.flatMap(({ events }) => events ?? []);
  }
}
