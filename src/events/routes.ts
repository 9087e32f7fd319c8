import { problem } from "#src/http/problem.ts";
import { createRouter } from "#src/http/router.ts";
import * as contract from "./contract.ts";
import { pullEvents } from "./pull.ts";

export const eventRoutes = createRouter().openapi(contract.pullEvents, async (c) => {
  const { types = [], ...query } = c.req.valid("query");
  const stretch = await pullEvents(c.env, c.get("who"), { id: c.req.valid("param").id, ...query, types });
  if (stretch.is === "page") {
    const { items, next_after } = stretch;
    return c.body(`{"items":${items},"next_after":${next_after}}`, 200, { "content-type": "application/json" });
  }
  const { oldest } = stretch;
  const trimmed = problem(c, "log_trimmed", `The log begins with ${oldest}: read on from after=${oldest - 1}`);
  const body: object = await trimmed.json();
  return new Response(JSON.stringify({ ...body, oldest }), trimmed);
});
