import { eq } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Actor } from "#src/audit/audit.ts";

export const ROLES = ["admin", "user", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What a key can be allowed. `*` is all that its owner's role allows. */
export const SCOPES = [
  "accounts:read",
  "accounts:write",
  "messages:read",
  "messages:send",
  "hooks:read",
  "hooks:write",
  "events:read",
  "cache:read",
  "cache:write",
  "media:read",
  "media:write",
  "users:admin",
  "audit:read",
  "metrics:read",
  "*",
] as const;
export type Scope = (typeof SCOPES)[number];

/** Whose request it is. A session may do what its user's role allows, a key what its scopes allow besides. */
export type Who = Actor & {
  user_id: string;
  role: Role;
  scopes: ReadonlySet<string> | "all";
  by: { session_id: string } | { key_id: string };
};

// Users and metrics are of the whole installation.
const OF_ADMINS: readonly Scope[] = ["users:admin", "metrics:read"];
const OF_VIEWERS: readonly Scope[] = SCOPES.filter((scope) => scope.endsWith(":read") && !OF_ADMINS.includes(scope));

/** Whether a role can hold a scope. A viewer writes nothing, so `*` is not for viewers. */
export function roleAllows(role: Role, scope: Scope): boolean {
  if (role === "admin") return true;
  return role === "viewer" ? OF_VIEWERS.includes(scope) : !OF_ADMINS.includes(scope);
}

/** Whether the key in use has a scope; a session has all. */
export const keyAllows = ({ scopes }: Who, scope: Scope): boolean =>
  scopes === "all" || scopes.has(scope) || scopes.has("*");

/** Which rows are there for `who`: everybody's for an administrator, else their own. All ownership is decided here. */
export const theirs = (who: Who, owner: AnySQLiteColumn) => (who.role === "admin" ? undefined : eq(owner, who.user_id));
