import { database } from "#src/db/client.ts";
import { originOf } from "#src/http/auth.ts";
import { forgetSession, rememberSession } from "#src/http/cookie.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { endAllSessions, endSession, listSessions } from "./list.ts";
import { logIn, logOut } from "./sessions.ts";

export const sessionRoutes = createRouter()
  .openapi(contract.login, async (c) => {
    const signedIn = await logIn(c.env, originOf(c), c.req.valid("json"));
    rememberSession(c, signedIn.token);
    return c.json(signedIn, 200);
  })
  .openapi(contract.logout, async (c) => {
    await logOut(database(c.env.DB), c.get("who"));
    forgetSession(c);
    return c.body(null, 204);
  })
  .openapi(contract.listSessions, async (c) =>
    c.json(await listSessions(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.endSession, async (c) => {
    const { current } = await endSession(database(c.env.DB), c.get("who"), c.req.valid("param").id);
    if (current) forgetSession(c);
    return c.body(null, 204);
  })
  .openapi(contract.endSessions, async (c) => {
    const { user_id, keep_current } = c.req.valid("query");
    const asked = { user_id, keep_current: keep_current === "true" };
    const { current } = await endAllSessions(database(c.env.DB), c.get("who"), asked);
    if (current) forgetSession(c);
    return c.body(null, 204);
  });
