import { AppError } from "#src/errors.ts";
import type { HookChange } from "./contract.ts";

// Options of a hook that are still to come, and what they are until then.
const DEFAULTS = {
  allow_insecure: false,
} as const satisfies HookChange;

const OPTIONS = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];

/** Throws `not_supported`, naming each field, when a hook asks for what the gateway cannot do yet. */
export function refuseLater(input: HookChange): void {
  const errors = OPTIONS.filter((path) => input[path] !== undefined && input[path] !== DEFAULTS[path]).map((path) => ({
    path,
    message: `can only be ${JSON.stringify(DEFAULTS[path])} so far`,
  }));
  if (errors.length === 0) return;
  const detail = errors.map(({ path, message }) => `${path} ${message}`).join("; ");
  throw new AppError("not_supported", detail, { errors });
}
