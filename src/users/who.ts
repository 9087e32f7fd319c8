import { and, eq, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Actor } from "#src/audit/audit.ts";
import { oneOf } from "#src/db/one-of.ts";

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
  /** the accounts a key is bound to */
  accounts: ReadonlySet<string> | "all";
  /** `access`: a sign-in at Cloudflare Access, which stands in for a session */
  by: { session_id: string } | { key_id: string } | { access: string };
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

/** Whose rows are meant: what of `who` decides it. */
export type Owner = Pick<Who, "user_id" | "role" | "accounts">;

/** Whose a row is, and which accounts it is of: a column with one id, or with a JSON array of them (empty: all of the owner's). */
type Of = { owner: AnySQLiteColumn; account?: AnySQLiteColumn; accounts?: AnySQLiteColumn };

/**
 * Which rows are there for `who`: everybody's for an administrator, else their own; with a key that is bound to accounts, of
 * them only what is of these and of no other. All ownership is decided here.
 */
export const theirs = (who: Owner, of: Of) =>
  and(who.role === "admin" ? undefined : eq(of.owner, who.user_id), withinKey(who, of));

function withinKey({ accounts: bound }: Owner, { account, accounts }: Of) {
  if (bound === "all") return undefined;
  if (account) return oneOf(account, bound);
  if (!accounts) return sql`false`;
  const outside = sql`select 1 from json_each(${accounts}) where not (${oneOf(sql`value`, bound)})`;
  return sql`json_array_length(${accounts}) > 0 and not exists (${outside})`;
}

/** Those of the accounts that are beyond the key in use. */
export const beyondKey = ({ accounts: bound }: Who, ids: readonly string[]): string[] =>
  bound === "all" ? [] : ids.filter((id) => !bound.has(id));
