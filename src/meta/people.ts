import type { Chat, Person } from "#src/protocol/person.ts";
import { digits, type Json, record, text } from "./read.ts";

type Contact = {
  address?: string | undefined;
  userId?: string | undefined;
  name?: string | undefined;
  username?: string | undefined;
};

/** Who a value speaks of: the business number it came for, and the contacts beside its messages and statuses. */
export type People = { business?: Person; numberId?: string | undefined; contacts: Map<string, Contact> };

// WhatsApp's number of somebody as digits; what is no number is kept as it came, so that nobody becomes nobody.
const addressOf = (value: unknown): string | undefined => digits(value) ?? text(value);

/** Reads `metadata` and `contacts`. Contacts are found by number or user id: their places say nothing. */
export function peopleOf(value: Json): People {
  const metadata = record(value["metadata"]);
  const numberId = text(metadata?.["phone_number_id"]);
  const address = addressOf(metadata?.["display_phone_number"]);
  const business = address ? toPerson(address, { address }) : numberId && { id: numberId };
  const contacts = new Map<string, Contact>();
  const sent = value["contacts"];
  for (const item of Array.isArray(sent) ? sent : []) {
    const contact = contactOf(item);
    if (contact.userId) contacts.set(contact.userId, contact);
    if (contact.address) contacts.set(contact.address, contact);
  }
  return { ...(business && { business }), numberId, contacts };
}

function contactOf(item: unknown): Contact {
  const contact = record(item);
  const profile = record(contact?.["profile"]);
  return {
    address: addressOf(contact?.["wa_id"]),
    userId: text(contact?.["user_id"]),
    name: text(profile?.["name"]),
    username: text(profile?.["username"])?.replace(/^@+/, ""),
  };
}

/** The person of a number and a user id, as far as both are there, completed by what their contact says. */
export function personOf(people: People, waId: unknown, userId: unknown): Person | undefined {
  const own = { address: addressOf(waId), userId: text(userId) };
  const contact = people.contacts.get(own.address ?? "") ?? people.contacts.get(own.userId ?? "");
  const known = { ...contact, address: own.address ?? contact?.address, userId: own.userId ?? contact?.userId };
  const id = known.address ?? known.userId;
  return id === undefined ? undefined : toPerson(id, known);
}

function toPerson(id: string, { address, userId, name, username }: Contact): Person {
  const phone = digits(address);
  return {
    id,
    ...(phone && { phone: `+${phone}` }),
    ...(userId && { user_id: userId }),
    ...(username && { username }),
    ...(name && { name }),
  };
}

export const groupChat = (id: string): Chat => ({ id, kind: "group" });
export const chatWith = (person: Person): Chat => ({ id: person.id, kind: "user" });
