import type { Pointer } from "#src/cache/pointer.ts";
import { log } from "#src/log.ts";
import { onDeadLetters } from "./dead-letters.ts";
import { onRetries } from "./retries.ts";

/** A batch goes to the consumer of its queue. */
export async function onQueue(batch: MessageBatch, env: Env): Promise<void> {
  const begun = Date.now();
  // Only this Worker writes to its queues, and it writes pointers.
  const pointers = batch as MessageBatch<Pointer>;
  await (batch.queue === "retries-dead" ? onDeadLetters(pointers, env) : onRetries(pointers, env));
  log.info("queue.done", { queue: batch.queue, messages: batch.messages.length, ms: Date.now() - begun });
}
