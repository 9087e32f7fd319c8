import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { log } from "#src/log.ts";
import type { App } from "./router.ts";

const LAST = -1;

/**
 * One line for each request of the API, when its answer begins. The route as it is declared, not the path: ids of people
 * stand in paths. Meta's door has none: at volume the lines would cost more than the deliveries.
 */
export const requestLog = createMiddleware<App>(async (c, next) => {
  const begun = Date.now();
  await next();
  const who = c.get("who");
  log.info("request.done", {
    request_id: c.get("requestId"),
    method: c.req.method,
    route: routePath(c, LAST),
    status: c.res.status,
    ms: Date.now() - begun,
    ...(who && { user_id: who.user_id, ...("key_id" in who.by && { key_id: who.by.key_id }) }),
  });
});
