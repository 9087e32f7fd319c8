import { log, reasonOf } from "#src/log.ts";

/** What travels in the queue `retries`: which row, and whose object coordinates it. */
export type Pointer = { id: string; account_id: string };

const MOST_PER_BATCH = 100;

/**
 * Sends pointers, each delayed until its row is due. A queue that refuses loses nothing: the row has its due time, and the
 * sweep finds it.
 */
export async function sendPointers(queue: Queue, pointers: (Pointer & { delaySeconds: number })[]): Promise<void> {
  for (let i = 0; i < pointers.length; i += MOST_PER_BATCH) {
    const messages = pointers.slice(i, i + MOST_PER_BATCH);
    try {
      await queue.sendBatch(
        messages.map(({ id, account_id, delaySeconds }) => ({ body: { id, account_id }, delaySeconds })),
      );
    } catch (error) {
      log.warn("retries.pointers_refused", { count: messages.length, reason: reasonOf(error) });
    }
  }
}
