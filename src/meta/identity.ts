import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import { canonical } from "./canonical.ts";
import { chatWith, namedAs, personOf } from "./people.ts";
import { flag, type Json, members, ms, present, record, text, time } from "./read.ts";
import type { Scope } from "./scope.ts";

// The kinds of system message that say that somebody is known by something else now.
const CHANGES = new Map([
  ["user_changed_number", "phone"],
  ["customer_changed_number", "phone"],
  ["user_changed_user_id", "user_id"],
  ["customer_identity_changed", "security_code"],
]);

export const identity = members({ hash: text, acknowledged: flag, created_at: ["created_timestamp", time] });

/** What a system message says of somebody's identity; undefined when it is about something else, or about nobody. */
export function identityEvent(scope: Scope, sent: Json): NewEvent | undefined {
  const system = record(sent["system"]);
  const change = CHANGES.get(text(system?.["type"]) ?? "");
  if (!system || !change) return undefined;
  const { previous, current } = change === "security_code" ? sameIn(scope, sent) : movedIn(scope, sent, system);
  const known = previous ?? current;
  if (!known) return undefined;

  const messageId = text(sent["id"]);
  const id = eventId(scope.accountId, "message", messageId ?? canonical(sent));
  const chat = chatWith(known);
  const at = ms(sent["timestamp"]);
  const data = present({
    message_id: messageId ?? id,
    chat,
    change,
    previous,
    current,
    at: time(sent["timestamp"]),
    identity: identity(sent["identity"]) ?? identity({ hash: system["identity"] }),
    body: text(system["body"]),
  });
  return { id, type: "identity.changed", chat: chat.id, ...(at !== undefined && { occurred_at: at }), data };
}

const sameIn = ({ people }: Scope, sent: Json) => ({
  previous: undefined,
  current: personOf(people, namedAs(sent, "from")),
});

// Where Meta names two user ids, `user_id` is the old one; where it names one, that is the new one.
function movedIn({ people }: Scope, sent: Json, system: Json) {
  const newUserId = text(system["new_user_id"]);
  const userId = text(system["user_id"]);
  const from = namedAs(sent, "from");
  return {
    previous: personOf(people, {
      ...from,
      wa: text(from.wa) ?? system["customer"],
      user: text(from.user) ?? (newUserId && userId),
    }),
    current: personOf(people, {
      wa: text(system["new_wa_id"]) ?? system["wa_id"],
      user: newUserId ?? userId,
      parent: system["parent_user_id"],
    }),
  };
}
