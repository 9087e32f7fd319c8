import { compare, hash } from "bcryptjs";

const COST = 10;
const BYTES = 72;
export const SHORTEST_PASSWORD = 12;

// What is compared for a user who is not there: as much work as for one who is.
const NOBODYS_HASH = "$2b$10$zP.Zcj0AFJRxAjeZ2fcK0OVmdZ7p34gB9bqHBHxbIiXppETu0Pm/e";

/** bcrypt reads no further than 72 bytes, and a NUL is an end to it: beyond them two passwords would be the same. */
export const isWholeForBcrypt = (password: string): boolean =>
  new TextEncoder().encode(password).length <= BYTES && !password.includes("\0");

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether the password is right; takes as long without a user as with one. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const same = await compare(password, hashed ?? NOBODYS_HASH);
  return same && hashed !== undefined && isWholeForBcrypt(password);
}
