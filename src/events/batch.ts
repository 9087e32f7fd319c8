import type { NewEvent } from "#src/protocol/event.ts";
import { encodeLine, encodeSpill, encodeSpilled } from "./line.ts";
import { spillsOf } from "./spills.ts";

// An object's row holds 2 MB; local runtimes do not refuse more, production does.
const ROW_BYTES = 1_000_000;

/** One row of an account's log: the ids in order, the oldest of WhatsApp's own times in ms, and the lines. */
export type Batch = { ids: string[]; oldest: number; body: string };

/** What stands of a spilled event, as `encodeSpill` wrote it; null when it is past its retention. */
export async function readSpill(media: R2Bucket, key: string): Promise<string | null> {
  const object = await media.get(key);
  return object ? object.text() : null;
}

/**
 * Packs events into as few log rows as their bytes allow. An event too large for a row has its data stored in R2 first;
 * when that fails this throws, and nothing may be acknowledged.
 */
export async function toBatches(media: R2Bucket, accountId: string, events: NewEvent[], now: number): Promise<Batch[]> {
  const batches: Batch[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const event of events) {
    let line = encodeLine(event);
    let size = sizeOf(line);
    if (size > ROW_BYTES) {
      const key = spillsOf(accountId) + event.id;
      await media.put(key, encodeSpill(event));
      line = encodeSpilled(event, key);
      size = sizeOf(line);
    }
    if (bytes + size > ROW_BYTES) {
      batches.push({ ids: [], oldest: now, body: "" });
      bytes = 0;
    }
    const batch = batches.at(-1) as Batch;
    batch.ids.push(event.id);
    batch.oldest = Math.min(batch.oldest, event.occurred_at ?? now);
    batch.body += (batch.body ? "\n" : "") + line;
    bytes += size + 1;
  }
  return batches;
}

/** UTF-8 bytes; exact only where it could matter. */
const sizeOf = (text: string): number =>
  text.length * 3 <= ROW_BYTES ? text.length * 3 : new TextEncoder().encode(text).byteLength;
