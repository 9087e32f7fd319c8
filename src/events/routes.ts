import { shownIn } from "#src/http/auth.ts";
import { createRouter } from "#src/http/router.ts";
import { trimmed } from "#src/http/trimmed.ts";
import * as contract from "./contract.ts";
import { followEvents, pullEvents } from "./pull.ts";

export const eventRoutes = createRouter()
  .openapi(contract.pullEvents, async (c) => {
    const { types = [], wait, ...query } = c.req.valid("query");
    const waits = { wait, shown: shownIn(c) };
    const { id } = c.req.valid("param");
    const stretch = await pullEvents(c.env, c.get("who"), { id, ...query, types, waits });
    if (stretch.is === "trimmed") return trimmed(c, stretch.oldest);
    const { items, next_after } = stretch;
    return c.body(`{"items":${items},"next_after":${next_after}}`, 200, { "content-type": "application/json" });
  })
  .openapi(contract.streamEvents, async (c) => {
    const { after, types = [] } = c.req.valid("query");
    // A browser that reconnects repeats the address it began with: where it is now stands in the header.
    const last = c.req.valid("header")["last-event-id"];
    const asWebSocket = c.req.header("upgrade")?.toLowerCase() === "websocket";
    const { id } = c.req.valid("param");
    const asked = { id, after: last ?? after, types, asWebSocket, shown: shownIn(c) };
    const stream = await followEvents(c.env, c.get("who"), asked);
    return stream.status === 410 ? trimmed(c, (await stream.json<{ oldest: number }>()).oldest) : stream;
  });
