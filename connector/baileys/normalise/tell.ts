import type { EventType, NewEvent } from "#src/protocol/event.ts";
import { type Envelope, messageKey, partiesOf } from "./envelope.ts";
import { type Json, text, timeOf } from "./read.ts";
import type { Content, Reading } from "./reading.ts";
import { type Scope, told } from "./scope.ts";

/** How a message came: live, as history, or after it could not be read at first. */
export type Way = "live" | "history" | "recovered";

type Saying = { type: EventType; content: Content; around?: Json; way: Way; fact?: (string | number | undefined)[] };

/** The event of a message, and of its recovery when it could not be read before. `fact` is what else makes it the same. */
export function messageEvents(
  { scope, envelope }: Reading,
  { type, content, around, way, fact = [] }: Saying,
): NewEvent[] {
  const parties = partiesOf(scope, envelope);
  if (!parties) return [];
  const kind = way === "history" ? "history" : "message";
  const event = told(scope, type, [kind, ...messageKey(scope, envelope), ...fact], {
    message_id: envelope.id,
    ...parties,
    sent_at: timeOf(envelope.at),
    server_id: envelope.serverId,
    ...content,
    ...around,
  });
  const told_at = envelope.at === undefined ? {} : { occurred_at: envelope.at };
  const events = [{ ...event, ...told_at }];
  return way === "recovered" ? [...events, recoveredEvent(scope, envelope, event.id)] : events;
}

function enveloped(scope: Scope, envelope: Envelope): Json | undefined {
  const parties = partiesOf(scope, envelope);
  if (!parties) return undefined;
  const { chat, from, from_me } = parties;
  return { message_id: envelope.id, chat, from, from_me, sent_at: timeOf(envelope.at) };
}

const recoveredEvent = (scope: Scope, envelope: Envelope, event_id: string): NewEvent =>
  told(scope, "message.recovered", ["recovered", ...messageKey(scope, envelope)], {
    ...enveloped(scope, envelope),
    event_id,
  });

/** A message that cannot be read, and why. */
export function undecryptableEvents(scope: Scope, envelope: Envelope, reason: string): NewEvent[] {
  const about = enveloped(scope, envelope);
  const key = ["undecryptable", ...messageKey(scope, envelope)];
  return about ? [told(scope, "message.undecryptable", key, { ...about, reason })] : [];
}

/** A message whose bytes say nothing that is known here. `attrs` are its stanza's. */
export function unknownEvent(
  scope: Scope,
  attrs: Record<string, string>,
  envelope: Envelope | undefined,
  bytes: Uint8Array,
): NewEvent {
  const { id, from, participant, t } = attrs;
  const about = envelope && enveloped(scope, envelope);
  const event = told(scope, "message.unknown", ["unknown", from, participant, id, t, bytes.toBase64()], {
    message_id: text(id),
    ...about,
    bytes: bytes.toBase64(),
  });
  event.data["message_id"] ??= event.id;
  return event;
}
