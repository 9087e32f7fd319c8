import { AppError } from "#src/errors.ts";
import { log } from "#src/log.ts";
import type { Who } from "#src/users/who.ts";
import { type Claim, proveClaim } from "./claim.ts";
import type { StoredConfig } from "./config.ts";

/**
 * Answers the claim's config, with the business account its number is in, when Meta says that the number is the
 * claimant's. Else throws, naming the field that is wrong.
 */
export async function requireOwnership(env: Env, claim: Claim): Promise<StoredConfig> {
  const finding = await proveClaim(env, claim);
  if (finding.is === "owned") {
    return { ...claim.config, ...(finding.waba_id !== undefined && { waba_id: finding.waba_id }) };
  }
  if (finding.is === "unreachable") {
    log.warn("graph.unreachable", { reason: finding.reason });
    throw new AppError("upstream", `Meta's Graph API was asked whose number it is, and ${finding.reason}`);
  }
  const { path, reason: message } = finding;
  throw new AppError("unprocessable", `${path} ${message}`, { errors: [{ path, message }] });
}

/** Refuses to skip the proof to everybody but administrators. */
export function refuseVouching(who: Who, verify: boolean | undefined): void {
  if (verify === false && who.role !== "admin") {
    throw new AppError("forbidden", "Only an administrator can skip the verification");
  }
}
