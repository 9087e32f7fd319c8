import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { syncTemplates } from "./sync.ts";
import {
  changeTemplate,
  createTemplate,
  deleteTemplate,
  deleteTemplates,
  getTemplate,
  listTemplates,
} from "./templates.ts";

export const templateRoutes = createRouter()
  .openapi(contract.listTemplates, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await listTemplates(c.env, c.get("who"), asked), 200);
  })
  .openapi(contract.createTemplate, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await createTemplate(c.env, c.get("who"), input), 201);
  })
  .openapi(contract.syncTemplates, async (c) =>
    c.json(await syncTemplates(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.getTemplate, async (c) => c.json(await getTemplate(c.env, c.get("who"), c.req.valid("param")), 200))
  .openapi(contract.changeTemplate, async (c) => {
    const input = { ...c.req.valid("param"), change: c.req.valid("json") };
    return c.json(await changeTemplate(c.env, c.get("who"), input), 200);
  })
  .openapi(contract.deleteTemplate, async (c) => {
    await deleteTemplate(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  })
  .openapi(contract.deleteTemplates, async (c) => {
    await deleteTemplates(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("query") });
    return c.body(null, 204);
  });
