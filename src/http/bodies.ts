import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { AppError } from "#src/errors.ts";
import { isDeeperThan } from "./nesting.ts";

const MOST_BYTES = 1024 * 1024;
const MOST_LEVELS = 100;

/** No body of the API is larger. */
export const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new AppError("too_large", "The body is larger than 1 MB");
  },
});

/** Bodies are JSON, of a depth that can be read. It also keeps other sites' forms out: they cannot send this type without asking first. */
export const jsonOnly = createMiddleware(async (c, next) => {
  const { headers } = c.req.raw;
  const isThere = c.req.raw.body !== null && headers.get("content-length") !== "0";
  const type = headers.get("content-type") ?? "";
  if (isThere && !/^application\/([a-z.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new AppError("unsupported_media_type", "Send the body as application/json");
  }
  if (isThere && isDeeperThan(MOST_LEVELS, new Uint8Array(await c.req.arrayBuffer()))) {
    throw new AppError("invalid", `The body nests deeper than ${MOST_LEVELS} levels`);
  }
  await next();
});

/** Answers of the API hold what is one caller's alone, once even a secret. */
export const neverStored = createMiddleware(async (c, next) => {
  await next();
  c.header("cache-control", "no-store");
});
