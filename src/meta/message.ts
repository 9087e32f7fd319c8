import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Chat, Person } from "#src/protocol/person.ts";
import { actionOf } from "./action.ts";
import { canonical } from "./canonical.ts";
import { contentOf } from "./content.ts";
import { aroundOf } from "./context.ts";
import { identityEvent } from "./identity.ts";
import { chatWith, groupChat, namedAs, personOf } from "./people.ts";
import { type Json, ms, present, record, text, time } from "./read.ts";
import type { Scope } from "./scope.ts";

/** What one of `messages` or `message_echoes` says; undefined for what names nobody and so belongs to no chat. */
export function messageEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  if (!sent) return undefined;
  const change = scope.echo ? undefined : identityEvent(scope, sent);
  return change ?? said(scope, sent, scope.echo ? "echo" : "message");
}

/** What a message says, as the event of a live one. `kind`: the same message live, echoed and of old are different facts. */
export function said(scope: Scope, sent: Json, kind: "message" | "echo" | "standby" | "history"): NewEvent | undefined {
  const parties = partiesOf(scope, sent);
  if (!parties) return undefined;

  const action = actionOf(scope, sent);
  const messageId = text(sent["id"]);
  // An edit may bear the id of what it edits: what is done to which message, and when, is part of the fact.
  const act = action ? [action.event, action.about, text(sent["timestamp"])] : [];
  const id = eventId(scope.accountId, kind, messageId ?? canonical(sent), ...act);
  const at = ms(sent["timestamp"]);
  const data = present({
    message_id: messageId ?? id,
    ...parties,
    from_me: scope.echo,
    sent_at: time(sent["timestamp"]),
    ...(action?.content ?? contentOf(sent)),
    ...aroundOf(scope, sent),
  });
  const type = action?.event ?? (scope.echo ? "message.sent" : "message.received");
  return { id, type, chat: parties.chat.id, ...(at !== undefined && { occurred_at: at }), data };
}

type Parties = { chat: Chat; from: Person; to: Person | undefined };

function partiesOf({ people, echo }: Scope, sent: Json): Parties | undefined {
  const author = personOf(people, namedAs(sent, "from"));
  const from = author ?? (echo ? people.business : undefined);
  const other = echo ? personOf(people, namedAs(sent, "to")) : from;
  const group = text(sent["group_id"]);
  const chat = group ? groupChat(group) : other && chatWith(other);
  if (!from || !chat) return undefined;
  return { chat, from, to: group ? undefined : echo ? other : people.business };
}
