import { audit, gatewayFor } from "#src/audit/audit.ts";
import type { Pointer } from "#src/cache/pointer.ts";
import { database } from "#src/db/client.ts";
import { log } from "#src/log.ts";

/**
 * Pointers that could never be handed over: a defect of the gateway, so it is written down. The rows they point to are
 * still there, and the sweep brings them again.
 */
export async function onDeadLetters(batch: MessageBatch<Pointer>, env: Env): Promise<void> {
  const ids = batch.messages.map(({ body }) => body.id);
  log.error("retries.dead_letters", { count: ids.length });
  await audit(database(env.DB), gatewayFor(null), {
    event_type: "queue.dead_letters",
    entity: ["message_cache", null],
    action: "update",
    data: { ids },
    error: "not_handed_over",
  });
}
