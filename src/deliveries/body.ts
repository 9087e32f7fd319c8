import { readSpill } from "#src/events/batch.ts";
import { partsOf } from "#src/events/line.ts";
import type { Told } from "./format.ts";

const SPILLED = "null}";

/** What is told of an event that stands in R2 under `spill`: its data is put into the body that was stored without. */
export async function withSpill(media: R2Bucket, spill: string, body: string): Promise<Told> {
  const text = await readSpill(media, spill);
  if (text === null) throw new Error(`the data of an event is no longer in R2: ${spill}`);
  const { native, ...original } = partsOf(text);
  return { body: `${body.slice(0, -SPILLED.length)}${native}}`, ...original };
}
