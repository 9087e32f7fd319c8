import { type AccountRoute, accountById } from "#src/accounts/directory.ts";
import { type MetaNumber, metaNumberOf } from "#src/accounts/meta-number.ts";
import { markBacklog } from "#src/accounts/backlog.ts";
import { releaseRows } from "#src/cache/cache.ts";
import { sendPointers } from "#src/cache/pointer.ts";
import { type Database, database } from "#src/db/client.ts";
import { type HookSnapshot, hooksOf, suspendHook } from "#src/hooks/snapshot.ts";
import { log as logger, reasonOf } from "#src/log.ts";
import { keyIds, reseal } from "#src/seal.ts";
import { openHook } from "./hooks.ts";
import type { Lanes } from "./lanes.ts";
import type { Log } from "./log.ts";
import type { Memo } from "./memo.ts";

type Snapshot = { revision: number; hooks: HookSnapshot[]; number: MetaNumber };

// Events that wait longer than this are a backlog, and the directory is told.
const LATE_MS = 25_000;

type Parts = {
  env: Env;
  memo: Memo;
  log: Log;
  lanes: Lanes;
  /** the account's row as it is now */
  found(account: AccountRoute): void;
  close(): void;
};

/** What the object and the directory in D1 tell each other: hooks, suspensions, backlog, rows that are due again. */
export class Directory {
  readonly #db: Database;
  readonly #parts: Parts;
  #revision = -1;
  /** undone events that ended with hooks deleted since they were last told of */
  #ended: Record<string, number> = {};

  constructor(parts: Parts) {
    this.#db = database(parts.env.DB);
    this.#parts = parts;
  }

  /** Reads the hooks anew; while the directory is away, as they were known last. */
  async load(account: { id: string; user_id: string }): Promise<void> {
    try {
      await this.refresh(account);
    } catch (error) {
      logger.warn("account.refresh_failed", { account_id: account.id, reason: reasonOf(error) });
      const known = this.#parts.memo.get<Snapshot>("hooks");
      if (known) await this.#adopt(account.id, known);
    }
  }

  /** Takes over what changed; throws while the directory is away. `revision`: what it must have at least. */
  async refresh({ id, user_id }: { id: string; user_id: string }, revision = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#revision >= revision) return;
    const [account, snapshot] = await Promise.all([accountById(this.#db, id), hooksOf(this.#db, user_id, id)]);
    // Deleted while this object could not be told.
    if (!account) return this.#parts.close();
    this.#parts.found(account);
    if (snapshot.revision === this.#revision) return;
    const known = { ...snapshot, number: metaNumberOf(account) } satisfies Snapshot;
    this.#parts.memo.put("hooks", known);
    await this.#adopt(id, known);
  }

  async #adopt(id: string, { revision, hooks, number }: Snapshot): Promise<void> {
    const account = { id, number };
    const live = await Promise.all(hooks.map((hook) => openHook(this.#parts.env.ENCRYPTION_KEY, account, hook)));
    // Opening secrets takes a moment: a newer snapshot may have come in between.
    if (revision < this.#revision) return;
    this.#revision = revision;
    Object.assign(this.#ended, this.#parts.lanes.reconcile(hooks, live, Date.now()));
  }

  /**
   * Seals anew what is kept of hooks, and answers the id of the key that seals; null: something else is kept by now. What
   * lanes work with was opened before.
   */
  async reseal(): Promise<string | null> {
    const { env, memo } = this.#parts;
    const textOfKept = () => JSON.stringify(memo.get<Snapshot>("hooks"));
    const kept = textOfKept();
    const renewed = await reseal(env.ENCRYPTION_KEY, kept);
    const [keyId] = await keyIds(env.ENCRYPTION_KEY);
    if (textOfKept() !== kept) return null;
    if (renewed !== kept) memo.put("hooks", JSON.parse(renewed));
    return keyId;
  }

  /** How many undone events ended with each hook that was deleted since this was last asked. */
  takeEnded(): Record<string, number> {
    const ended = this.#ended;
    this.#ended = {};
    return ended;
  }

  /** Everything is to be read anew: the account may have another owner. */
  forget(): void {
    this.#revision = -1;
  }

  /** Cached rows that lanes held back become due at once. */
  async release(account_id: string, hookIds: string[]): Promise<void> {
    for (const hookId of hookIds) {
      const ids = await releaseRows(this.#db, account_id, hookId, new Date().toISOString());
      await sendPointers(
        this.#parts.env.RETRIES,
        ids.map((id) => ({ id, account_id, delaySeconds: 0 })),
      );
    }
  }

  /** Suspends the hooks whose receivers want no more; what cannot be written now is written at the next visit. */
  async tellSuspensions(): Promise<void> {
    for (const { lane, hook } of this.#parts.lanes.suspending) {
      try {
        await suspendHook(this.#db, hook.id, lane.suspending as "gone");
        delete lane.suspending;
        this.#parts.lanes.changed();
      } catch (error) {
        logger.warn("hook.suspend_failed", { hook_id: hook.id, reason: reasonOf(error) });
      }
    }
  }

  /** Writes since when events wait, when that has changed: the cron looks after such accounts. */
  async tellBacklog(accountId: string): Promise<void> {
    const { lanes, log, memo } = this.#parts;
    const [oldest] = lanes.waitsFrom < log.next ? log.read(lanes.waitsFrom, 1) : [];
    const since = oldest && oldest.at < Date.now() - LATE_MS ? new Date(oldest.at).toISOString() : null;
    if (since === memo.get<string | null>("backlog")) return;
    await markBacklog(this.#db, accountId, since);
    memo.put("backlog", since);
  }
}
