import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { countCache, getCached, listCache } from "./list.ts";
import { countMatching, deleteCached, deleteMatching, tellGone } from "./remove.ts";
import { countReplayable, replayCached, replayMatching } from "./replay.ts";

// Paths with a name stand before the one with an id: the first that fits is taken.
export const cacheRoutes = createRouter()
  .openapi(contract.listCache, async (c) =>
    c.json(await listCache(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.countCache, async (c) =>
    c.json(await countCache(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.replayCache, async (c) => {
    const { filter, dry_run } = c.req.valid("json");
    if (dry_run) return c.json({ count: await countReplayable(database(c.env.DB), c.get("who"), filter) }, 200);
    return c.json(await replayMatching(c.env, c.get("who"), filter), 202);
  })
  .openapi(contract.deleteCache, async (c) => {
    const { filter, dry_run } = c.req.valid("json");
    if (dry_run) {
      return c.json({ count: await countMatching(database(c.env.DB), c.get("who"), filter), more: false }, 200);
    }
    const { accounts, ...done } = await deleteMatching(c.env, c.get("who"), filter);
    c.executionCtx.waitUntil(tellGone(c.env, { accounts }));
    return c.json(done, 200);
  })
  .openapi(contract.getCached, async (c) => c.json(await getCached(c.env, c.get("who"), c.req.valid("param").id), 200))
  .openapi(contract.replayCached, async (c) =>
    c.json({ count: await replayCached(c.env, c.get("who"), c.req.valid("param").id) }, 202),
  )
  .openapi(contract.deleteCached, async (c) => {
    const gone = await deleteCached(c.env, c.get("who"), c.req.valid("param").id);
    c.executionCtx.waitUntil(tellGone(c.env, gone));
    return c.body(null, 204);
  });
