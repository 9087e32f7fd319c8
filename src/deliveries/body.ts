import { readSpill } from "#src/events/batch.ts";

const SPILLED = "null}";

/** Puts the data that stands in R2 under `spill` into a body that was stored without it. */
export async function withSpill(media: R2Bucket, spill: string, body: string): Promise<string> {
  const data = await readSpill(media, spill);
  if (data === null) throw new Error(`the data of an event is no longer in R2: ${spill}`);
  return `${body.slice(0, -SPILLED.length)}${data}}`;
}
