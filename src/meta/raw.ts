import { eventId } from "#src/ids.ts";
import { EVENTS, type NewEvent } from "#src/protocol/event.ts";
import { canonical } from "./canonical.ts";
import type { Change } from "./change.ts";
import { ms } from "./read.ts";

/**
 * The event `business.<field>`: a value as Meta sent it. It has no id of its own: what says the same for the same entry and
 * time is the same fact.
 */
export function rawEvent(accountId: string, change: Change, value: unknown): NewEvent {
  const { entry_id, entry_time, field } = change;
  const name = nameOf(field);
  const at = ms(entry_time);
  return {
    id: eventId(accountId, "business", name, entry_id, field, canonical(value), entry_time),
    type: `business.${name}`,
    ...(at !== undefined && { occurred_at: at }),
    data: { field, entry_id, value: value ?? null },
  };
}

const LONGEST_NAME = 64;

// Fields named like an event that has another shape, or not at all, still have their name in the data.
function nameOf(field: string): string {
  const name = field.toLowerCase().replace(/[^a-z0-9_]/g, "_");
  const usable = name !== "" && name.length <= LONGEST_NAME && !Object.hasOwn(EVENTS, `business.${name}`);
  return usable ? name : "unknown";
}
