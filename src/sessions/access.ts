import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { AppError } from "#src/errors.ts";
import { log, reasonOf } from "#src/log.ts";
import { ROLES, type Role } from "#src/users/who.ts";

/** Cloudflare Access in front of the gateway: who signs assertions, for which application, and what unknown people become. */
export type Access = { issuer: string; audience: string; defaultRole: Role | null };

/** Whom an assertion is about; `sign_in` is one and the same for all assertions of one sign-in. */
export type Asserted = { is: "person"; email: string; sign_in: string } | { is: "refused"; reason: string };

/** null while the installation has no Access: its assertions mean nothing then. */
export function accessOf(env: Env): Access | null {
  const { ACCESS_TEAM_DOMAIN: team, ACCESS_AUD: audience, ACCESS_DEFAULT_ROLE: role } = env;
  if (!team || !audience) return null;
  const issuer = team.includes("://") ? team.replace(/\/$/, "") : `https://${team}`;
  return { issuer, audience, defaultRole: ROLES.find((one) => one === role) ?? null };
}

// jose keeps the keys, and asks again when one is named that it does not have, twice a minute at most.
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keysOf({ issuer }: Access) {
  const keys = keySets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`));
  keySets.set(issuer, keys);
  return keys;
}

// That the keys cannot be had says nothing of the assertion.
const AWAY = ["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"];

/** Reads `Cf-Access-Jwt-Assertion`; throws `unavailable` while the team's keys cannot be had. */
export async function readAssertion(access: Access, assertion: string): Promise<Asserted> {
  const { issuer, audience } = access;
  try {
    const expected = { issuer, audience, algorithms: ["RS256"], requiredClaims: ["exp", "iat", "sub"] };
    const { payload } = await jwtVerify(assertion, keysOf(access), expected);
    const { email, sub, iat } = payload;
    // An assertion of a service token names no person.
    if (typeof email !== "string" || !email.includes("@")) return { is: "refused", reason: "no_email" };
    return { is: "person", email: email.trim().toLowerCase(), sign_in: `${sub} ${iat}` };
  } catch (error) {
    if (error instanceof errors.JOSEError && !AWAY.includes(error.code)) {
      return { is: "refused", reason: error.code.replace("ERR_", "").toLowerCase() };
    }
    log.error("access.keys_away", { reason: reasonOf(error) });
    throw new AppError("unavailable", "The keys of Cloudflare Access cannot be had at the moment", { retryAfter: 10 });
  }
}
