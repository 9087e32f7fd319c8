import { createMiddleware } from "hono/factory";
import { requestId } from "hono/request-id";
import type { App } from "./router.ts";

/** Tells the request's id with an answer that somebody else made too: an object of an account, the bucket of files. */
const toldAlways = createMiddleware<App>(async (c, next) => {
  await next();
  c.header("x-request-id", c.get("requestId"));
});

/** Every request has an id, and every answer tells it. */
export const requestIds = [requestId(), toldAlways] as const;
