import type { Context } from "hono";
import { headersForDocs, headersForPages } from "#src/http/browsers.ts";
import { type App, createRouter } from "#src/http/router.ts";
import { secretsOnly } from "#src/http/secrets.ts";

/** What the build puts where a nonce belongs. */
const PLACE = "{{nonce}}";

const NAMES = ["accounts", "audit", "cache", "hooks", "keys", "me", "password", "sessions", "settings", "setup"];

/** The addresses of the dashboard. What stands behind their first part is the page's own affair. */
export const PAGES = ["/", ...[...NAMES, "sign-in", "start", "users"].flatMap((name) => [`/${name}`, `/${name}/*`])];

/**
 * The dashboard: one page for all of its addresses. Its scripts and styles are static files under `/assets`, which reach
 * browsers without the Worker; the page itself goes through it for a nonce of its own.
 */
export const pageRoutes = createRouter();

for (const path of PAGES) pageRoutes.get(path, headersForPages, secretsOnly, (c) => page(c, "/index.html"));

// The contract, to read and to try.
pageRoutes.get("/docs", headersForDocs, secretsOnly, (c) => page(c, "/docs.html"));

async function page(c: Context<App>, path: string) {
  const file = await c.env.PAGES.fetch(new URL(path, c.req.url));
  const nonce = c.get("secureHeadersNonce") ?? "";
  return c.html((await file.text()).replaceAll(PLACE, nonce), 200, { "cache-control": "no-store" });
}
