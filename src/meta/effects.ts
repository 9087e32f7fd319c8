import type { Effect } from "#src/events/effect.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { filesOf } from "./files.ts";
import { healthIn } from "./health.ts";

/** What an event of Meta's brings about. Its files get ids of this gateway's own, in place. */
export function effectsOf(accountId: string, event: NewEvent): Effect[] {
  const wants = filesOf(accountId, event);
  const health = healthIn(event);
  return wants.length > 0 || health.length > 0 ? [{ event_id: event.id, wants, health }] : [];
}
