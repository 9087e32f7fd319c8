import { ifUnchanged, tagged } from "#src/http/etag.ts";
import { createRouter } from "#src/http/router.ts";
import { handOver } from "#src/meta/handover.ts";
import { createAccount, deleteAccount, getAccount, listAccounts } from "./accounts.ts";
import { changeAccount } from "./change.ts";
import * as contract from "./contract.ts";
import { healthOf } from "./health.ts";
import { tellClosed, tellOpen } from "./object.ts";

export const accountRoutes = createRouter()
  .openapi(contract.createAccount, async (c) => {
    const account = await createAccount(c.env, c.get("who"), c.req.valid("json"));
    await tellOpen(c.env, account);
    c.executionCtx.waitUntil(handOver(c.env));
    return c.json(tagged(c, account), 201);
  })
  .openapi(contract.listAccounts, async (c) =>
    c.json(await listAccounts(c.env, c.get("who"), c.req.valid("query")), 200),
  )
  .openapi(contract.getAccount, async (c) =>
    c.json(tagged(c, await getAccount(c.env, c.get("who"), c.req.valid("param").id)), 200),
  )
  .openapi(contract.getHealth, async (c) => c.json(await healthOf(c.env, c.get("who"), c.req.valid("param").id), 200))
  .openapi(contract.changeAccount, async (c) => {
    const change = { id: c.req.valid("param").id, change: c.req.valid("json") };
    await ifUnchanged(c, () => getAccount(c.env, c.get("who"), change.id));
    const account = await changeAccount(c.env, c.get("who"), change);
    await tellOpen(c.env, account);
    c.executionCtx.waitUntil(handOver(c.env));
    return c.json(tagged(c, account), 200);
  })
  .openapi(contract.deleteAccount, async (c) => {
    const { id } = c.req.valid("param");
    await ifUnchanged(c, () => getAccount(c.env, c.get("who"), id));
    await deleteAccount(c.env, c.get("who"), id);
    await tellClosed(c.env, id);
    return c.body(null, 204);
  });
