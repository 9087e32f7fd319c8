import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "@hono/zod-openapi";
import { AppError, type ErrorCode } from "#src/errors.ts";

/** An error as Meta's Graph API answers it: programs decide by `code` and `error_data.details`. */
export const MetaFault = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      code: z.number().int().openapi({
        description:
          "Meta's own, passed on where the reason is Meta's; else 190: the key; 10: what it may do; 100: a parameter (with subcode 33: the object is not there for the caller); 131008, 131009: a missing or wrong part of a message; 130429: too fast; 131016: not available; 131000: a failure, or nothing is known",
      }),
      error_subcode: z.number().int().optional(),
      error_data: z.object({ messaging_product: z.literal("whatsapp"), details: z.string() }),
      fbtrace_id: z.string().openapi({ description: "the gateway's id of the request" }),
    }),
  })
  .openapi("MetaFault");
export type MetaFault = z.infer<typeof MetaFault>;

type Usual = [status: ContentfulStatusCode, code: number, title: string];

const INVALID: Usual = [400, 100, "Invalid parameter"];
const FAILED: Usual = [500, 131_000, "Something went wrong"];

/** Meta's word for what went wrong here. */
const USUAL: Record<ErrorCode, Usual> = {
  invalid: INVALID,
  signature: INVALID,
  unauthorized: [401, 190, "Invalid OAuth access token"],
  forbidden: [403, 10, "Application does not have permission for this action"],
  not_found: [404, 100, "Unsupported request: the object does not exist or cannot be loaded"],
  method_not_allowed: [400, 100, "Unsupported request method"],
  not_acceptable: INVALID,
  conflict: INVALID,
  log_trimmed: INVALID,
  precondition_failed: INVALID,
  too_large: [413, 131_053, "Media upload error"],
  unsupported_media_type: [400, 131_053, "Media upload error"],
  unprocessable: INVALID,
  not_supported: [400, 131_051, "Unsupported message type"],
  rate_limited: [429, 130_429, "Rate limit hit"],
  internal: [500, 1, "An unknown error occurred"],
  upstream: FAILED,
  unavailable: [503, 131_016, "Service unavailable"],
  timeout: [504, 131_000, "Something went wrong"],
};

const MISSING_OBJECT = 33;
// Meta's codes for a token that is no good: here they speak of the caller's key, and what Meta says is of the account's own.
const OF_TOKENS = [0, 102, 190];
const ACCESS_DENIED: Usual = [403, 131_005, "Access denied"];

/** What a caller is told of an error, and with which status. `trace`: the id of the request. */
export function faultOf(error: AppError, trace: string): { status: ContentfulStatusCode; body: MetaFault } {
  const { code: ours, message: words, meta } = error;
  const [status, code, title] = usualOf(error);
  const subcode = meta ? meta.subcode : ours === "not_found" ? MISSING_OBJECT : undefined;
  const details = meta?.details ?? words;
  const message = `(#${code}) ${title}`;
  return {
    status,
    body: {
      error: {
        message,
        type: "OAuthException",
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        error_data: { messaging_product: "whatsapp", details },
        fbtrace_id: trace,
      },
    },
  };
}

function usualOf({ code, meta }: AppError): Usual {
  const usual = USUAL[code];
  if (!meta) return usual;
  if (OF_TOKENS.includes(meta.code)) return ACCESS_DENIED;
  return [usual[0], meta.code, meta.message.replace(/^\(#\d+\)\s*/, "") || usual[2]];
}

/** A part of a message that is not as it must be; `isMissing`: it is not there. */
export function wrongPart(path: string, what: string, isMissing = false): AppError {
  const code = isMissing ? 131_008 : 131_009;
  const message = isMissing ? "Required parameter is missing" : "Parameter value is not valid";
  return new AppError("invalid", `${path}: ${what}`, {
    errors: [{ path, message: what }],
    meta: { code, message, details: `Parameter ${path}: ${what}` },
  });
}
