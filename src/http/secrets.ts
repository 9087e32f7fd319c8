import { createMiddleware } from "hono/factory";
import { AppError } from "#src/errors.ts";
import { log } from "#src/log.ts";
import { faultsOf } from "#src/secrets.ts";
import type { App } from "./router.ts";

// Looked at with the first request: bindings stay as they are as long as an isolate lives.
const looked = new WeakMap<Env, string | null>();

/** Lets nothing in while a secret is missing or weak: a gateway that seals with a known key is worse than none. */
export const secretsOnly = createMiddleware<App>(async (c, next) => {
  const fault = looked.has(c.env) ? looked.get(c.env) : look(c.env);
  if (fault) throw new AppError("unavailable", `The gateway's secrets are not set as they must be: ${fault}`);
  await next();
});

function look(env: Env): string | null {
  const fault = faultsOf(env).join("; ") || null;
  if (fault) log.error("secrets.unfit", { set: fault });
  looked.set(env, fault);
  return fault;
}
