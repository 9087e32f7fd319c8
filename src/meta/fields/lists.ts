import type { NewEvent } from "#src/protocol/event.ts";
import { withoutOurs } from "#src/graph/callback.ts";
import type { Scope } from "../scope.ts";

/** The events of a member of a value, and what of it has none. */
export type Reading = { events: NewEvent[]; unread?: unknown };

/** Reads a list that stands in a value under a name. */
export type ReadList = (scope: Scope, items: unknown[], name: string) => Reading;

/** One event for each item; an item without one is left over. */
export const each =
  (read: (scope: Scope, item: unknown) => NewEvent | undefined): ReadList =>
  (scope, items, name) => {
    const events: NewEvent[] = [];
    const unread: unknown[] = [];
    for (const item of items) {
      const event = read(scope, item);
      if (event) events.push({ ...event, raw: scope.original({ [name]: [withoutOurs(item)] }) });
      else unread.push(item);
    }
    return unread.length > 0 ? { events, unread } : { events };
  };

/** One event for all items together. */
export const whole =
  (read: (scope: Scope, items: unknown[]) => NewEvent | undefined): ReadList =>
  (scope, items, name) => {
    if (items.length === 0) return { events: [] };
    const event = read(scope, items);
    return event ? { events: [{ ...event, raw: scope.original({ [name]: items }) }] } : { events: [], unread: items };
  };
