import { z } from "zod";
import { retryAfterOf } from "./usage.ts";

/** An error that Graph answered. The words are free of secrets. */
export type GraphError = {
  is: "error";
  status: number;
  code: number;
  subcode?: number;
  message: string;
  details?: string;
  /** seconds, when Graph itself says how long to wait */
  retry_after?: number;
  /** what stood beside the error: what was done when only a part of it failed */
  beside?: Record<string, unknown>;
};

/**
 * No answer that Graph gives: whether it did what it was asked is unknown. `timeout`: nothing came in time; `connection`:
 * there was no wire, or it broke; `unreadable`: something came that is no answer of Graph's.
 */
export type Silence = { is: "silent"; reason: "timeout" | "connection" | "unreadable"; status?: number };

export type GraphAnswer = { is: "answered"; body: unknown } | GraphError | Silence;

const Fault = z.looseObject({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().default(""),
    error_user_msg: z.string().optional(),
    error_data: z
      .object({ details: z.string().optional() })
      .optional()
      .catch(() => undefined),
  }),
});

/** Reads an answer of Graph's. `secrets` are taken out of its words: they can repeat the token. */
export function readAnswer({ status, headers, ok }: Response, text: string, secrets: string[]): GraphAnswer {
  const body = jsonOf(text);
  const fault = Fault.safeParse(body).data;
  if (!fault) return ok && body !== undefined ? { is: "answered", body } : unreadable(status);
  const { error, ...beside } = fault;
  const { code, error_subcode: subcode, message, error_user_msg, error_data } = error;
  const details = error_data?.details ?? error_user_msg;
  const retry_after = retryAfterOf(headers);
  const clean = (words: string) => secrets.reduce((left, secret) => left.replaceAll(secret, "••••"), words);
  return {
    is: "error",
    status,
    code,
    ...(subcode !== undefined && { subcode }),
    message: clean(message),
    ...(details !== undefined && { details: clean(details) }),
    ...(retry_after !== undefined && { retry_after }),
    ...(Object.keys(beside).length > 0 && { beside }),
  };
}

export const unreadable = (status?: number): Silence => ({
  is: "silent",
  reason: "unreadable",
  ...(status !== undefined && { status }),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
