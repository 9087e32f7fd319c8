import type { NewEvent } from "#src/protocol/event.ts";
import { chatWith, namedIn, personOf } from "../people.ts";
import { type Json, record, text, time } from "../read.ts";
import type { Scope } from "../scope.ts";
import { fieldEvent } from "./told.ts";

/** What one of `user_preferences` says: a person's wish. */
export function preferenceEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const person = sent && personOf(scope.people, namedIn(sent));
  const value = text(sent?.["value"]);
  if (!sent || !person || !value) return undefined;
  const chat = chatWith(person);
  const data = {
    chat,
    person,
    category: text(sent["category"]),
    value,
    signup_id: text(sent["signup_id"]),
    detail: text(sent["detail"]),
    at: time(sent["timestamp"]),
  };
  return fieldEvent(scope, item, { type: "contact.preference", data, chat, at: sent["timestamp"] });
}

/** What one of `user_id_update` says: the same person before and after. */
export function userIdEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const ids = record(sent?.["user_id"]);
  if (!sent || !ids) return undefined;
  const parents = record(sent["parent_user_id"]);
  const known = (name: "previous" | "current") =>
    personOf(scope.people, { wa: sent["wa_id"], user: ids[name], parent: parents?.[name] });
  const previous = known("previous");
  const current = known("current");
  const chat = previous && chatWith(previous);
  if (!chat || !current) return undefined;
  const data = {
    chat,
    change: "user_id",
    previous,
    current,
    at: time(sent["timestamp"]),
    body: text(sent["detail"]),
  };
  const event = fieldEvent(scope, item, { type: "identity.changed", data, chat, at: sent["timestamp"] });
  return { ...event, data: { message_id: event.id, ...event.data } };
}

/** What one of `state_sync` says: a contact on the account's phone. */
export function contactEvent(scope: Scope, item: unknown): NewEvent | undefined {
  const sent = record(item);
  const contact = record(sent?.["contact"]);
  const removed = sent?.["action"] === "remove";
  if (!sent || !contact || (!removed && sent["action"] !== "add")) return undefined;
  const person = personOf(scope.people, { ...namedIn(contact), wa: contact["phone_number"] });
  if (!person) return undefined;
  const at = record(sent["metadata"])?.["timestamp"];
  const names: Json = removed ? {} : { full_name: text(contact["full_name"]), first_name: text(contact["first_name"]) };
  return fieldEvent(scope, item, {
    type: removed ? "contact.removed" : "contact.updated",
    data: { person, ...names, at: time(at) },
    at,
  });
}
