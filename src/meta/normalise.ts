import type { NewEvent } from "#src/protocol/event.ts";
import { errorsEvent, rawEvent, userActionsEvent } from "./business.ts";
import type { Change } from "./change.ts";
import { messageEvent } from "./message.ts";
import { originalsOf } from "./original.ts";
import { peopleOf } from "./people.ts";
import { members, record, text } from "./read.ts";
import type { Scope } from "./scope.ts";
import { statusEvent } from "./status.ts";

/** The events of a member of a value, and what of it has none. */
type Reading = { events: NewEvent[]; unread?: unknown };
type ReadList = (scope: Scope, items: unknown[], name: string) => Reading;

const each =
  (read: (scope: Scope, item: unknown) => NewEvent | undefined): ReadList =>
  (scope, items, name) => {
    const events: NewEvent[] = [];
    const unread: unknown[] = [];
    for (const item of items) {
      const event = read(scope, item);
      if (event) events.push({ ...event, raw: scope.original({ [name]: [item] }) });
      else unread.push(item);
    }
    return unread.length > 0 ? { events, unread } : { events };
  };

const whole =
  (read: (accountId: string, change: Change, items: unknown[]) => NewEvent | undefined): ReadList =>
  ({ accountId, change, original }, items, name) => {
    if (items.length === 0) return { events: [] };
    const event = read(accountId, change, items);
    return event ? { events: [{ ...event, raw: original({ [name]: items }) }] } : { events: [], unread: items };
  };

const besides: [string, ReadList][] = [
  ["errors", whole(errorsEvent)],
  ["user_actions", whole(userActionsEvent)],
];
const live = new Map([["messages", each(messageEvent)], ["statuses", each(statusEvent)], ...besides]);
const echoes = new Map([["message_echoes", each(messageEvent)], ...besides]);

// The fields that have events of their own, and what reads the lists of their values.
const FIELDS = new Map([
  ["messages", live],
  ["smb_message_echoes", echoes],
  ["message_echoes", echoes],
]);

/**
 * The events of one change of Meta's webhook. It never throws, and nothing vanishes: a field without events of its own,
 * and what cannot be read of the others, is told as it came in `business.<field>`.
 */
export function normaliseChange(accountId: string, change: Change): NewEvent[] {
  const lists = FIELDS.get(change.field);
  const value = record(change.value);
  if (!lists || !value) return [rawEvent(accountId, change, change.value)];

  const scope: Scope = {
    accountId,
    change,
    people: peopleOf(value),
    original: originalsOf(change),
    echo: lists === echoes,
    conversation: conversationContext(value["conversation_context"]),
  };
  const events: NewEvent[] = [];
  const unread: [string, unknown][] = [];
  for (const [name, content] of Object.entries(value)) {
    const read = lists.get(name);
    const reading =
      read && Array.isArray(content) ? read(scope, content, name) : leftOf(name, content, read !== undefined);
    events.push(...reading.events);
    if (reading.unread !== undefined) unread.push([name, reading.unread]);
  }
  if (events.length === 0) return [rawEvent(accountId, change, change.value)];
  if (unread.length === 0) return events;
  const left = Object.fromEntries(unread);
  return [...events, { ...rawEvent(accountId, change, left), raw: scope.original(left) }];
}

const conversationContext = members({ type: text, summary: members({ text }) });

// Meta sends updates as lists; whatever else stands in a value describes them.
function leftOf(name: string, content: unknown, known: boolean): Reading {
  const isUpdate = known ? content !== null : Array.isArray(content) && content.length > 0 && name !== "contacts";
  return isUpdate ? { events: [], unread: content } : { events: [] };
}
