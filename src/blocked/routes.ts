import { createRouter } from "#src/http/router.ts";
import { block, listBlocked, unblock } from "./blocked.ts";
import * as contract from "./contract.ts";

export const blockedRoutes = createRouter()
  .openapi(contract.listBlocked, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await listBlocked(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.block, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await block(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.unblock, async (c) => {
    await unblock(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  });
