import { eventId } from "#src/ids.ts";
import type { EVENTS, NewEvent } from "#src/protocol/event.ts";
import type { Chat } from "#src/protocol/person.ts";
import { canonical } from "../canonical.ts";
import { type Json, ms, present, time } from "../read.ts";
import type { Scope } from "../scope.ts";

/** What a value, or an item of it, says. `at`: Meta's time of it in Unix seconds, when it has one beside its entry's. */
export type Told = { type: keyof typeof EVENTS; data: Json; chat?: Chat | undefined; at?: unknown };

/** The event of something that has no id of its own: what says the same for the same entry and time is the same fact. */
export function fieldEvent({ accountId, change }: Scope, fact: unknown, { type, data, chat, at }: Told): NewEvent {
  const { entry_id, entry_time, field } = change;
  const occurred_at = ms(at) ?? ms(entry_time);
  return {
    id: eventId(accountId, type, entry_id, field, canonical(fact), entry_time),
    type,
    ...(chat && { chat: chat.id }),
    ...(occurred_at !== undefined && { occurred_at }),
    data: present(data),
  };
}

/** What is told of the business or one of its numbers: from where, when, and the rest. */
export const cameWith = ({ change: { entry_id, entry_time } }: Scope, data: Json, at?: unknown): Json => ({
  entry_id: entry_id === "" ? undefined : entry_id,
  at: time(at) ?? time(entry_time),
  ...data,
});
