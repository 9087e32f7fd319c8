import { expect } from "vitest";
import type { Change } from "#src/meta/change.ts";
import { normaliseChange } from "#src/meta/normalise.ts";
import { schemaOf, type NewEvent } from "#src/protocol/event.ts";
import { ACCOUNT, type ANA, BUSINESS_PHONE, value } from "./payloads.ts";

/**
 * The events of a change, without their originals, each checked: it has what its type promises, nothing beside it, and JSON
 * carries it whole.
 */
export function eventsOfChange(change: Change): NewEvent[] {
  const events = normaliseChange(ACCOUNT, change);
  for (const { type, data } of events) {
    expect(schemaOf(type)?.parse(data), type).toEqual(data);
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data);
  }
  return events.map(({ raw, ...event }) => {
    expect(JSON.parse(JSON.stringify(raw ?? null))).toEqual(raw ?? null);
    return event;
  });
}

export const eventsOf = (content: unknown, field = "messages", entry: { entry_time?: number } = {}): NewEvent[] =>
  eventsOfChange({ entry_id: "waba", field, value: content, ...entry });

export function theEvent(content: unknown, field = "messages"): NewEvent {
  const events = eventsOf(content, field);
  expect(events).toHaveLength(1);
  return events[0] as NewEvent;
}

/** The event of one message of somebody's. */
export const received = (message: unknown) => theEvent(value({ messages: [message] }));
/** The event of one status. */
export const told = (status: unknown) => theEvent(value({ statuses: [status] }));

export const person = ({ phone, user_id }: typeof ANA) => ({ id: phone, phone: `+${phone}`, user_id });
export const business = { id: BUSINESS_PHONE, phone: `+${BUSINESS_PHONE}` };
