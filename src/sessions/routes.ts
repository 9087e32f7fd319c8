import { database } from "#src/db/client.ts";
import { originOf } from "#src/http/auth.ts";
import { forgetSession, rememberSession } from "#src/http/cookie.ts";
import { createRouter } from "#src/http/router.ts";
import { login, logout } from "./contract.ts";
import { logIn, logOut } from "./sessions.ts";

export const sessionRoutes = createRouter()
  .openapi(login, async (c) => {
    const signedIn = await logIn(database(c.env.DB), originOf(c), c.req.valid("json"));
    rememberSession(c, signedIn.token);
    return c.json(signedIn, 200);
  })
  .openapi(logout, async (c) => {
    await logOut(database(c.env.DB), c.get("who"));
    forgetSession(c);
    return c.body(null, 204);
  });
