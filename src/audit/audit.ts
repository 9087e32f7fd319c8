import { sql } from "drizzle-orm";
import type { Database } from "#src/db/client.ts";
import { event_log } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";

/** Who did it and from where; `user_id`: whose it is, too. `by`: with which session or key, or the gateway by itself. */
export type Actor = {
  user_id: string | null;
  by?: { session_id: string } | { key_id: string } | { access: string } | "gateway";
  ip: string | null;
  user_agent: string | null;
};

/** The gateway, acting by itself on what is somebody's. */
export const gatewayFor = (user_id: string | null): Actor => ({ user_id, by: "gateway", ip: null, user_agent: null });

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

// What a request says of itself may be of any length.
const USER_AGENT_LENGTH = 500;
const ADDRESS_LENGTH = 50;
const ID_LENGTH = 36;

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
      ${new Date().toISOString()}, ${row.actor}, ${row.key_id}
    where changes() > 0`);
}

/** Writes what was done elsewhere than in the directory, once it is done: no batch can hold both. */
export async function audit(db: Database, actor: Actor, entry: Entry): Promise<void> {
  await db.insert(event_log).values({ id: newId(), ...toRow(actor, entry) });
}

/** The columns an entry becomes. */
export function toRow(actor: Actor, entry: Entry) {
  return {
    ...kindOf(actor),
    user_id: actor.user_id,
    event_type: entry.event_type,
    entity_type: entry.entity[0],
    entity_id: entry.entity[1]?.slice(0, ID_LENGTH) ?? null,
    action: entry.action,
    data: JSON.stringify(entry.data ?? {}),
    ip_address: actor.ip?.slice(0, ADDRESS_LENGTH) ?? null,
    user_agent: actor.user_agent?.slice(0, USER_AGENT_LENGTH) ?? null,
    success: entry.error === undefined,
    error: entry.error ?? null,
  };
}

function kindOf({ by, user_id }: Actor) {
  if (by === "gateway") return { actor: "system", key_id: null } as const;
  if (by && "key_id" in by) return { actor: "key", key_id: by.key_id } as const;
  return { actor: user_id === null ? "anonymous" : "user", key_id: null } as const;
}

/** Before and after of the members that differ. */
export function difference<Thing extends Record<string, unknown>>(before: Thing, after: Thing) {
  const differing = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const only = (thing: Thing) => Object.fromEntries(differing.map((name) => [name, thing[name]]));
  return { before: only(before), after: only(after) };
}
