import { database } from "#src/db/client.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { changeMe, getMe } from "./me.ts";

export const meRoutes = createRouter()
  .openapi(contract.getMe, async (c) => c.json(await getMe(database(c.env.DB), c.get("who")), 200))
  .openapi(contract.changeMe, async (c) => c.json(await changeMe(c.env, c.get("who"), c.req.valid("json")), 200));
