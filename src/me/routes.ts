import { database } from "#src/db/client.ts";
import { jsonLines } from "#src/http/lines.ts";
import { ifUnchanged, tagged } from "#src/http/etag.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { everythingOf } from "./export.ts";
import { changeMe, getMe } from "./me.ts";

export const meRoutes = createRouter()
  .openapi(contract.getMe, async (c) => c.json(tagged(c, await getMe(database(c.env.DB), c.get("who"))), 200))
  .openapi(contract.exportMe, (c) => jsonLines(c, everythingOf(c.env, c.get("who"))))
  .openapi(contract.changeMe, async (c) => {
    await ifUnchanged(c, () => getMe(database(c.env.DB), c.get("who")));
    return c.json(tagged(c, await changeMe(c.env, c.get("who"), c.req.valid("json"))), 200);
  });
