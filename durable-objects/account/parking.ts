import { keepRows } from "#src/cache/cache.ts";
import { type Pointer, sendPointers } from "#src/cache/pointer.ts";
import type { NewCacheRow } from "#src/cache/row.ts";
import type { Database } from "#src/db/client.ts";
import { persist } from "./persist.ts";

const MOST_PER_BATCH = 50;

type Waiting = { row: NewCacheRow; delaySeconds: number | null; kept: () => void };

/**
 * Writes failed events to the message cache, in batches while many fail at once. While D1 is away it goes on trying: an
 * event counts as cached only when its row is there.
 */
export class Parking {
  readonly #db: Database;
  readonly #queue: Queue;
  readonly #waiting: Waiting[] = [];
  #writing = false;

  constructor(db: Database, queue: Queue) {
    this.#db = db;
    this.#queue = queue;
  }

  /** Resolves once the row is stored. A delay sends a pointer along; null means that nobody will try again by itself. */
  keep(row: NewCacheRow, delaySeconds: number | null): Promise<void> {
    return new Promise((kept) => {
      this.#waiting.push({ row, delaySeconds, kept });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MOST_PER_BATCH);
      const rows = batch.map(({ row }) => row);
      await persist("cache.write_failed", () => keepRows(this.#db, rows));
      this.#waiting.splice(0, batch.length);
      for (const { kept } of batch) kept();
      await sendPointers(this.#queue, batch.flatMap(pointerOf));
    }
    this.#writing = false;
  }
}

function pointerOf({ row, delaySeconds }: Waiting): (Pointer & { delaySeconds: number })[] {
  return delaySeconds === null ? [] : [{ id: row.id, account_id: row.account_id ?? "", delaySeconds }];
}
