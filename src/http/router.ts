import { OpenAPIHono } from "@hono/zod-openapi";
import type { RequestIdVariables } from "hono/request-id";
import type { SecureHeadersVariables } from "hono/secure-headers";
import type { z } from "zod";
import { AppError } from "#src/errors.ts";
import type { Who } from "./auth.ts";

export type App = { Bindings: Env; Variables: RequestIdVariables & SecureHeadersVariables & { who: Who } };

/** A router whose validation errors are our problems: 400, each bad field named. */
export const createRouter = () =>
  new OpenAPIHono<App>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });

function invalid(error: z.core.$ZodError): AppError {
  const errors = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const first = errors[0];
  return new AppError("invalid", first?.path ? `${first.path}: ${first.message}` : (first?.message ?? ""), { errors });
}
