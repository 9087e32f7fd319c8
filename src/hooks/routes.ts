import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { changeHook, createHook, deleteHook, getHook, listHooks } from "./hooks.ts";
import { pushHooks } from "./push.ts";

export const hookRoutes = createRouter()
  .openapi(contract.createHook, async (c) => {
    const { hook, changed } = await createHook(c.env, c.get("who"), c.req.valid("json"));
    await pushHooks(c.env, changed);
    return c.json(hook, 201);
  })
  .openapi(contract.listHooks, async (c) => c.json(await listHooks(c.env, c.get("who"), c.req.valid("query")), 200))
  .openapi(contract.getHook, async (c) => c.json(await getHook(c.env, c.get("who"), c.req.valid("param").id), 200))
  .openapi(contract.changeHook, async (c) => {
    const change = { id: c.req.valid("param").id, change: c.req.valid("json") };
    const { hook, changed } = await changeHook(c.env, c.get("who"), change);
    await pushHooks(c.env, changed);
    return c.json(hook, 200);
  })
  .openapi(contract.deleteHook, async (c) => {
    const { id } = c.req.valid("param");
    const changed = await deleteHook(c.env, c.get("who"), id);
    const ended = await pushHooks(c.env, changed);
    return c.json({ id, ended: ended[id] ?? 0 }, 200);
  });
