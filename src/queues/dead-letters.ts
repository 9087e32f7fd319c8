import { toRow } from "#src/audit/audit.ts";
import type { Pointer } from "#src/cache/pointer.ts";
import { database } from "#src/db/client.ts";
import { event_log } from "#src/db/schema.ts";
import { newId } from "#src/ids.ts";
import { log } from "#src/log.ts";

const GATEWAY = { user_id: null, ip: null, user_agent: null };

/**
 * Pointers that could never be handed over: a defect of the gateway, so it is written down. The rows they point to are
 * still there, and the sweep brings them again.
 */
export async function onDeadLetters(batch: MessageBatch<Pointer>, env: Env): Promise<void> {
  const ids = batch.messages.map(({ body }) => body.id);
  log.error("retries.dead_letters", { count: ids.length });
  const row = toRow(GATEWAY, {
    event_type: "queue.dead_letters",
    entity: ["message_cache", null],
    action: "update",
    data: { ids },
    error: "not_handed_over",
  });
  await database(env.DB)
    .insert(event_log)
    .values({ id: newId(), ...row });
}
