import { createRouter } from "#src/http/router.ts";
import { trimmed } from "#src/http/trimmed.ts";
import { cancelReplay, replayHook, testHook } from "./ask.ts";
import * as contract from "./contract.ts";
import { listDeliveries, listLanes } from "./lanes.ts";

export const laneRoutes = createRouter()
  .openapi(contract.listLanes, async (c) => {
    const asked = { id: c.req.valid("param").id, ...c.req.valid("query") };
    return c.json(await listLanes(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.listDeliveries, async (c) => {
    const asked = { id: c.req.valid("param").id, ...c.req.valid("query") };
    return c.json(await listDeliveries(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.testHook, async (c) => {
    // Without a body nothing was validated.
    const { account_id } = c.req.valid("json") ?? {};
    return c.json(await testHook(c.env, c.get("who"), { id: c.req.valid("param").id, account_id }), 200);
  })
  .openapi(contract.replayHook, async (c) => {
    const replay = await replayHook(c.env, c.get("who"), { id: c.req.valid("param").id, ...c.req.valid("json") });
    if (replay.is === "trimmed") return trimmed(c, replay.oldest);
    const { is, count, from, to } = replay;
    return is === "counted" ? c.json({ count, from, to }, 200) : c.json({ count, from, to }, 202);
  })
  .openapi(contract.cancelReplay, async (c) => {
    await cancelReplay(c.env, c.get("who"), { id: c.req.valid("param").id, ...c.req.valid("query") });
    return c.body(null, 204);
  });
