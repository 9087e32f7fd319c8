import type { OpenAPIHono } from "@hono/zod-openapi";
import { type App, createRouter } from "#src/http/router.ts";
import { openApiOf } from "./openapi.ts";

/** `/openapi.json`: the contract of every route of `app`, itself included. */
export function docsRoutes(app: OpenAPIHono<App>) {
  // Making it takes longer than most requests: it is made once for an address.
  const made = new Map<string, string>();
  return createRouter().get("/openapi.json", (c) => {
    const server = c.env.PUBLIC_URL || new URL(c.req.url).origin;
    const text = made.get(server) ?? JSON.stringify(openApiOf(app, server));
    made.clear();
    made.set(server, text);
    return c.body(text, 200, { "content-type": "application/json", "cache-control": "public, max-age=300" });
  });
}
