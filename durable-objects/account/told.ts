import { withSpill } from "#src/deliveries/body.ts";
import type { Told } from "#src/deliveries/format.ts";
import { dataOf, partsOf, type Place, toBody } from "#src/events/line.ts";
import type { LogEvent } from "./log.ts";

/** What is told of an event: its native body, and its original when it has one; what stands in R2 is fetched. */
export async function toldOf(media: R2Bucket, { head, line }: LogEvent, place: Place): Promise<Told> {
  const body = toBody(head, dataOf(line), place);
  if (head.spill) return withSpill(media, head.spill, body);
  const { original } = partsOf(line);
  return original === undefined ? { body } : { body, original };
}
