import type { NewEvent } from "#src/protocol/event.ts";
import { said } from "../message.ts";
import { type Json, present, record, text } from "../read.ts";
import type { Scope } from "../scope.ts";
import { statusEvent } from "../status.ts";

// What Meta tells an app of chats that another app answers.

/** A message somebody wrote there. */
export function standbyEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const event = sent && said(scope, sent, "standby");
  return event && { ...event, type: "message.standby" };
}

/** A message the other app wrote: as that app asked for it. */
export function standbyEchoEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const { message, ...sent } = record(item) ?? {};
  const request = record(message);
  return standbyEvent({ ...scope, echo: true }, request ? { ...echoOf(request), ...sent } : item);
}

function echoOf({ to, recipient, recipient_type, context, ...content }: Json): Json {
  const party = present({ to, to_user_id: recipient });
  const group = recipient_type === "group" ? { group_id: text(to) ?? text(recipient) } : {};
  const reply = record(context)?.["message_id"];
  return { ...content, ...party, ...group, ...(reply !== undefined && { context: { id: reply } }) };
}

/** How far a message of the other app's has come. */
export function standbyStatusEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const event = statusEvent(scope, item);
  return event && { ...event, data: { ...event.data, standby: true } };
}
