import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "@hono/zod-openapi";
import { AppError, ERROR_CODES, type ErrorCode } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";

const STATUS = {
  invalid: 400,
  signature: 401,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  log_trimmed: 410,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  not_supported: 422,
  rate_limited: 429,
  internal: 500,
  upstream: 502,
  unavailable: 503,
  timeout: 504,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

const TITLE: Record<ErrorCode, string> = {
  invalid: "The request is not valid",
  signature: "The signature is missing or wrong",
  unauthorized: "Sign in or send a key",
  forbidden: "Not allowed",
  not_found: "Not found",
  method_not_allowed: "This path does not take that method",
  not_acceptable: "There is no such form of it",
  conflict: "It conflicts with what is there",
  log_trimmed: "The log no longer reaches back so far",
  precondition_failed: "It is not in that version any more",
  too_large: "The request is too large",
  unsupported_media_type: "The content type is not supported",
  unprocessable: "It is well formed and cannot be done",
  not_supported: "Not supported",
  rate_limited: "Too many requests",
  internal: "The gateway failed",
  upstream: "A service behind the gateway failed",
  unavailable: "Not available at the moment",
  timeout: "It took too long",
};

/** RFC 9457, as every error answer of the gateway: `code` is for programs, `detail` for people. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES),
    request_id: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    meta: z
      .object({
        code: z.number().int(),
        subcode: z.number().int().optional(),
        message: z.string(),
        details: z.string().optional(),
      })
      .optional()
      .openapi({ description: "what Meta answered, where that is the reason" }),
  })
  .openapi("Problem");

/** Answers `application/problem+json`. */
export function problem(
  c: Context,
  code: ErrorCode,
  detail: string,
  more: Partial<Pick<AppError, "errors" | "retryAfter" | "meta">> = {},
): Response {
  const status = STATUS[code];
  const body: z.infer<typeof Problem> = {
    type: "about:blank",
    title: TITLE[code],
    status,
    detail,
    code,
    request_id: c.get("requestId"),
    ...(more.errors ? { errors: more.errors } : {}),
    ...(more.meta ? { meta: more.meta } : {}),
  };
  const headers: Record<string, string> = { "content-type": "application/problem+json" };
  if (more.retryAfter) headers["retry-after"] = String(more.retryAfter);
  if (code === "unauthorized") headers["www-authenticate"] = 'Bearer realm="whatshooked"';
  return c.body(JSON.stringify(body), status, headers);
}

/** The one place where errors become answers. */
export function onError(error: Error, c: Context): Response {
  const known = errorOf(error, c);
  return problem(c, known.code, known.message, known);
}

/** What a client may know of an error. Unknown errors leak no text. */
export function errorOf(error: Error, c: Context): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException) {
    // Hono's own refusals: a body that is no JSON (400), a body limit (413).
    const code = error.status === 413 ? "too_large" : error.status === 401 ? "unauthorized" : "invalid";
    return new AppError(code, error.message || "The request could not be read");
  }
  log.error("request.failed", { request_id: c.get("requestId"), path: c.req.routePath, reason: reasonOf(error) });
  return new AppError("internal", "The request failed; nothing of it can be assumed to have happened");
}
