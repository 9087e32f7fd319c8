/** The closed list of error codes; CONTRACT for clients, mapped to HTTP in http/problem.ts. */
export const ERROR_CODES = [
  "invalid",
  "signature",
  "unauthorized",
  "forbidden",
  "not_found",
  "method_not_allowed",
  "not_acceptable",
  "conflict",
  "log_trimmed",
  "precondition_failed",
  "too_large",
  "unsupported_media_type",
  "unprocessable",
  "not_supported",
  "rate_limited",
  "internal",
  "upstream",
  "unavailable",
  "timeout",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with the input: `path` names the field ("config.access_token"), `message` says what it must be. */
export type FieldError = { path: string; message: string };

/** What Meta answered, where it is the reason: decide by `code` and `details`. Free of secrets. */
export type MetaError = { code: number; subcode?: number; message: string; details?: string };

type More = { errors?: FieldError[]; retryAfter?: number; meta?: MetaError };

/** A request that cannot go on. `detail` is shown to the client: no secrets, no SQL. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  /** seconds, for rate_limited and unavailable */
  readonly retryAfter: number | undefined;
  readonly meta: MetaError | undefined;

  constructor(code: ErrorCode, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
    this.meta = more.meta;
  }
}

/** The error for one bad field. */
export const invalidField = (path: string, message: string) =>
  new AppError("invalid", `${path}: ${message}`, { errors: [{ path, message }] });
