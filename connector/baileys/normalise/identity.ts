import type { BinaryNode } from "baileys";
import type { NewEvent } from "#src/protocol/event.ts";
import type { Person } from "#src/protocol/person.ts";
import { childOf, childrenOf } from "./node.ts";
import { personOf } from "./people.ts";
import { secondsOf, text } from "./read.ts";
import { type Scope, told } from "./scope.ts";

type Change = {
  change: "phone" | "security_code";
  previous?: Person | undefined;
  current: Person | undefined;
  /** WhatsApp's id of what told it */
  id: string | undefined;
  at: number | undefined;
};

/** Somebody is known by something else now; none when nobody is named. */
export function identityEvents(
  scope: Scope,
  key: (string | undefined)[],
  { id, previous, current, ...change }: Change,
) {
  const known = previous ?? current;
  if (!known || !current) return [];
  const event = told(scope, "identity.changed", key, {
    message_id: text(id),
    chat: { id: known.id, kind: "user" },
    previous,
    current,
    ...change,
  });
  event.data["message_id"] ??= event.id;
  return [event];
}

/** A contact has another number. */
export function renumberedEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  const { old, new: now, old_lid, new_lid } = childOf(stanza, "modify")?.attrs ?? {};
  const { from, id, t } = stanza.attrs;
  const previous = personOf(scope, old, { other: old_lid });
  const current = previous && personOf(scope, now, { other: new_lid });
  return identityEvents(scope, ["contacts", from, id, t], { change: "phone", previous, current, id, at: secondsOf(t) });
}

/** Somebody in a group has another number: the old one acts, the new one is named. */
export function renumberedInGroup(scope: Scope, stanza: BinaryNode, child: BinaryNode): NewEvent[] {
  const { from, participant, id, t } = stanza.attrs;
  const [named] = childrenOf(child);
  const previous = personOf(scope, participant, {
    other: stanza.attrs["participant_pn"] ?? stanza.attrs["participant_lid"],
  });
  const current =
    previous && personOf(scope, named?.attrs["jid"], { other: named?.attrs["phone_number"] ?? named?.attrs["lid"] });
  return identityEvents(scope, ["modify", from, id, t], { change: "phone", previous, current, id, at: secondsOf(t) });
}

/** Somebody's security code changed: they linked or registered WhatsApp anew. */
export function securityCodeEvents(scope: Scope, stanza: BinaryNode): NewEvent[] {
  if (!childOf(stanza, "identity")) return [];
  const { from, id, t, notify: name } = stanza.attrs;
  const current = personOf(scope, from, { other: stanza.attrs["lid"] ?? stanza.attrs["sender_lid"], name });
  return identityEvents(scope, ["identity", from, id, t], { change: "security_code", current, id, at: secondsOf(t) });
}
