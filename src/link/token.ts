import { jwtVerify, SignJWT } from "jose";

/** What a connector's token allows: to hold one account, under one generation. */
export type Grant = { account_id: string; generation: number };

const AUDIENCE = "link";
const LIFETIME = "10m";

const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** Mints the token that opens an account's link. `secret` is LINK_SECRET. */
export const mintToken = (secret: string, { account_id, generation }: Grant): Promise<string> =>
  new SignJWT({ generation })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(account_id)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(keyOf(secret));

/** What a token allows; null when it is forged, over, or no token of a link. */
export async function readToken(secret: string, token: string): Promise<Grant | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { algorithms: ["HS256"], audience: AUDIENCE });
    const { sub, generation } = payload;
    return sub && typeof generation === "number" ? { account_id: sub, generation } : null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
