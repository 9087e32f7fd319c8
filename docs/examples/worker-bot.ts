// A bot in a Worker: the hook is answered at once, the message goes out through the API.
import { createClient, dataOf, verifyHook } from "#src/client/whatshooked.ts"; // the folder that `npm run build:client` writes

type Settings = {
  GATEWAY_URL: string;
  /** a key that may `messages:send` */
  GATEWAY_KEY: string;
  HOOK_SECRET: string;
};

export default {
  async fetch(request: Request, env: Settings): Promise<Response> {
    const verified = await verifyHook(env.HOOK_SECRET, request);
    if (!verified.ok) return new Response(verified.reason, { status: 401 });
    const { event } = verified;
    if (event.type !== "message.received" || event.data.type !== "text") return new Response(null, { status: 204 });
    const gateway = createClient({ url: env.GATEWAY_URL, key: env.GATEWAY_KEY });
    const to = event.data.chat.id;
    // The event's id as key: an event that is delivered again is answered once. What cannot be sent now throws, and comes again.
    await dataOf(
      gateway.POST("/api/v1/accounts/{id}/messages", {
        params: { path: { id: event.account_id }, header: { "idempotency-key": event.id } },
        body: { to, type: "text", text: { body: `You said: ${event.data.text.body}` } },
      }),
    );
    return new Response(null, { status: 204 });
  },
};
