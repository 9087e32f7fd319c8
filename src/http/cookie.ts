import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LONGEST_MS } from "#src/sessions/credential.ts";

const NAME = "whatshooked_session";
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export const sessionCookie = (c: Context): string | undefined => getCookie(c, NAME);

/** The browser keeps the cookie as long as any session lives; when it really ends is the session's affair. */
export function rememberSession(c: Context, token: string): void {
  setCookie(c, NAME, token, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    maxAge: LONGEST_MS / 1_000,
    secure: isSecure(c),
  });
}

export function forgetSession(c: Context): void {
  deleteCookie(c, NAME, { path: "/", secure: isSecure(c) });
}

/** A browser sends no `Secure` cookie to http, and only on loopback is that harmless. */
function isSecure(c: Context): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  return protocol === "https:" || !LOOPBACK.includes(hostname);
}

/**
 * Whether a request that a browser signed with the cookie may change things: only when our own page sent it. The same for a
 * WebSocket: any page may open one and, unlike with other answers, read it.
 */
export function isOwnPage(c: Context, publicUrl: string): boolean {
  const opensSocket = c.req.header("upgrade") !== undefined;
  if (["GET", "HEAD", "OPTIONS"].includes(c.req.method) && !opensSocket) return true;
  const site = c.req.header("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = URL.parse(c.req.header("origin") ?? "");
  if (!origin) return c.req.header("origin") === undefined;
  return [c.req.url, publicUrl].some((url) => URL.parse(url)?.host === origin.host);
}
