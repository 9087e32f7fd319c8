import { sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { event_log } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";

/** Who did it and from where. `by` says with which session or key; the gateway itself has neither. */
export type Actor = {
  user_id: string | null;
  by?: { session_id: string } | { key_id: string };
  ip: string | null;
  user_agent: string | null;
};

/** What was done. `data` must hold no secret: give it what the wire shows, masked. */
export type Entry = {
  event_type: string;
  entity: [type: string, id: string | null];
  /** null: nothing was done */
  action: "create" | "update" | "delete" | "read" | null;
  data?: Record<string, unknown>;
  /** why it was refused; absent: it was done */
  error?: string;
  /** `data` gets a `count`: how many rows the statement before it changed */
  counted?: true;
};

const USER_AGENT_LENGTH = 500;

/**
 * The audit row of the statement that stands right before it in the same batch: written with the change or, when that
 * statement changed nothing, not at all.
 */
export function auditRow(db: Database, actor: Actor, entry: Entry) {
  const row = toRow(actor, entry);
  const data = entry.counted ? sql`json_set(${row.data}, '$.count', changes())` : sql`${row.data}`;
  return db.insert(event_log).select(sql`
    select ${newId()}, ${row.user_id}, ${row.event_type}, ${row.entity_type}, ${row.entity_id}, ${row.action},
      ${data}, ${row.ip_address}, ${row.user_agent}, ${row.success ? 1 : 0}, ${row.error},
      ${new Date().toISOString()}
    where changes() > 0`);
}

/** The columns an entry becomes. */
export function toRow(actor: Actor, entry: Entry) {
  const key = actor.by && "key_id" in actor.by ? { key_id: actor.by.key_id } : {};
  return {
    user_id: actor.user_id,
    event_type: entry.event_type,
    entity_type: entry.entity[0],
    entity_id: entry.entity[1],
    action: entry.action,
    data: JSON.stringify({ ...entry.data, ...key }),
    ip_address: actor.ip,
    user_agent: actor.user_agent?.slice(0, USER_AGENT_LENGTH) ?? null,
    success: entry.error === undefined,
    error: entry.error ?? null,
  };
}

/** Before and after of the members that differ. */
export function difference<Thing extends Record<string, unknown>>(before: Thing, after: Thing) {
  const differing = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const only = (thing: Thing) => Object.fromEntries(differing.map((name) => [name, thing[name]]));
  return { before: only(before), after: only(after) };
}
