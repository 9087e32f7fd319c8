import { audit, gatewayFor } from "#src/audit/audit.ts";
import type { Database } from "#src/db/client.ts";
import { eventId } from "#src/ids.ts";
import type { NewEvent } from "#src/protocol/event.ts";
import type { LiveHook } from "./hooks.ts";
import type { Lane } from "./lane.ts";

const time = (ms: number) => new Date(ms).toISOString();

/** What a lane's new state is told as. `was` is the state before it. */
export function newsOf({ id, account_id }: LiveHook, lane: Lane, was: Lane["state"]): NewEvent {
  const type = typeOf(lane.state, was);
  return {
    id: eventId(account_id, type, id, lane.changes),
    type,
    data: { hook_id: id, since: time(lane.since), ...more(lane) },
  };
}

function typeOf(state: Lane["state"], was: Lane["state"]): string {
  if (state === "held") return "hook.held";
  if (state === "suspended") return "hook.suspended";
  return was === "held" ? "hook.recovered" : "hook.resumed";
}

function more({ state, probe, suspending, recent }: Lane): Record<string, unknown> {
  const status = recent.at(-1)?.[4];
  if (state === "held") return { ...(status && { status }), ...(probe && { next_probe_at: time(probe.at) }) };
  if (state === "suspended") return { reason: suspending ?? "by_hand" };
  return {};
}

/** The same in the audit, of the hook's owner. */
export function auditLane(
  db: Database,
  { user_id, account_id, news }: { user_id: string | null; account_id: string; news: NewEvent },
): Promise<void> {
  const { hook_id, ...data } = news.data;
  return audit(db, gatewayFor(user_id), {
    event_type: `lane.${news.type.slice("hook.".length)}`,
    entity: ["hook", String(hook_id)],
    action: "update",
    data: { account_id, ...data },
  });
}
