import type { Chat, Person } from "#src/protocol/person.ts";
import { digits, type Json, record, text } from "./read.ts";

type Contact = {
  address?: string | undefined;
  userId?: string | undefined;
  parentId?: string | undefined;
  name?: string | undefined;
  username?: string | undefined;
};

/** Who a value speaks of: the business number it came for, and the contacts beside its messages and statuses. */
export type People = { business?: Person; numberId?: string | undefined; contacts: Map<string, Contact> };

// WhatsApp's number of somebody as digits; what is no number is kept as it came, so that nobody becomes nobody.
const addressOf = (value: unknown): string | undefined => digits(value) ?? text(value);

/** A username without what some samples write before it. */
export const handleOf = (value: unknown): string | undefined => text(text(value)?.replace(/^@+/, ""));

/** Reads `metadata` and `contacts`. Contacts are found by number or user id: their places say nothing. */
export function peopleOf(value: Json): People {
  const metadata = record(value["metadata"]);
  const numberId = text(metadata?.["phone_number_id"]);
  const address = addressOf(metadata?.["display_phone_number"]);
  const business = address ? toPerson(address, { address }) : numberId && { id: numberId };
  const contacts = new Map<string, Contact>();
  const sent = value["contacts"];
  for (const item of Array.isArray(sent) ? sent : []) enter(contacts, contactOf(item));
  return { ...(business && { business }), numberId, contacts };
}

/** The same people, and one whom the rest of a value does not know. */
export function peopleWith(people: People, contact: Json): People {
  const contacts = new Map(people.contacts);
  enter(contacts, contactOf(contact));
  return { ...people, contacts };
}

function enter(contacts: People["contacts"], contact: Contact): void {
  if (contact.userId) contacts.set(contact.userId, contact);
  if (contact.address) contacts.set(contact.address, contact);
}

function contactOf(item: unknown): Contact {
  const contact = record(item);
  const profile = record(contact?.["profile"]);
  return {
    address: addressOf(contact?.["wa_id"]),
    userId: text(contact?.["user_id"]),
    parentId: text(contact?.["parent_user_id"]),
    name: text(profile?.["name"]),
    username: handleOf(profile?.["username"]),
  };
}

/** What Meta calls somebody by: a number, a user id, the user id across linked portfolios, and what they call themselves. */
export type Named = { wa?: unknown; user?: unknown; parent?: unknown; username?: unknown };

/** How an update names somebody in a role: `from`, `from_user_id`, `from_parent_user_id`. */
export const namedAs = (sent: Json, role: string): Named => ({
  wa: sent[role],
  user: sent[`${role}_user_id`],
  parent: sent[`${role}_parent_user_id`],
});

/** How an item that is about somebody names them. */
export const namedIn = (sent: Json): Named => ({
  wa: sent["wa_id"],
  user: sent["user_id"],
  parent: sent["parent_user_id"],
  username: sent["username"],
});

/** The person of a number and a user id, as far as both are there, completed by what their contact says. */
export function personOf(people: People, { wa, user, parent, username }: Named): Person | undefined {
  const own = { address: addressOf(wa), userId: text(user), parentId: text(parent) };
  const contact = people.contacts.get(own.address ?? "") ?? people.contacts.get(own.userId ?? "");
  const known = {
    ...contact,
    address: own.address ?? contact?.address,
    userId: own.userId ?? contact?.userId,
    parentId: own.parentId ?? contact?.parentId,
    username: handleOf(username) ?? contact?.username,
  };
  const id = known.address ?? known.userId;
  return id === undefined ? undefined : toPerson(id, known);
}

function toPerson(id: string, { address, userId, parentId, name, username }: Contact): Person {
  const phone = digits(address);
  return {
    id,
    ...(phone && { phone: `+${phone}` }),
    ...(userId && { user_id: userId }),
    ...(parentId && { parent_user_id: parentId }),
    ...(username && { username }),
    ...(name && { name }),
  };
}

export const groupChat = (id: string): Chat => ({ id, kind: "group" });
export const chatWith = (person: Person): Chat => ({ id: person.id, kind: "user" });
