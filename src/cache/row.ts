import type { message_cache } from "#src/db/schema.ts";
import type { Heads } from "#src/deliveries/heads.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import { dataOf, type Head, partsOf, type Place, toBody } from "#src/events/line.ts";

export type CacheRow = typeof message_cache.$inferSelect;
export type NewCacheRow = typeof message_cache.$inferInsert;

const ATTEMPTS_KEPT = 20;
const TEXT_KEPT = 64;

/** One try as the row keeps it. */
export type Attempt = { at: string } & Omit<Outcome, "at" | "retry_after" | "disable" | "heads"> & Partial<Heads>;

/** Why an event is cached. */
export type Reason = "failed" | "no_active_hook" | "unknown_account" | "hook_deleted" | "internal";

/** The columns every row of an event of the log shares. */
export function eventColumns({ head, line }: { head: Head; line: string }, place: Place) {
  const data = dataOf(line);
  return {
    account_id: place.accountId,
    event_id: head.id,
    event_type: head.type,
    event_data: toBody(head, data, place),
    sequence: place.sequence,
    timestamp: new Date(place.at).toISOString(),
    spill: head.spill ?? null,
    original: partsOf(line).original ?? null,
    ...numbersOf(data),
  };
}

/** The last failure and all tries, as columns. */
export function failureColumns(tries: readonly Outcome[], earlier: Attempt[] = []) {
  const last = tries.at(-1);
  const history = [...earlier, ...tries.map(toAttempt)].slice(-ATTEMPTS_KEPT);
  return {
    outcome: last?.class ?? null,
    error_kind: last?.kind ?? null,
    error_status: last?.status ?? null,
    last_attempt: last ? new Date(last.at).toISOString() : null,
    history: JSON.stringify(history),
  };
}

/** The tries a row keeps. */
export const attemptsOf = (row: Pick<CacheRow, "history">): Attempt[] => JSON.parse(row.history ?? "[]");

function toAttempt({ at, ms, class: class_, kind, status, answer, heads }: Outcome): Attempt {
  const more = { ...(kind && { kind }), ...(status && { status }), ...heads, ...(answer && { answer }) };
  return { at: new Date(at).toISOString(), ms, class: class_, ...more };
}

type Person = { phone?: string; id?: string } | undefined;

/** Who wrote to whom, for the columns of the row that can be listed. */
function numbersOf(data: string): Pick<NewCacheRow, "message_id" | "from_number" | "to_number"> {
  const { message_id, from, to, recipient } = (JSON.parse(data) ?? {}) as Record<string, unknown>;
  const nameOf = (person: unknown) => {
    const { phone, id } = (person ?? {}) as NonNullable<Person>;
    return String(phone ?? id ?? "").slice(0, TEXT_KEPT);
  };
  return {
    message_id: typeof message_id === "string" ? message_id.slice(0, 255) : "",
    from_number: nameOf(from),
    to_number: nameOf(to ?? recipient),
  };
}
