import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { changeProfile, getProfile } from "./profile.ts";

export const profileRoutes = createRouter()
  .openapi(contract.getProfile, async (c) =>
    c.json(await getProfile(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.changeProfile, async (c) => {
    const input = { ...c.req.valid("param"), change: c.req.valid("json") };
    return c.json(await changeProfile(c.env, c.get("who"), input), 200);
  });
