import { app } from "./app.ts";
import { onCron } from "./cron.ts";
import { onQueue } from "./queues/queue.ts";

export { Account } from "#durable-objects/account/account.ts";
export { Fleet } from "#durable-objects/fleet/fleet.ts";
export { Receiver } from "#durable-objects/receiver.ts";
export { Collector } from "./media/collector.ts";
export { Sender } from "./deliveries/sender.ts";
export { Graph } from "./graph/sender.ts";

export default { fetch: app.fetch, queue: onQueue, scheduled: onCron } satisfies ExportedHandler<Env>;
