import type { Change } from "./change.ts";
import { digits, type Json, record, text } from "./read.ts";

// Where updates name the people they are about.
const NAMES = /^(from|to|recipient|participant)/;

/** Answers, for updates of one change, what Meta sent of them: the change with nothing of its other updates. */
export type Originals = (updates: Json) => Json;

/**
 * The originals of a change. Its value is reduced to the updates asked for, what describes them (its members that are no
 * lists), and the contacts they name.
 */
export function originalsOf({ entry_id, entry_time, field, value }: Change): Originals {
  const sent = record(value) ?? {};
  const around = Object.entries(sent).filter(([, content]) => !Array.isArray(content));
  const contactsFor = contactsIn(sent["contacts"]);
  return (updates) => {
    const contacts = contactsFor(Object.values(updates).flat());
    const described = around.filter(([name]) => !Object.hasOwn(updates, name));
    const named = contacts.length > 0 ? [["contacts", contacts]] : [];
    return {
      entry_id,
      ...(entry_time !== undefined && { entry_time }),
      field,
      value: Object.fromEntries([...described, ...named, ...Object.entries(updates)]),
    };
  };
}

/** The originals of a change whose updates stand in a member of its value. */
export function originalsWithin(change: Change, member: string): Originals {
  const value = record(change.value) ?? {};
  const originalOf = originalsOf({ ...change, value: value[member] });
  return (updates) => {
    const original = originalOf(updates);
    return { ...original, value: { ...value, [member]: original["value"] } };
  };
}

/** The only contact, or those that the updates name. Who is meant is looked up: a value may have a thousand of each. */
function contactsIn(sent: unknown): (updates: unknown[]) => unknown[] {
  const contacts: unknown[] = Array.isArray(sent) ? sent : [];
  if (contacts.length <= 1) return () => contacts;
  const known = new Map<string, unknown>();
  for (const contact of contacts) {
    const { wa_id, user_id } = record(contact) ?? {};
    for (const name of [nameOf(wa_id), nameOf(user_id)]) if (name) known.set(name, contact);
  }
  return (updates) => [...new Set(updates.flatMap(namesIn).flatMap((name) => known.get(name) ?? []))];
}

const nameOf = (id: unknown): string | undefined => digits(id) ?? text(id);

function namesIn(update: unknown): string[] {
  const people = Object.entries(record(update) ?? {}).filter(([name]) => NAMES.test(name));
  return people.flatMap(([, id]) => nameOf(id) ?? []);
}
