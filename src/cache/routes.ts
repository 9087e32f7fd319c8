import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { listCache } from "./list.ts";

export const cacheRoutes = createRouter().openapi(contract.listCache, async (c) =>
  c.json(await listCache(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
);
