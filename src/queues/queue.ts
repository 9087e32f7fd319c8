import type { Pointer } from "#src/cache/pointer.ts";
import { onDeadLetters } from "./dead-letters.ts";
import { onRetries } from "./retries.ts";

/** A batch goes to the consumer of its queue. */
export function onQueue(batch: MessageBatch, env: Env): Promise<void> {
  // Only this Worker writes to its queues, and it writes pointers.
  const pointers = batch as MessageBatch<Pointer>;
  return batch.queue === "retries-dead" ? onDeadLetters(pointers, env) : onRetries(pointers, env);
}
