import type { Pointer } from "#src/cache/pointer.ts";
import { log, reasonOf } from "#src/log.ts";

/**
 * Hands pointers whose time has come to their account's object. Handed over is acknowledged, whatever becomes of the
 * delivery: the object sets the next pointer. Only an object that could not be reached has its pointers come again.
 */
export async function onRetries(batch: MessageBatch<Pointer>, env: Env): Promise<void> {
  const byAccount = Map.groupBy(batch.messages, ({ body }) => body.account_id);
  const handOver = async ([accountId, messages]: [string, readonly Message<Pointer>[]]) => {
    try {
      await env.ACCOUNT.getByName(accountId).retry(messages.map(({ body }) => body.id));
      for (const message of messages) message.ack();
    } catch (error) {
      log.warn("retries.not_handed_over", { account_id: accountId, count: messages.length, reason: reasonOf(error) });
      for (const message of messages) message.retry();
    }
  };
  await Promise.all([...byAccount].map(handOver));
}
