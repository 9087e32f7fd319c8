import { delayAfter } from "../../backoff.ts";
import { log } from "../../log.ts";
import { Turns } from "../../turns.ts";
import type { Scope } from "../normalise/scope.ts";
import type { Socket } from "../socket.ts";
import type { Vault } from "../vault.ts";
import { decodeWork, type HistoryWork, type SyncWork } from "../work.ts";
import { doHistory } from "./history.ts";
import type { Labour } from "./labour.ts";
import { doSync } from "./sync.ts";

// Reading history takes the processor that all accounts' messages need.
const turns = new Turns(1);
const RETRY = { first: 5_000, longest: 600_000 };

type Owner = { accountId: string; socket: Socket; vault: Vault; scope(): Scope };

const doWork = (work: HistoryWork | SyncWork, labour: Labour): Promise<void> =>
  work.kind === "history" ? doHistory(work, labour) : doSync(work, labour);

/**
 * Does what an account has left to do, one piece after the other, while its WhatsApp socket is open. A piece stays open work
 * until a commit says that it is done: after a kill it is done anew.
 */
export class Works {
  readonly #owner: Owner;
  readonly #ending = new AbortController();
  readonly #unwatch: () => void;
  /** how often a piece has failed, and when it is tried again */
  readonly #failed = new Map<string, { times: number; at: number }>();
  #isBusy = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.#unwatch = owner.vault.commits.watch(() => this.#pump());
    this.#pump();
  }

  stop(): void {
    this.#unwatch();
    this.#ending.abort();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #pump(): void {
    const now = Date.now();
    const isDue = (id: string) => (this.#failed.get(id)?.at ?? 0) <= now;
    const next = [...this.#owner.vault.work.values()].find(({ id }) => isDue(id));
    if (!next || this.#isBusy || this.#ending.signal.aborted) return;
    this.#isBusy = true;
    void this.#do(decodeWork(next)).finally(() => {
      this.#isBusy = false;
      this.#pump();
    });
  }

  /** Never throws. */
  async #do(work: HistoryWork | SyncWork): Promise<void> {
    const { accountId, socket, vault, scope } = this.#owner;
    const { signal } = this.#ending;
    const giveBack = await turns.take();
    try {
      signal.throwIfAborted();
      await doWork(work, { socket, vault, scope: scope(), signal });
      signal.throwIfAborted();
      vault.finish(work.id);
    } catch (error) {
      if (signal.aborted) return;
      // The error's name only: what stands in it may be somebody's.
      const reason = error instanceof Error ? error.name : "unknown";
      log.warn({ account_id: accountId, kind: work.kind, reason }, "work.failed");
      this.#postpone(work.id);
    } finally {
      giveBack();
    }
  }

  #postpone(id: string): void {
    const times = (this.#failed.get(id)?.times ?? 0) + 1;
    const delay = delayAfter(times, RETRY);
    this.#failed.set(id, { times, at: Date.now() + delay });
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pump(), delay + 1);
  }
}
