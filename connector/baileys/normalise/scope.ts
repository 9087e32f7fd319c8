import { eventId } from "#src/ids.ts";
import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { type Json, present, timeOf } from "./read.ts";

/** What the account knows of addresses, as bare JIDs: of a phone number its hidden address, and the other way round. */
export type Addresses = { lidOf(phone: string): string | undefined; phoneOf(lid: string): string | undefined };

/** What a poll or an event is answered under, as it was kept (`placeOf` says under which id); a poll's options beside it. */
export type Secrets = (id: string) => { secret: Uint8Array; options: string[] } | undefined;

/** For whom something is read: the account, its own addresses (with or without a device), and what it knows. */
export type Scope = {
  accountId: string;
  self: { jid: string; lid?: string | undefined };
  addresses: Addresses;
  secretOf: Secrets;
};

type Key = string | number | undefined;

/**
 * An event of the account. `key` is what makes it the same fact, so that a repeat has the same id; `chat` is the key of its
 * order, `at` WhatsApp's own time in ms, told as `at` in the data.
 */
export function told(
  scope: Scope,
  type: EventType,
  key: Key[],
  { chat, at, ...data }: Json & { chat?: { id: string; kind: string } | undefined; at?: number | undefined },
): NewEvent {
  return {
    id: eventId(scope.accountId, ...key),
    type,
    ...(chat && { chat: chat.id }),
    ...(at !== undefined && { occurred_at: at }),
    data: present({ ...(chat && { chat }), ...data, at: timeOf(at) }),
  };
}
