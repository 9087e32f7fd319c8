import { createMiddleware } from "hono/factory";
import { AppError } from "#src/errors.ts";
import { problem } from "./problem.ts";
import type { App } from "./router.ts";

const JSON_TYPE = "application/json";

/** Whether an `Accept` header takes a media type; one that is absent or cannot be read takes all. */
export function takes(accept: string | undefined, type: string): boolean {
  const [is = "", kind = ""] = [type.split(";")[0]?.trim().toLowerCase(), type.split("/")[0]?.toLowerCase()];
  const ranges = (accept ?? "").split(",").map((range) => range.split(";").map((part) => part.trim().toLowerCase()));
  const known = ranges.filter(([range = ""]) => range.includes("/"));
  if (known.length === 0) return true;
  return known.some(
    ([range, ...more]) =>
      ["*/*", `${kind}/*`, is].includes(range ?? "") && !more.some((one) => /^q=0(\.0*)?$/.test(one)),
  );
}

/**
 * 406 where nothing that is answered would be taken. What changes something answers JSON or nothing, so that is known before;
 * what is read is known by its type. Problems are told in any case.
 */
export const acceptable = createMiddleware<App>(async (c, next) => {
  const accept = c.req.header("accept");
  const isRead = ["GET", "HEAD", "OPTIONS"].includes(c.req.method);
  if (!isRead && !takes(accept, JSON_TYPE)) throw new AppError("not_acceptable", `It is answered as ${JSON_TYPE}`);
  await next();
  const type = c.res.headers.get("content-type");
  if (!isRead || !c.res.ok || !type || takes(accept, type)) return;
  await c.res.body?.cancel();
  c.res = problem(c, "not_acceptable", `It is answered as ${type.split(";")[0]}`);
});
