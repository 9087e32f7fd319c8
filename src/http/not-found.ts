import type { Context, Hono } from "hono";
import { problem } from "./problem.ts";
import type { App } from "./router.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
// The method under which Hono files what `app.use` was given.
const MIDDLEWARE = "ALL";

/** 405 with `Allow` where a path is known under another method, else 404. */
export const notFound = (app: Hono<App>) => (c: Context<App>) => {
  const allowed = METHODS.filter((method) =>
    app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method !== MIDDLEWARE),
  );
  if (allowed.length === 0) return problem(c, "not_found", "There is nothing at this path");
  c.header("allow", allowed.join(", "));
  return problem(c, "method_not_allowed", `This path takes ${allowed.join(", ")}`);
};
