import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { createKey, listKeys, revokeKey } from "./keys.ts";

export const keyRoutes = createRouter()
  .openapi(contract.createKey, async (c) =>
    c.json(await createKey(database(c.env.DB), c.get("who"), c.req.valid("json")), 201),
  )
  .openapi(contract.listKeys, async (c) =>
    c.json(await listKeys(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.revokeKey, async (c) => {
    await revokeKey(database(c.env.DB), c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  });
