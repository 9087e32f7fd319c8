import { Hono } from "hono";
import { AppError } from "#src/errors.ts";
import { baseOf } from "#src/http/base.ts";
import { type App, createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { changeReceiver, createReceiver, deleteReceiver, getReceiver, receive } from "./receivers.ts";

export const receiverRoutes = createRouter()
  .openapi(contract.createReceiver, async (c) => {
    const asked = c.req.valid("json") ?? {};
    return c.json(await createReceiver(c.env, c.get("who"), { base: baseOf(c.env, c.req.url), ...asked }), 201);
  })
  .openapi(contract.getReceiver, async (c) => {
    const at = { base: baseOf(c.env, c.req.url), id: c.req.valid("param").id };
    return c.json(await getReceiver(c.env, c.get("who"), { ...at, ...c.req.valid("query") }), 200);
  })
  .openapi(contract.changeReceiver, async (c) => {
    const at = { base: baseOf(c.env, c.req.url), id: c.req.valid("param").id };
    return c.json(await changeReceiver(c.env, c.get("who"), { ...at, change: c.req.valid("json") }), 200);
  })
  .openapi(contract.deleteReceiver, async (c) => {
    await deleteReceiver(c.env, c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  });

/** What hooks are sent with. */
const METHODS = ["GET", "POST", "PUT", "PATCH"];

/** Where test receivers take requests, as any receiver does: of everybody who knows the address. */
export const receiverDoor = new Hono<App>().on(METHODS, "/:id", async (c) => {
  const answer = await receive(c.env, c.req.param("id"), c.req.raw);
  if (!answer) throw new AppError("not_found", "There is no such test receiver");
  return new Response(answer.body, answer);
});
