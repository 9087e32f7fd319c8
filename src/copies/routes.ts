import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { createCopy, createHandle, deleteCopy, getCopy, readCopy } from "./copies.ts";

export const copyRoutes = createRouter()
  .openapi(contract.createCopy, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await createCopy(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.createHandle, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await createHandle(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.getCopy, async (c) => c.json(await getCopy(c.env, c.get("who"), c.req.valid("param")), 200))
  .openapi(contract.readCopy, async (c) => readCopy(c.env, c.get("who"), c.req.valid("param")))
  .openapi(contract.deleteCopy, async (c) => {
    await deleteCopy(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  });
