import { database } from "#src/db/client.ts";
import { pushHooks } from "#src/hooks/push.ts";
import { originOf } from "#src/http/auth.ts";
import { ifUnchanged, tagged } from "#src/http/etag.ts";
import { createRouter } from "#src/http/router.ts";
import { refuseTooMany } from "#src/sessions/limit.ts";
import { changeUser, deleteUser } from "./change.ts";
import * as contract from "./contract.ts";
import { requestReset, resetPassword } from "./reset.ts";
import { isSetupOpen, setUp } from "./setup.ts";
import { createUser, getUser, listUsers } from "./users.ts";

export const userRoutes = createRouter()
  .openapi(contract.setup, async (c) => {
    const input = { ...c.req.valid("json"), expected: c.env.SETUP_TOKEN };
    return c.json({ user: await setUp(database(c.env.DB), originOf(c), input) }, 201);
  })
  .openapi(contract.getSetup, async (c) => c.json({ open: await isSetupOpen(database(c.env.DB)) }, 200))
  .openapi(contract.createUser, async (c) =>
    c.json(await createUser(database(c.env.DB), c.get("who"), c.req.valid("json")), 201),
  )
  .openapi(contract.listUsers, async (c) =>
    c.json(await listUsers(database(c.env.DB), c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.getUser, async (c) =>
    c.json(tagged(c, await getUser(database(c.env.DB), c.get("who"), c.req.valid("param").id)), 200),
  )
  .openapi(contract.changeUser, async (c) => {
    const change = { id: c.req.valid("param").id, change: c.req.valid("json") };
    await ifUnchanged(c, () => getUser(database(c.env.DB), c.get("who"), change.id));
    const { user, changed } = await changeUser(database(c.env.DB), c.get("who"), change);
    if (changed) await pushHooks(c.env, changed);
    return c.json(tagged(c, user), 200);
  })
  .openapi(contract.deleteUser, async (c) => {
    const { id } = c.req.valid("param");
    await ifUnchanged(c, () => getUser(database(c.env.DB), c.get("who"), id));
    const { changed } = await deleteUser(database(c.env.DB), c.get("who"), id);
    if (changed) await pushHooks(c.env, changed);
    return c.body(null, 204);
  })
  .openapi(contract.requestReset, async (c) =>
    c.json(await requestReset(database(c.env.DB), c.get("who"), c.req.valid("param").id), 201),
  )
  .openapi(contract.resetPassword, async (c) => {
    const actor = originOf(c);
    await refuseTooMany(c.env, { actor, event_type: "reset.refused" });
    await resetPassword(database(c.env.DB), actor, c.req.valid("json"));
    return c.body(null, 204);
  });
