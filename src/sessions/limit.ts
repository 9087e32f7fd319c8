import type { Actor } from "#src/audit/audit.ts";
import { auditRefusal, networkOf } from "#src/audit/refusals.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";

// The period of both limits in wrangler.toml, seconds.
const PERIOD_SECONDS = 60;

/** `name`: whose password is tried, in one spelling. */
type Try = { actor: Actor; event_type: string; name?: string };

/**
 * Counts a try to show a password or a token, by the address it comes from and by whose it is, and throws `rate_limited` when
 * there are too many. The platform counts in each of its locations by itself: this slows guessing down, it is no exact count.
 */
export async function refuseTooMany(env: Env, { actor, event_type, name }: Try): Promise<void> {
  const counted = [
    actor.ip === null ? null : env.TRIES_BY_ADDRESS.limit({ key: networkOf(actor.ip) }),
    name === undefined ? null : env.TRIES_BY_NAME.limit({ key: name }),
  ];
  const outcomes = await Promise.all(counted);
  if (outcomes.every((outcome) => outcome === null || outcome.success)) return;
  await auditRefusal(database(env.DB), { actor, event_type, reason: "rate_limited", entity: ["user", null] });
  throw new AppError("rate_limited", "Too many tries: wait a minute", { retryAfter: PERIOD_SECONDS });
}
