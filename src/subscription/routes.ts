import { baseOf } from "#src/http/base.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { getSubscription, subscribe, unsubscribe } from "./subscription.ts";

export const subscriptionRoutes = createRouter()
  .openapi(contract.subscribe, async (c) => {
    // Without a body nothing was validated: the defaults are taken.
    const input = contract.SubscribeInput.parse(c.req.valid("json") ?? {});
    const { id } = c.req.valid("param");
    return c.json(await subscribe(c.env, c.get("who"), { id, base: baseOf(c.env, c.req.url), ...input }), 200);
  })
  .openapi(contract.getSubscription, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await getSubscription(c.env, c.get("who"), { id, base: baseOf(c.env, c.req.url) }), 200);
  })
  .openapi(contract.unsubscribe, async (c) => {
    await unsubscribe(c.env, c.get("who"), c.req.valid("param").id);
    return c.body(null, 204);
  });
