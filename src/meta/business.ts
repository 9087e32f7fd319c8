import { eventId } from "#src/ids.ts";
import { EVENTS, type NewEvent } from "#src/protocol/event.ts";
import { canonical } from "./canonical.ts";
import type { Change } from "./change.ts";
import { faults } from "./fault.ts";
import { ms } from "./read.ts";

/** The event `business.<field>`: a value as Meta sent it. */
export function rawEvent(accountId: string, change: Change, value: unknown): NewEvent {
  const { field, entry_id } = change;
  return businessEvent(accountId, change, {
    name: nameOf(field),
    fact: value,
    data: { field, entry_id, value: value ?? null },
  });
}

const LONGEST_NAME = 64;

// Fields named like an event that has another shape, or not at all, still have their name in the data.
function nameOf(field: string): string {
  const name = field.toLowerCase().replace(/[^a-z0-9_]/g, "_");
  const usable = name !== "" && name.length <= LONGEST_NAME && !Object.hasOwn(EVENTS, `business.${name}`);
  return usable ? name : "unknown";
}

/** What WhatsApp could not do for the number as a whole; undefined unless all items are errors. */
export function errorsEvent(accountId: string, change: Change, items: unknown[]): NewEvent | undefined {
  const errors = faults(items);
  if (errors?.length !== items.length) return undefined;
  return businessEvent(accountId, change, { name: "errors", fact: items, data: { errors } });
}

/** What people did with marketing messages. */
export function userActionsEvent(accountId: string, change: Change, items: unknown[]): NewEvent {
  return businessEvent(accountId, change, { name: "user_actions", fact: items, data: { user_actions: items } });
}

type Told = { name: string; fact: unknown; data: Record<string, unknown> };

// None of these has an id of its own: what says the same for the same entry and time is the same fact.
function businessEvent(accountId: string, change: Change, { name, fact, data }: Told): NewEvent {
  const { entry_id, entry_time, field } = change;
  const at = ms(entry_time);
  return {
    id: eventId(accountId, "business", name, entry_id, field, canonical(fact), entry_time),
    type: `business.${name}`,
    ...(at !== undefined && { occurred_at: at }),
    data,
  };
}
