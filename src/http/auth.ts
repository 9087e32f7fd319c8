import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Actor } from "#src/audit/audit.ts";
import { database } from "#src/db/client.ts";
import { AppError } from "#src/errors.ts";
import { refuseKey, whoOfKey } from "#src/keys/credential.ts";
import { type Access, accessOf } from "#src/sessions/access.ts";
import { whoOfAssertion } from "#src/sessions/asserted.ts";
import { whoOfSession } from "#src/sessions/credential.ts";
import { digest } from "#src/ids.ts";
import type { Shown } from "#src/users/shown.ts";
import { keyAllows, roleAllows, type Scope, type Who } from "#src/users/who.ts";
import { isOwnPage, sessionCookie } from "./cookie.ts";

export type { Who } from "#src/users/who.ts";

/** What stands on the context behind `requires` and `sessionOnly`. */
type Known = { Bindings: Env; Variables: { who: Who } };

type Credential = { is: "key" | "session"; token: string } | { is: "assertion"; token: string; access: Access };

/** Where a request comes from, for the audit, before it is known whose it is. */
export function originOf(c: Context): Actor {
  const ip = c.req.header("cf-connecting-ip") ?? null;
  return { user_id: null, ip, user_agent: c.req.header("user-agent") ?? null };
}

/** Lets in who may do all of this: by role, and when it is a key by its scopes. */
export const requires = (...scopes: Scope[]) =>
  createMiddleware<Known>(async (c, next) => {
    const who = await whoOf(c);
    for (const scope of scopes) {
      if (!keyAllows(who, scope)) throw await refusalOf(c, who, scope);
      if (!roleAllows(who.role, scope)) throw new AppError("forbidden", `The role ${who.role} does not allow ${scope}`);
    }
    c.set("who", who);
    await next();
  });

/** Lets in signed-in users only: keys manage no keys, users or sessions. */
export const sessionOnly = createMiddleware<Known>(async (c, next) => {
  const who = await whoOf(c);
  if ("key_id" in who.by) throw await refusalOf(c, who, "a session");
  c.set("who", who);
  await next();
});

/** Behind one of the others: lets in administrators only. */
export const adminOnly = createMiddleware<Known>(async (c, next) => {
  const { role } = c.get("who");
  if (role !== "admin") throw new AppError("forbidden", `The role ${role} does not allow it: it is an administrator's`);
  await next();
});

async function whoOf(c: Context<Known>): Promise<Who> {
  const credential = credentialOf(c);
  if (!credential) throw new AppError("unauthorized", "Send a key or a session token, or sign in");
  const who = await whoShows(c, credential);
  if (!who) throw new AppError("unauthorized", `The ${credential.is} is not valid or has ended`);
  return who;
}

/** What let a request in; behind one of the above. */
export function shownIn(c: Context): Shown {
  const { by, ip, user_id }: Who = c.get("who");
  if ("access" in by) return { is: "assertion", user_id, sign_in: by.access };
  const hashed = digest(credentialOf(c)?.token ?? "");
  return { is: "key_id" in by ? "key" : "session", hashed, ip };
}

function whoShows(c: Context<Known>, credential: Credential): Promise<Who | null> {
  const actor = originOf(c);
  const db = database(c.env.DB);
  if (credential.is === "assertion") {
    return whoOfAssertion(c.env, { access: credential.access, actor, assertion: credential.token });
  }
  const whose = credential.is === "session" ? whoOfSession : whoOfKey;
  return whose(db, actor, credential.token);
}

/**
 * What a request shows. A header that programs send outranks what a browser has: the assertion that Cloudflare Access puts on
 * each of its requests, else the cookie. A wrong one is not made good by another.
 */
function credentialOf(c: Context<Known>): Credential | null {
  const key = c.req.header("x-api-key");
  if (key !== undefined) return { is: "key", token: key };
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) return fromAuthorization(authorization);
  const credential = fromBrowser(c);
  if (credential && !isOwnPage(c, c.env.PUBLIC_URL)) throw new AppError("forbidden", "Another site's page sent this");
  return credential;
}

function fromBrowser(c: Context<Known>): Credential | null {
  const access = accessOf(c.env);
  const assertion = c.req.header("cf-access-jwt-assertion");
  if (access && assertion !== undefined) return { is: "assertion", token: assertion, access };
  const token = sessionCookie(c);
  return token === undefined ? null : { is: "session", token };
}

function fromAuthorization(header: string): Credential | null {
  const [scheme = "", value = ""] = header.trim().split(/\s+/);
  if (scheme.toLowerCase() === "bearer") return { is: value.startsWith("whs_") ? "session" : "key", token: value };
  if (scheme.toLowerCase() !== "basic") return null;
  const text = decodeBasic(value);
  return { is: "key", token: text.slice(text.indexOf(":") + 1) };
}

function decodeBasic(value: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.fromBase64(value));
  } catch {
    return "";
  }
}

/** The answer to a key that lacks what is needed; a session never does. */
async function refusalOf(c: Context<Known>, who: Who, needed: string): Promise<AppError> {
  const key_id = "key_id" in who.by ? who.by.key_id : null;
  await refuseKey(database(c.env.DB), who, key_id, "scope", { needed });
  return new AppError("forbidden", `This key does not allow it: ${needed} is needed`);
}
