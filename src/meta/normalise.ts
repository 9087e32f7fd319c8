import type { NewEvent } from "#src/protocol/event.ts";
import type { Change } from "./change.ts";
import { type Field, FIELDS } from "./fields/fields.ts";
import type { Reading } from "./fields/lists.ts";
import { fieldEvent } from "./fields/told.ts";
import { originalsOf, originalsWithin } from "./original.ts";
import { peopleOf } from "./people.ts";
import { rawEvent } from "./raw.ts";
import { type Json, members, record, text } from "./read.ts";
import type { Scope } from "./scope.ts";

/**
 * The events of one change of Meta's webhook. It never throws, and nothing vanishes: a field without events of its own,
 * and what cannot be read of the others, is told as it came in `business.<field>`.
 */
export function normaliseChange(accountId: string, change: Change): NewEvent[] {
  const field = FIELDS.get(change.field);
  const value = record(change.value);
  const events = field && value ? eventsOf(scopeOf(accountId, change, value), field, value) : [];
  return events.length > 0 ? events : [rawEvent(accountId, change, change.value)];
}

const scopeOf = (accountId: string, change: Change, value: Json): Scope => ({
  accountId,
  change,
  people: peopleOf(value),
  original: originalsOf(change),
  echo: false,
  conversation: conversationContext(value["conversation_context"]),
});

const conversationContext = members({ type: text, summary: members({ text }) });

function eventsOf(scope: Scope, field: Field, value: Json): NewEvent[] {
  if ("lists" in field) return listed(scope, field, value);
  for (const read of field.values) {
    const told = read(scope, value);
    if (told) return [{ ...fieldEvent(scope, value, told), raw: scope.original(value) }];
  }
  return [];
}

function listed(outer: Scope, { lists, echo = false, inside }: Extract<Field, { lists: unknown }>, value: Json) {
  const within = inside === undefined ? value : record(value[inside]);
  if (!within) return [];
  const scope: Scope =
    inside === undefined
      ? { ...outer, echo }
      : {
          ...outer,
          people: peopleOf({ metadata: value["metadata"], contacts: within["contacts"] }),
          original: originalsWithin(outer.change, inside),
        };
  const events: NewEvent[] = [];
  const unread: [string, unknown][] = [];
  for (const [name, content] of Object.entries(within)) {
    const read = lists.get(name);
    const reading =
      read && Array.isArray(content) ? read(scope, content, name) : leftOf(name, content, read !== undefined);
    events.push(...reading.events);
    if (reading.unread !== undefined) unread.push([name, reading.unread]);
  }
  if (events.length === 0 || unread.length === 0) return events;
  const left = Object.fromEntries(unread);
  return [...events, { ...rawEvent(scope.accountId, scope.change, left), raw: scope.original(left) }];
}

// Meta sends updates as lists; whatever else stands in a value describes them.
function leftOf(name: string, content: unknown, known: boolean): Reading {
  const isUpdate = known ? content !== null : Array.isArray(content) && content.length > 0 && name !== "contacts";
  return isUpdate ? { events: [], unread: content } : { events: [] };
}
