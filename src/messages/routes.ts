import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { cancelMessage, getMessage, listMessages, readMessage, sendMessage } from "./messages.ts";

const IN_THE_OUTBOX = ["queued", "sending"];

export const messageRoutes = createRouter()
  .openapi(contract.sendMessage, async (c) => {
    const { "idempotency-key": key } = c.req.valid("header");
    const { wait } = c.req.valid("query");
    const handed = { id: c.req.valid("param").id, message: c.req.valid("json"), key, wait };
    const send = await sendMessage(c.env, c.get("who"), handed);
    // Asking again has to answer the same: without waiting that is that it was taken, however far it is by now.
    const isOutcome = wait > 0 && !IN_THE_OUTBOX.includes(send.status);
    return isOutcome ? c.json(send, 200) : c.json({ id: send.id, status: "queued" as const }, 202);
  })
  .openapi(contract.getMessage, async (c) =>
    c.json(await getMessage(c.env, c.get("who"), c.req.valid("param").id), 200),
  )
  .openapi(contract.listMessages, async (c) => {
    const listed = { id: c.req.valid("param").id, ...c.req.valid("query") };
    return c.json(await listMessages(c.env, c.get("who"), listed), 200);
  })
  .openapi(contract.cancelMessage, async (c) => {
    await cancelMessage(c.env, c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(contract.readMessage, async (c) => {
    await readMessage(c.env, c.get("who"), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  });
