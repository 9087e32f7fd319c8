import { createRouter } from "#src/http/router.ts";
import { deleteConsumer, getConsumer, listConsumers, moveConsumer } from "./consumers.ts";
import * as contract from "./contract.ts";

export const consumerRoutes = createRouter()
  .openapi(contract.moveConsumer, async (c) => {
    const where = { ...c.req.valid("param"), ...c.req.valid("json") };
    const { made, consumer } = await moveConsumer(c.env, c.get("who"), where);
    return c.json(consumer, made ? 201 : 200);
  })
  .openapi(contract.listConsumers, async (c) => {
    const items = await listConsumers(c.env, c.get("who"), c.req.valid("param").id);
    return c.json({ items, next: null }, 200);
  })
  .openapi(contract.getConsumer, async (c) => c.json(await getConsumer(c.env, c.get("who"), c.req.valid("param")), 200))
  .openapi(contract.deleteConsumer, async (c) => {
    await deleteConsumer(c.env, c.get("who"), c.req.valid("param"));
    return c.body(null, 204);
  });
