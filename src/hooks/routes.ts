import type { Context } from "hono";
import { ifUnchanged, tagged } from "#src/http/etag.ts";
import { createRouter } from "#src/http/router.ts";
import { statesOf } from "#src/lanes/lanes.ts";
import * as contract from "./contract.ts";
import { changeHook, createHook, deleteHook, getHook, listHooks } from "./hooks.ts";
import { pushHooks } from "./push.ts";
import { rotateSecret } from "./rotate.ts";

// What a request calls the gateway must not be a hook's host: PUBLIC_URL may be empty.
const hostOf = (c: Context): string => new URL(c.req.url).hostname;

export const hookRoutes = createRouter()
  .openapi(contract.createHook, async (c) => {
    const { hook, changed } = await createHook(c.env, c.get("who"), { input: c.req.valid("json"), host: hostOf(c) });
    await pushHooks(c.env, changed);
    return c.json(tagged(c, hook), 201);
  })
  .openapi(contract.listHooks, async (c) => c.json(await listHooks(c.env, c.get("who"), c.req.valid("query")), 200))
  .openapi(contract.getHook, async (c) => {
    const hook = await getHook(c.env, c.get("who"), c.req.valid("param").id);
    return c.json({ ...tagged(c, hook), ...(await statesOf(c.env, hook)) }, 200);
  })
  .openapi(contract.changeHook, async (c) => {
    const change = { id: c.req.valid("param").id, change: c.req.valid("json"), host: hostOf(c) };
    await ifUnchanged(c, () => getHook(c.env, c.get("who"), change.id));
    const { hook, changed } = await changeHook(c.env, c.get("who"), change);
    await pushHooks(c.env, changed);
    return c.json(tagged(c, hook), 200);
  })
  .openapi(contract.rotateSecret, async (c) => {
    // Without a body nothing was validated: the defaults are taken.
    const asked = contract.Rotation.parse(c.req.valid("json") ?? {});
    const { hook, changed } = await rotateSecret(c.env, c.get("who"), { id: c.req.valid("param").id, ...asked });
    await pushHooks(c.env, changed);
    return c.json(tagged(c, hook), 200);
  })
  .openapi(contract.deleteHook, async (c) => {
    const { id } = c.req.valid("param");
    await ifUnchanged(c, () => getHook(c.env, c.get("who"), id));
    const changed = await deleteHook(c.env, c.get("who"), id);
    const ended = await pushHooks(c.env, changed);
    return c.json({ id, ended: ended[id] ?? 0 }, 200);
  });
