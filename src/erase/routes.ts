import type { Context } from "hono";
import { type App, createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { listPurges, purgeSome } from "./purges.ts";
import { purgeAccount, purgeUser } from "./start.ts";

const goOn = (c: Context<App>) => c.executionCtx.waitUntil(purgeSome(c.env));

export const eraseRoutes = createRouter()
  .openapi(contract.purgeAccount, async (c) => {
    const purge = await purgeAccount(c.env, c.get("who"), c.req.valid("param").id);
    goOn(c);
    return c.json(purge, 202);
  })
  .openapi(contract.purgeUser, async (c) => {
    const purge = await purgeUser(c.env, c.get("who"), c.req.valid("param").id);
    goOn(c);
    return c.json(purge, 202);
  })
  .openapi(contract.listPurges, async (c) => c.json(await listPurges(c.env, c.req.valid("query")), 200));
