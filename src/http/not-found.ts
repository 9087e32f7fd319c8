import type { Context, Hono } from "hono";
import { problem } from "./problem.ts";
import type { App } from "./router.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
// The method under which Hono files what `app.use` was given.
const MIDDLEWARE = "ALL";

/** OPTIONS answers which methods a path takes; another method than these is 405; a path nobody knows is 404. */
export const notFound = (app: Hono<App>) => (c: Context<App>) => {
  const taken = METHODS.filter((method) =>
    app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method !== MIDDLEWARE),
  );
  if (taken.length === 0) return problem(c, "not_found", "There is nothing at this path");
  // HEAD is answered as GET, without the body.
  const allowed = [...taken, ...(taken.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  c.header("allow", allowed);
  if (c.req.method === "OPTIONS") return c.body(null, 204);
  return problem(c, "method_not_allowed", `This path takes ${allowed}`);
};
