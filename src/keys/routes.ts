import { database } from "#src/db/client.ts";
import { ifUnchanged, tagged } from "#src/http/etag.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { createKey, getKey, listKeys, revokeKey } from "./keys.ts";
import { rotateKey } from "./rotate.ts";

export const keyRoutes = createRouter()
  .openapi(contract.createKey, async (c) =>
    c.json(await createKey(database(c.env.DB), c.get("who"), c.req.valid("json")), 201),
  )
  .openapi(contract.listKeys, async (c) =>
    c.json(await listKeys(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.getKey, async (c) =>
    c.json(tagged(c, await getKey(database(c.env.DB), c.get("who"), c.req.valid("param").id)), 200),
  )
  .openapi(contract.rotateKey, async (c) => {
    // Without a body nothing was validated: the defaults are taken.
    const asked = contract.KeyRotation.parse(c.req.valid("json") ?? {});
    const rotated = await rotateKey(database(c.env.DB), c.get("who"), { id: c.req.valid("param").id, ...asked });
    return c.json(rotated, 200);
  })
  .openapi(contract.revokeKey, async (c) => {
    const { id } = c.req.valid("param");
    await ifUnchanged(c, () => getKey(database(c.env.DB), c.get("who"), id));
    await revokeKey(database(c.env.DB), c.get("who"), id);
    return c.body(null, 204);
  });
