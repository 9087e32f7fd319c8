// Puts every event into a queue of your own, and works through it at your own pace. A 2xx only once the queue has it.
import { type HookEvent, verifyHook } from "#src/client/whatshooked.ts"; // the folder that `npm run build:client` writes

type Settings = { HOOK_SECRET: string; EVENTS: Queue<HookEvent>; SEEN: KVNamespace };

export default {
  async fetch(request: Request, env: Settings): Promise<Response> {
    const verified = await verifyHook(env.HOOK_SECRET, request);
    if (!verified.ok) return new Response(verified.reason, { status: 401 });
    await env.EVENTS.send(verified.event);
    return new Response(null, { status: 202 });
  },

  async queue(batch: MessageBatch<HookEvent>, env: Settings): Promise<void> {
    for (const { body: event } of batch.messages) {
      // Both the gateway and the queue deliver at least once: repeats are known by the event's id.
      if (await env.SEEN.get(event.id)) continue;
      console.log(`${event.sequence} ${event.type}`);
      await env.SEEN.put(event.id, event.type, { expirationTtl: 14 * 86_400 });
    }
  },
};
